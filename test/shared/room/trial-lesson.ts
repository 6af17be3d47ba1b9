import type { Lesson, RaceRound } from '../../../shared/lesson/lesson.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { stepAt } from '../../../shared/room/pace.ts';
import { kinds, movesIn } from './model-phases.ts';
import { arrow, fog, golf } from './moves-lesson.ts';
import type { Table } from './table.ts';

/** A right answer and a surface that occur nowhere else, so that a frame which gives them away is found. */
export const secretAnswer = '0.987654321';
export const secretSurface = fog.surface;
export const fogRound = kinds.indexOf('fog');

const raceOn = (surface: string): RaceRound => ({ ...lessonOf(surface).rounds[0]!, steps: 10 });

/** As the model says: two short races, 4 and 8 steps a second, strokes too short to end before their number, and two hidden kinds. */
export const lesson: Lesson = {
  ...lessonOf('seed-bowl'),
  rounds: [
    raceOn('seed-bowl'),
    {
      ...raceOn('ravine'),
      predict: { kind: 'number', text: 'How many?', right: Number(secretAnswer), tolerance: 1 },
    },
    { ...golf, strokes: movesIn[2]! },
    { ...fog, probes: movesIn[3]! },
    arrow,
  ],
};

/** The number as a move of the round. */
export function firstOf(round: number, number: number): Move {
  const kind = kinds[round];
  if (kind === 'fog') return { x: number };
  return kind === 'arrows' ? { angle: number } : { length: number };
}

interface LeastStep {
  readonly race: string;
  readonly step: number;
}

/** Within a race the step that is due never goes back, nor past the end, whatever is done to the pace. */
export function stepDue({ room: { phase, turn }, nowMs }: Table, least: LeastStep): LeastStep {
  if (phase.name !== 'race') return least;
  const { steps } = resolveRound(lesson.rounds[phase.round] as RaceRound);
  const step = stepAt(phase.pace, nowMs, steps);
  // A race that has ended is one turn on.
  const race = `${turn - (phase.ended ? 1 : 0)}`;
  const from = race === least.race ? Math.max(least.step, phase.reachedStep) : phase.reachedStep;
  if (!(step >= from && step <= steps)) throw new Error(`expected a step from ${from} to ${steps}, got ${step}`);
  return { race, step };
}
