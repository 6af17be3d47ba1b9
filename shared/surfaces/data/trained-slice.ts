import type { Examples } from './data-loss.ts';
import type { Slice } from './network.ts';

// Made by scripts/train-slice.ts: 4 hidden units, 20000 steps of plain descent at 0.1 from seed 7, and two
// random directions scaled unit by unit (Li et al. 2018). All weights are rounded to three decimals.

/** Twelve points of sin(1.5x). */
export const curve: Examples = {
  xs: [-2.75, -2.25, -1.75, -1.25, -0.75, -0.25, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75],
  ys: [0.83, 0.23, -0.49, -0.95, -0.9, -0.37, 0.37, 0.9, 0.95, 0.49, -0.23, -0.83],
};

export const trained: Slice = {
  centre: {
    units: [
      [0.902, -1.752, -1.822],
      [-0.846, -1.609, 1.967],
      [-1.059, -0.563, -0.95],
      [-1.004, 0.333, -1.305],
    ],
    c: 0.035,
  },
  first: {
    units: [
      [1.527, -1.848, 1.206],
      [-0.3, -0.295, 2.645],
      [-0.434, 0.97, -1.101],
      [0.855, 1.429, -0.222],
    ],
    c: -0.035,
  },
  second: {
    units: [
      [1.374, 1.742, -1.51],
      [-1.841, -1.364, -1.388],
      [1.171, 0.322, 0.931],
      [0.526, 0.768, -1.398],
    ],
    c: -0.035,
  },
};
