/** PyTorch's `ReduceLROnPlateau`: a smaller rate whenever the loss has stopped falling. */
export interface Plateau {
  readonly type: 'plateau';
  /** What the rate is multiplied by. */
  readonly factor?: number;
  /** Losses in a row that may fail to be better. */
  readonly patience?: number;
  /** How much better is better: a share of the best loss so far, or with `absolute` an amount. */
  readonly threshold?: number;
  readonly absolute?: boolean;
  /** Losses after a reduction that do not count. */
  readonly rest?: number;
  readonly lowest?: number;
  /** A change of the rate that is smaller is not made. */
  readonly leastChange?: number;
}

/**
 * The rate that follows the losses of one ball: call it with the loss after each step. It keeps the best loss and how
 * long ago that was, so it is no function of the step alone.
 *
 * With a relative threshold a negative loss counts as better as long as it stays (PyTorch multiplies it by
 * 1 − threshold): such surfaces take `absolute`.
 */
export function followPlateau(schedule: Plateau, base: number): (loss: number) => number {
  const { factor = 0.1, patience = 10, threshold = 1e-4, absolute = false } = schedule;
  const { rest = 0, lowest = 0, leastChange = 1e-8 } = schedule;
  let rate = base;
  let best = Number.POSITIVE_INFINITY;
  let [bad, resting] = [0, 0];
  return (loss) => {
    if (loss < (absolute ? best - threshold : best * (1 - threshold))) {
      best = loss;
      bad = 0;
    } else bad++;
    if (resting > 0) {
      resting--;
      bad = 0;
    }
    if (bad > patience) {
      const reduced = rate * factor > lowest ? rate * factor : lowest;
      if (rate - reduced > leastChange) rate = reduced;
      resting = rest;
      bad = 0;
    }
    return rate;
  };
}
