import type { Examples } from './data-loss.ts';
import type { Slice } from './network.ts';

// Made by scripts/train-slice.ts: 4 hidden units, 20000 steps of plain descent at 0.1 from seed 7, and two
// random directions scaled unit by unit (Li et al. 2018). All weights are rounded to two decimals.

/** Twelve points of sin(1.5x). */
export const curve: Examples = {
  xs: [-2.75, -2.25, -1.75, -1.25, -0.75, -0.25, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75],
  ys: [0.83, 0.23, -0.49, -0.95, -0.9, -0.37, 0.37, 0.9, 0.95, 0.49, -0.23, -0.83],
};

export const trained: Slice = {
  centre: {
    units: [
      [0.9, -1.75, -1.82],
      [-0.85, -1.61, 1.97],
      [-1.06, -0.56, -0.95],
      [-1, 0.33, -1.31],
    ],
    c: 0.03,
  },
  first: {
    units: [
      [1.52, -1.85, 1.2],
      [-0.3, -0.3, 2.65],
      [-0.43, 0.97, -1.1],
      [0.86, 1.43, -0.22],
    ],
    c: -0.03,
  },
  second: {
    units: [
      [1.37, 1.74, -1.51],
      [-1.84, -1.37, -1.39],
      [1.17, 0.32, 0.93],
      [0.53, 0.77, -1.4],
    ],
    c: -0.03,
  },
};
