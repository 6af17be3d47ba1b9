import { abs, floor, imul, max, min } from '../math/exact.ts';
import type { Random } from '../math/random.ts';
import type { Point, Surface } from '../surfaces/surface.ts';
import { type Batches, batchesOf } from './batches.ts';
import { batchSizeOf, type Choice } from './choice.ts';
import { type Balls, type Flock, flockOf, flocksOf } from './flock.ts';

/** What all balls of a race share. */
export interface RaceSetup {
  readonly surface: Surface;
  /** θ₀ of every choice that has no start of its own, and the reference of gap and goal. */
  readonly start: Point;
  readonly steps: number;
  /** Begins the stream of dice that shuffles the data of mini-batches; needed where a choice has a batch size. */
  readonly dice?: () => Random;
  /** Example-gradients that a ball on mini-batches may use: B a step. Absent: no bound but the steps. */
  readonly exampleBudget?: number;
  /** The mini-batches of all who have a batch size, where they are not to be drawn. */
  readonly batches?: Batches;
}

/**
 * Every ball's every step so far. `xs`, `ys` and `losses` are step-major, entry [step * count + ball], with
 * `setup.steps` + 1 rows, filled up to row `step`. No entry is ever NaN or infinite: a ball that flies at step k stays
 * where it was at k − 1 in all later rows.
 */
export interface Race {
  readonly setup: RaceSetup;
  /** What is to come of them may still be changed: `changeRates`. */
  readonly choices: Choice[];
  readonly count: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly losses: Float64Array;
  /** The last step that each ball takes; from there on it stays. */
  readonly lastSteps: Int32Array;
  /** The step at which the ball flew; −1: it has not. */
  readonly flownAt: Int32Array;
  /** The balls as they are stepped, and the place of each in the order of the choices. */
  readonly scratch: Balls & { readonly order: Int32Array; readonly losses: Float64Array };
  readonly flocks: readonly Flock[];
  /** The last computed row. */
  step: number;
}

/** A coordinate that is this many half-widths of the domain off its centre has flown (ROUNDS, Fates, rule 1). */
export const flownHalfWidths = 50;

/** Null for a choice that sees the whole loss at each step. */
function batchesFor({ surface, dice, batches }: RaceSetup, choice: Choice): Batches | null {
  const size = batchSizeOf(choice, surface);
  if (size === null) return null;
  if (batches) return batches;
  if (!dice) throw new RangeError(`a batch size of ${size} needs dice`);
  return batchesOf(surface.data!.examples.xs.length, size, dice());
}

/** How many steps a choice takes: all of them, or as many mini-batches as the budget pays for. */
function lastStepOf({ surface, steps, exampleBudget }: RaceSetup, choice: Choice): number {
  const size = batchSizeOf(choice, surface);
  return size === null || exampleBudget === undefined ? steps : min(steps, max(1, floor(exampleBudget / size)));
}

/**
 * A race at step 0. `chosen` in seat order: the order of the balls, and of the hash.
 *
 * @throws RangeError where there is a fence and somebody has an optimizer that does not fit it, and for a batch size
 *   without dice
 */
export function startRace(setup: RaceSetup, chosen: readonly Choice[]): Race {
  const choices = [...chosen];
  const count = choices.length;
  const entries = count * (setup.steps + 1);
  const { surface } = setup;
  const starts = choices.map(({ start }) => start ?? setup.start);
  const scratch = {
    order: new Int32Array(count),
    xs: new Float64Array(count),
    ys: new Float64Array(count),
    gradientXs: new Float64Array(count),
    gradientYs: new Float64Array(count),
    losses: new Float64Array(count),
  };
  let begin = 0;
  const flocks = flocksOf(choices).map((members) => {
    scratch.order.set(members, begin);
    scratch.xs.set(
      members.map((ball) => starts[ball]![0]),
      begin,
    );
    scratch.ys.set(
      members.map((ball) => starts[ball]![1]),
      begin,
    );
    const flock = flockOf(choices, members, scratch, begin, surface, batchesFor(setup, choices[members[0]!]!));
    begin += members.length;
    return flock;
  });
  const [xs, ys, losses] = [new Float64Array(entries), new Float64Array(entries), new Float64Array(entries)];
  starts.forEach(([x, y], ball) => {
    xs[ball] = x;
    ys[ball] = y;
    losses[ball] = surface.value(x, y);
  });
  return {
    setup,
    choices,
    count,
    xs,
    ys,
    losses,
    lastSteps: Int32Array.from(choices, (choice) => lastStepOf(setup, choice)),
    flownAt: new Int32Array(count).fill(-1),
    scratch,
    flocks,
    step: 0,
  };
}

