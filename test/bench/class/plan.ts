import type { RaceLesson, RaceRound } from '../../../shared/lesson/lesson.ts';
import { startRound } from '../../../shared/lesson/start.ts';
import { stream } from '../../../shared/math/random.ts';
import { makeCode } from '../../../shared/protocol/room-code.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import type { Race } from '../../../shared/race/race.ts';

export type Mode = 'locked' | 'throttle';

/** One class at a server: the same for all contenders, in all processes. */
export interface Plan {
  readonly mode: Mode;
  readonly rooms: number;
  readonly playersPerRoom: number;
  /** How long is measured. */
  readonly seconds: number;
}

/** A step of the race, and a message of those who send positions. */
export const stepMs = 50;
/** A player of a throttle race takes another rate so often. */
export const changeEveryMs = 3000;
/** Before the measurement, so that everybody's code is warm. */
export const warmMs = 1500;
/** After it, for what is late. */
export const drainMs = 1000;
/** Between the word to start and the first step. */
export const leadMs = 500;

/** Small rates on Rosenbrock's banana: every ball still moves after 200 steps, none flies. */
const learningRates = { min: 0.0002, max: 0.001, initial: 0.0005 };

/** The race goes on while anybody measures; longer than a lesson may make it where the measurement is. */
function roundOf({ mode, seconds }: Pick<Plan, 'mode' | 'seconds'>): RaceRound {
  const wantedMs = leadMs + warmMs + drainMs + 1000 * seconds + 4000;
  return {
    kind: mode === 'locked' ? 'goldilocks' : 'throttle',
    title: 'Load',
    question: 'Who is first?',
    why: 'A race for measuring.',
    surface: 'banana',
    learningRates,
    steps: Math.max(200, Math.ceil(wantedMs / stepMs)),
    stepsPerSecond: 1000 / stepMs,
  };
}

export function lessonOf(plan: Pick<Plan, 'mode' | 'seconds'>): RaceLesson {
  return { schema: 1, id: 'load', title: 'Load', rounds: [roundOf(plan)] };
}

export const seedOf = (room: number): number => 1000 + room;
export const tokenOf = (room: number, seat: number | 'host'): string => `bench-${room}-${seat}`;

/** The same for the same room everywhere. */
export function codeOf(room: number): string {
  const random = stream(20261125, 0, 'code', room);
  return makeCode((below) => Math.floor(random() * below));
}

/** A rate between the bounds as a phone's slider has it, another one for each seat and change. */
export function rateOf(room: number, seat: number, change = 0): number {
  const share = (room * 0.381966 + seat * 0.618034 + change * 0.754878) % 1;
  return Number((learningRates.min + (learningRates.max - learningRates.min) * share).toPrecision(3));
}

export function choicesOf(room: number, { playersPerRoom }: Pick<Plan, 'playersPerRoom'>): readonly Choice[] {
  return Array.from({ length: playersPerRoom }, (_, seat) => ({ learningRate: rateOf(room, seat) }));
}

/** What every contender's server steps. */
export function raceOf(room: number, plan: Omit<Plan, 'rooms'>): Race {
  return startRound({
    round: roundOf(plan),
    roundIndex: 0,
    heat: 1,
    seed: seedOf(room),
    choices: choicesOf(room, plan),
  });
}

/** When in the period a room has its turn: all at once would delay each other. */
export function phaseMs(room: number, periodMs: number): number {
  return ((room * 0.618) % 1) * periodMs;
}
