import { integerPower } from '../math/power.ts';

/**
 * βᵗ of every ball, as a running product. Where a schedule has changed β since the last step the power is taken anew,
 * as PyTorch corrects by the β of the moment.
 *
 * @param before β of the last step (1 before the first)
 */
export function advancePowers(
  betas: Float64Array,
  before: Float64Array,
  powers: Float64Array,
  count: number,
  step: number,
): void {
  for (let i = 0; i < count; i++) {
    const beta = betas[i]!;
    powers[i] = beta === before[i] ? powers[i]! * beta : integerPower(beta, step);
    before[i] = beta;
  }
}