/** A choice as far as it matters up to a step, as text. */
function until(step: number, { changes = [], ...besides }: Choice): string {
  return JSON.stringify([besides, changes.filter(({ atStep }) => atStep <= step)]);
}

/**
 * Gives a race that has begun other rates for steps that it has not taken. False, and nothing is done, where the choices
 * differ in anything else: then it is another race, to be stepped from its start.
 */
export function changeRates(race: Race, choices: readonly Choice[]): boolean {
  const differs = choices.flatMap((choice, ball) => (choice === race.choices[ball] ? [] : [ball]));
  const isLate = (ball: number) => until(race.step, choices[ball]!) !== until(race.step, race.choices[ball]!);
  if (choices.length !== race.count || differs.some(isLate)) return false;
  for (const ball of differs) {
    race.choices[ball] = choices[ball]!;
    for (const flock of race.flocks) flock.changed(ball);
  }
  return true;
}

/** One step of every ball; at the last step nothing happens. */
export function stepRace(race: Race): void {
  const { setup, count, xs, ys, losses, flownAt, lastSteps } = race;
  if (race.step >= setup.steps) return;
  const { surface } = setup;
  const { xMin, xMax, yMin, yMax } = surface.domain;
  const centreX = (xMin + xMax) / 2;
  const centreY = (yMin + yMax) / 2;
  const reachX = (flownHalfWidths * (xMax - xMin)) / 2;
  const reachY = (flownHalfWidths * (yMax - yMin)) / 2;
  const before = race.step * count;
  const step = race.step + 1;
  const row = step * count;
  const { order, xs: nowXs, ys: nowYs, losses: nowLosses } = race.scratch;
  const lossesBefore = losses.subarray(before, row);
  for (const flock of race.flocks) flock.advance(race.step, lossesBefore);
  surface.valueBatch(nowXs, nowYs, nowLosses, count);
  for (let i = 0; i < count; i++) {
    const ball = order[i]!;
    const x = nowXs[i]!;
    const y = nowYs[i]!;
    // What must hold is asked, not what must not: NaN fails every comparison. A flown ball goes on in the scratch arrays,
    // unseen, and may even come back there.
    const near = abs(x - centreX) <= reachX && abs(y - centreY) <= reachY;
    const loss = nowLosses[i]!;
    const rests = step > lastSteps[ball]!;
    if (!rests && near && flownAt[ball] === -1 && Number.isFinite(loss)) {
      xs[row + ball] = x;
      ys[row + ball] = y;
      losses[row + ball] = loss;
      continue;
    }
    if (!rests && flownAt[ball] === -1) flownAt[ball] = step;
    xs[row + ball] = xs[before + ball]!;
    ys[row + ball] = ys[before + ball]!;
    losses[row + ball] = losses[before + ball]!;
  }
  race.step = step;
}

/** Steps forward until row `step` is there (or the last one); never back. */
export function stepTo(race: Race, step: number): void {
  while (race.step < step && race.step < race.setup.steps) stepRace(race);
}

const word = new DataView(new ArrayBuffer(8));

function hashNumber(hash: number, value: number): number {
  // Not −0: JSON would turn it into 0 on the way.
  word.setFloat64(0, value + 0, true);
  let mixed = hash;
  for (let i = 0; i < 8; i++) mixed = imul(mixed ^ word.getUint8(i), 0x01000193);
  return mixed;
}

/**
 * FNV-1a (32 bit, unsigned) over the little-endian 64-bit words of x then y of all balls after `step`, a row that has
 * been computed (PROTOCOL, Wire).
 */
export function hashAt(race: Race, step: number): number {
  if (step < 0 || step > race.step) throw new RangeError(`hash of step ${step}, computed are 0 to ${race.step}`);
  let hash = 0x811c9dc5;
  for (let i = step * race.count; i < (step + 1) * race.count; i++) {
    hash = hashNumber(hashNumber(hash, race.xs[i]!), race.ys[i]!);
  }
  return hash >>> 0;
}
