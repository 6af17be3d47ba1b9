import { floor } from '../math/exact.ts';
import { integerPower } from '../math/power.ts';

/** PyTorch's `CyclicLR` (Smith 2015): to and fro in straight lines. */
export interface Cyclic {
  readonly type: 'cyclic';
  readonly low: number;
  /** The base rate when absent. */
  readonly high?: number;
  /** Steps from low to high. */
  readonly up: number;
  /** Steps back; as many as up when absent. */
  readonly down?: number;
  /** What each swing is multiplied by: halved every cycle, or by `factor` every step. */
  readonly fade?: 'none' | 'halving' | 'exponential';
  readonly factor?: number;
  /** μ or β₁ at the highest and at the lowest rate; not cycled when absent. */
  readonly momentum?: { readonly low: number; readonly high: number };
}

/** How far from low (0) to high (1), faded. */
function heightAt({ up, down = up, fade = 'none', factor = 1 }: Cyclic, k: number): number {
  const cycle = floor(1 + k / (up + down));
  const x = 1 + k / (up + down) - cycle;
  const ratio = up / (up + down);
  const height = x <= ratio ? x / ratio : (x - 1) / (ratio - 1);
  if (fade === 'halving') return height / integerPower(2, cycle - 1);
  return fade === 'exponential' ? height * integerPower(factor, k) : height;
}

export function cyclicRate(schedule: Cyclic, base: number, k: number): number {
  const { low, high = base } = schedule;
  return low + (high - low) * heightAt(schedule, k);
}

export function cyclicMomentum(schedule: Cyclic, k: number): number | null {
  if (schedule.momentum === undefined) return null;
  const { low, high } = schedule.momentum;
  return high - (high - low) * heightAt(schedule, k);
}
