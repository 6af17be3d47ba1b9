import { followPlateau, lrAt, momentumAt, optimizers, settingsOf } from '../optimizers/index.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { Batches } from './batches.ts';
import { type Choice, optimizerOf } from './choice.ts';

/** The balls of a race in the order in which they are stepped: a flock side by side. */
export interface Balls {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly gradientXs: Float64Array;
  readonly gradientYs: Float64Array;
}

/** Balls that differ in nothing but rates and start: one optimizer, one set of settings, one schedule. */
export interface Flock {
  /**
   * Moves its balls.
   *
   * @param step k: the step that leaves θ_k
   * @param losses L(θ_k) of all balls, in the order of the choices
   */
  advance(step: number, losses: Float64Array): void;
  /** The choice of a ball, where it is in this flock, has other rates from now on. */
  changed(ball: number): void;
}

/** Places in the choices, those that differ only in rates and start together. */
export function flocksOf(choices: readonly Choice[]): readonly (readonly number[])[] {
  const flocks = new Map<string, number[]>();
  choices.forEach(({ learningRate: _, start: __, changes: ___, ...besides }, ball) => {
    const key = JSON.stringify(besides);
    const members = flocks.get(key);
    if (members) members.push(ball);
    else flocks.set(key, [ball]);
  });
  return [...flocks.values()];
}

/** Puts the rates that were set while racing in their place, before the step that is the first to have them. */
function throttleOf(choices: readonly Choice[], members: readonly number[], learningRates: Float64Array) {
  /** Places in the flock of the balls that change their rate at a step. */
  const dueAt = new Map<number, Set<number>>();
  const changed = (ball: number): void => {
    const i = members.indexOf(ball);
    if (i < 0) return;
    for (const { atStep } of choices[ball]!.changes ?? []) dueAt.set(atStep, (dueAt.get(atStep) ?? new Set()).add(i));
  };
  members.forEach(changed);
  return {
    changed,
    before(step: number): void {
      const due = dueAt.get(step + 1);
      if (!due) return;
      for (const i of due) {
        // None: it was taken back by one that came later and for an earlier step.
        const change = choices[members[i]!]!.changes?.findLast(({ atStep }) => atStep === step + 1);
        if (change) learningRates[i] = change.learningRate;
      }
    },
  };
}

type Pacer = (step: number, losses: Float64Array) => void;

/** Sets the rates of a flock before each step; null where they stay as chosen. */
function pacerOf(
  { schedule }: Choice,
  members: readonly number[],
  learningRates: Float64Array,
  cycleMomentum: (value: number) => void,
): Pacer | null {
  if (schedule === undefined || schedule.type === 'constant') return null;
  const bases = learningRates.slice();
  if (schedule.type === 'plateau') {
    const followers = Array.from(bases, (base) => followPlateau(schedule, base));
    return (step, losses) => {
      if (step === 0) return;
      for (const [i, follow] of followers.entries()) learningRates[i] = follow(losses[members[i]!]!);
    };
  }
  return (step) => {
    for (let i = 0; i < bases.length; i++) learningRates[i] = lrAt(schedule, bases[i]!, step);
    const cycled = momentumAt(schedule, step);
    if (cycled !== null) cycleMomentum(cycled);
  };
}

/** True for plain descent on the very slopes of the loss: neither clipped, nor decayed, nor turned round. */
function takesSlopesAsTheyAre(choice: Choice): boolean {
  if (optimizerOf(choice) !== 'descent') return false;
  const { weightDecay, clipNorm, clipValue, maximize } = settingsOf('descent', choice);
  return weightDecay === 0 && clipNorm === 0 && clipValue === 0 && !maximize;
}

/**
 * @param choices looked at again after `changed`
 * @param members places in the choices, from `flocksOf`
 * @param begin place of the first of them among `balls`
 * @param batches of a flock that sees one mini-batch a step, not the whole loss
 * @throws RangeError for a fence and an optimizer that stops at a wrong place of it
 */
export function flockOf(
  choices: readonly Choice[],
  members: readonly number[],
  balls: Balls,
  begin: number,
  surface: Pick<Surface, 'gradientBatch' | 'fence' | 'data'>,
  batches: Batches | null,
): Flock {
  const { fence, data } = surface;
  const first = choices[members[0]!]!;
  const id = optimizerOf(first);
  const optimizer = optimizers[id];
  if (fence && optimizer.adaptive) throw new RangeError(`a fence needs descent or momentum, got ${id}`);
  const own = (row: Float64Array): Float64Array => row.subarray(begin, begin + members.length);
  const [xs, ys] = [own(balls.xs), own(balls.ys)];
  const learningRates = Float64Array.from(members, (ball) => choices[ball]!.learningRate);
  const [gradientXs, gradientYs] = [own(balls.gradientXs), own(balls.gradientYs)];
  const mover = optimizer.begin(first, learningRates, [xs, ys], [gradientXs, gradientYs]);
  const throttle = throttleOf(choices, members, learningRates);
  const pace = pacerOf(first, members, learningRates, mover.cycleMomentum);
  const { descend } = surface.gradientBatch;
  const inOneGo = descend && !batches && takesSlopesAsTheyAre(first) ? descend : null;
  return {
    changed: throttle.changed,
    advance(step, losses) {
      throttle.before(step);
      pace?.(step, losses);
      if (inOneGo) inOneGo(xs, ys, learningRates, xs.length);
      else {
        if (batches) data?.gradientBatch(xs, ys, gradientXs, gradientYs, xs.length, batches(step));
        else surface.gradientBatch(xs, ys, gradientXs, gradientYs, xs.length);
        mover.step();
      }
      if (!fence) return;
      for (let i = 0; i < xs.length; i++) [xs[i], ys[i]] = fence.project(xs[i]!, ys[i]!) as [number, number];
    },
  };
}
