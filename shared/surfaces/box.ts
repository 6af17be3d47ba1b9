import { length } from '../math/exact.ts';
import type { Box } from './surface.ts';

/** Whether (x, y) is in the box, its edge included. */
export function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.xMin && x <= box.xMax && y >= box.yMin && y <= box.yMax;
}

/** D of ROUNDS. */
export function diagonal(box: Box): number {
  return length(box.xMax - box.xMin, box.yMax - box.yMin);
}
