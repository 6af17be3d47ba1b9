import { integerPower } from '../math/power.ts';
import { cos, exp, floor, log, min, PI, sqrt } from '../math/real.ts';
import { type Cyclic, cyclicMomentum, cyclicRate } from './cyclic.ts';
import { type OneCycle, oneCycleMomentum, oneCycleRate } from './one-cycle.ts';
import type { Plateau } from './plateau.ts';

/** A rate that depends on the step alone. Names of PyTorch's classes in the comments; numbers are theirs. */
export type ClosedSchedule =
  | { readonly type: 'constant' }
  /** `StepLR` */
  | { readonly type: 'step'; readonly every: number; readonly factor: number }
  /** `ExponentialLR` */
  | { readonly type: 'exponential'; readonly factor: number }
  /** `CosineAnnealingLR`: down to `end` after `steps`, and up again. */
  | { readonly type: 'cosine'; readonly steps: number; readonly end?: number }
  /** `LinearLR`: from one share of the base rate to another, which then stays. */
  | { readonly type: 'warm-up'; readonly steps: number; readonly from: number; readonly to?: number }
  /** `CosineAnnealingWarmRestarts`: each cycle `stretch` times as long as the last. */
  | { readonly type: 'restarts'; readonly steps: number; readonly stretch?: number; readonly end?: number }
  /** `PolynomialLR`: down to 0 after `steps`. */
  | { readonly type: 'polynomial'; readonly steps: number; readonly power?: number }
  | Cyclic
  | OneCycle
  /** base/√t, t = 1 at the first step. */
  | { readonly type: 'inverse-root' };

export type Schedule = ClosedSchedule | Plateau;

/** cos from `base` at share 0 to `end` at share 1. */
function cosine(base: number, end: number, share: number): number {
  return end + ((base - end) * (1 + cos(PI * share))) / 2;
}

function power(base: number, exponent: number): number {
  if (exponent >= 0 && floor(exponent) === exponent) return integerPower(base, exponent);
  return base === 0 ? 0 : exp(exponent * log(base));
}

/** How far step `k` is in its cycle, 0 to 1, when each is `stretch` times as long as the one before. */
function cycleShare(steps: number, stretch: number, k: number): number {
  if (!(stretch > 1 && steps > 0)) return (k % steps) / steps;
  let [begin, length] = [0, steps];
  while (k >= begin + length) {
    begin += length;
    length *= stretch;
  }
  return (k - begin) / length;
}

/** The learning rate of step `k`, the one that leaves θ_k. */
export function lrAt(schedule: ClosedSchedule, base: number, k: number): number {
  switch (schedule.type) {
    case 'constant':
      return base;
    case 'step':
      return base * integerPower(schedule.factor, floor(k / schedule.every));
    case 'exponential':
      return base * integerPower(schedule.factor, k);
    case 'cosine':
      return cosine(base, schedule.end ?? 0, k / schedule.steps);
    case 'warm-up': {
      const { steps, from, to = 1 } = schedule;
      return base * (from + ((to - from) * min(k, steps)) / steps);
    }
    case 'restarts':
      return cosine(base, schedule.end ?? 0, cycleShare(schedule.steps, schedule.stretch ?? 1, k));
    case 'polynomial':
      return base * power(1 - min(k, schedule.steps) / schedule.steps, schedule.power ?? 1);
    case 'cyclic':
      return cyclicRate(schedule, base, k);
    case 'one-cycle':
      return oneCycleRate(schedule, base, k);
    case 'inverse-root':
      return base / sqrt(k + 1);
  }
}

/** μ, or β₁ of an optimizer without μ, of step `k`; null where the schedule leaves it alone. */
export function momentumAt(schedule: ClosedSchedule, k: number): number | null {
  if (schedule.type === 'one-cycle') return oneCycleMomentum(schedule, k);
  return schedule.type === 'cyclic' ? cyclicMomentum(schedule, k) : null;
}
