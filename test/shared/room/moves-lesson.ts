import type {
  ArrowRound,
  ClassifyRound,
  FogRound,
  GolfRound,
  KnobRound,
  Lesson,
  MoveRound,
} from '../../../shared/lesson/lesson.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { Table } from './table.ts';

const told = { title: 'A round', question: 'Which way?', why: 'Because it was computed.' };

export const arrow: ArrowRound = {
  kind: 'arrow',
  ...told,
  targets: [
    { surface: 'seed-bowl', at: [1, 1] },
    { surface: 'ravine', at: [-6, 1] },
  ],
};
export const classify: ClassifyRound = {
  kind: 'classify',
  ...told,
  surface: 'peaks',
  points: [
    [0.23, -1.63],
    [1.29, 0],
  ],
};
/** From (−2.7, .9): 0.25 twice is home, 2 flies at the third stroke. */
export const golf: GolfRound = {
  kind: 'golf',
  ...told,
  surface: 'seed-bowl',
  strokes: 4,
  lengths: { min: 0.005, max: 2, initial: 0.02 },
  goalFraction: 0.1,
  par: 2,
};
export const knobs: KnobRound = { kind: 'one-knob', ...told, surface: 'seed-bowl', strokes: 3, goalFraction: 0.01 };
/** Its surface has a name that occurs nowhere else, so that a frame which gives it away is found. */
export const fog: FogRound = { kind: 'fog', ...told, surface: 'double-well', probes: 2 };

export const kinds: readonly MoveRound[] = [arrow, classify, golf, knobs, fog];

export const lessonOfMoves = (...rounds: readonly MoveRound[]): Lesson => ({
  schema: 1,
  id: 'moves',
  title: 'Moves',
  rounds,
});

/** A move of each kind that may be made first. */
export const good: { readonly [Kind in MoveRound['kind']]: Move } = {
  arrow: { angle: 251.565 },
  classify: { type: 'min' },
  golf: { length: 0.0312345 },
  'one-knob': { knob: 0, to: 1.2345678 },
  fog: { x: 1.2345678 },
};

/** Ana, Bo and Cy in a round of moves. */
export const moving = (round: MoveRound) => new Table(lessonOfMoves(round)).join('Ana', 'Bo', 'Cy').advance();
