import type { Examples } from './data-loss.ts';
import type { Slice } from './network.ts';

// Made by scripts/train-slice.ts: 4 hidden units, 20000 steps of plain descent at 0.1 from seed 7, and two
// random directions scaled unit by unit (Li et al. 2018). All weights are rounded to four digits.

/** Twelve points of sin(1.5x). */
export const curve: Examples = {"xs":[-2.75,-2.25,-1.75,-1.25,-0.75,-0.25,0.25,0.75,1.25,1.75,2.25,2.75],"ys":[0.83,0.23,-0.49,-0.95,-0.9,-0.37,0.37,0.9,0.95,0.49,-0.23,-0.83]};

export const trained: Slice = {"centre":{"units":[[0.902,-1.7521,-1.8215],[-0.8458,-1.6094,1.9672],[-1.0585,-0.5627,-0.9499],[-1.0037,0.3326,-1.3052]],"c":0.0345},"first":{"units":[[1.5267,-1.8483,1.2061],[-0.3004,-0.2948,2.6454],[-0.4343,0.9693,-1.1006],[0.8553,1.4286,-0.2218]],"c":-0.0345},"second":{"units":[[1.3743,1.7419,-1.5095],[-1.841,-1.3637,-1.3879],[1.1702,0.3222,0.9306],[0.5261,0.7684,-1.398]],"c":-0.0345}};
