/** What can be heard of a moment of a race. */
export interface Heard {
  /** 3, 2, 1 before the first step, then 0. */
  readonly startsIn: number;
  readonly step: number;
  readonly steps: number;
  readonly inside: number;
  readonly offTheMap: number;
  /** The leader's share of the way to the goal in powers of ten, 0 to 1. */
  readonly leader: number;
}

/** A tone: Hz, ms, and how loud from 0 to 1. */
export interface Note {
  readonly hz: number;
  readonly ms: number;
  readonly volume: number;
  readonly shape: 'sine' | 'triangle' | 'square';
  /** After the others of its moment. */
  readonly delayMs?: number;
}

/** A4, of which the others are fractions. */
const a4 = 440;
/** The leader's tone falls so many octaves from the start to the goal, as the loss does. */
const octaves = 2;

const ready: Note = { hz: a4, ms: 120, volume: 0.5, shape: 'square' };
const go: Note = { hz: 2 * a4, ms: 350, volume: 0.5, shape: 'square' };
const settled: readonly Note[] = [
  { hz: (3 * a4) / 2, ms: 120, volume: 0.5, shape: 'triangle' },
  { hz: 2 * a4, ms: 220, volume: 0.5, shape: 'triangle', delayMs: 90 },
];
const flew: Note = { hz: a4 / 4, ms: 260, volume: 0.4, shape: 'triangle' };
const finish: readonly Note[] = [1, 5 / 4, 3 / 2, 2].map((ratio, i) => ({
  hz: a4 * ratio,
  ms: 260,
  volume: 0.5,
  shape: 'triangle' as const,
  delayMs: 130 * i,
}));

/**
 * What sounds between two moments of one race: the count-in, each step as high as the leader's loss, who settles, who
 * flies, the end. Nothing where a race is looked at for the first time or goes back.
 */
export function notesBetween(before: Heard | null, now: Heard): readonly Note[] {
  if (before === null || now.step < before.step) return [];
  if (now.startsIn !== before.startsIn) return now.startsIn > 0 ? [ready] : [go];
  if (now.step === before.step) return [];
  if (now.step >= now.steps) return finish;
  return [
    { hz: a4 * 2 ** (1 - octaves * now.leader), ms: 60, volume: 0.15, shape: 'sine' },
    ...(now.inside > before.inside ? settled : []),
    ...(now.offTheMap > before.offTheMap ? [flew] : []),
  ];
}
