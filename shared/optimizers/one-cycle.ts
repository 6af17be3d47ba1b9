import { cos, PI } from '../math/real.ts';

/**
 * PyTorch's `OneCycleLR` (Smith and Topin 2018): up to the highest rate, down to almost nothing, while the momentum
 * goes the other way.
 */
export interface OneCycle {
  readonly type: 'one-cycle';
  /** Steps of the whole cycle; afterwards the last rate stays. */
  readonly steps: number;
  /** The highest rate; the base rate when absent. */
  readonly high?: number;
  /** Share of the steps that go up. */
  readonly rise?: number;
  /** The highest rate over the first one. */
  readonly startDivisor?: number;
  /** The first rate over the last one. */
  readonly endDivisor?: number;
  readonly shape?: 'cosine' | 'linear';
  /** As long down to the first rate as up, and then on to the last one. */
  readonly threePhases?: boolean;
  /** μ or β₁ at the highest and at the lowest rate; not cycled when absent. */
  readonly momentum?: { readonly low: number; readonly high: number };
}

/** From 0 (first rate) to 1 (highest rate) and down to `last`: where step `k` lies, between which two of the three. */
interface Place {
  readonly from: 'first' | 'high' | 'last';
  readonly to: 'first' | 'high' | 'last';
  readonly share: number;
}

function placeAt({ steps, rise = 0.3, threePhases = false }: OneCycle, k: number): Place {
  const top = rise * steps - 1;
  const low = threePhases ? 2 * rise * steps - 2 : top;
  const end = steps - 1;
  const step = k < end ? k : end;
  if (step <= top) return { from: 'first', to: 'high', share: step / top };
  if (threePhases && step <= low) return { from: 'high', to: 'first', share: (step - top) / (low - top) };
  return { from: threePhases ? 'first' : 'high', to: 'last', share: (step - low) / (end - low) };
}

function between(start: number, end: number, share: number, shape: OneCycle['shape']): number {
  if (shape === 'linear') return start + (end - start) * share;
  return end + ((start - end) / 2) * (1 + cos(PI * share));
}

export function oneCycleRate(schedule: OneCycle, base: number, k: number): number {
  const { high = base, startDivisor = 25, endDivisor = 1e4, shape } = schedule;
  const first = high / startDivisor;
  const rates = { first, high, last: first / endDivisor };
  const { from, to, share } = placeAt(schedule, k);
  return between(rates[from], rates[to], share, shape);
}

/** μ or β₁ at step `k`: low where the rate is high. */
export function oneCycleMomentum(schedule: OneCycle, k: number): number | null {
  if (schedule.momentum === undefined) return null;
  const { low, high } = schedule.momentum;
  const momenta = { first: high, high: low, last: high };
  const { from, to, share } = placeAt(schedule, k);
  return between(momenta[from], momenta[to], share, schedule.shape);
}
