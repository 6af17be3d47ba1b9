import { heights } from '../../../shared/surfaces/heights.ts';
import type { Box, Surface } from '../../../shared/surfaces/surface.ts';
import { type Scale, scaleOf } from '../scale.ts';

/** Cells along the longer side. */
const longest = 256;

/** Heights 0 to 1 over a box of θ, between the cells' middles as on a sheet that is stretched over them. */
export interface HeightGrid {
  /** What turns a loss into a height. */
  readonly scale: Scale;
  at(thetaX: number, thetaY: number): number;
  /** Heights at the middles of so many pixels, column by column, each from the far edge. */
  sampled(width: number, height: number): Float32Array;
}

/** The scale of a whole surface, as that of the map's levels. */
function heightScale(surface: Pick<Surface, 'valueBatch' | 'domain'>): Scale {
  return scaleOf(heights(surface, surface.domain, 96, 96));
}

/** True where equal steps of the loss are equal steps of height. */
export function isEven({ min, max, position }: Scale): boolean {
  return Math.abs(position((min + max) / 2) - 0.5) < 1e-9;
}

export function heightGrid(surface: Pick<Surface, 'valueBatch' | 'domain'>, box: Box): HeightGrid {
  const scale = heightScale(surface);
  const [width, height] = [box.xMax - box.xMin, box.yMax - box.yMin];
  const cell = Math.max(width, height) / longest;
  const columns = Math.max(2, Math.round(width / cell));
  const rows = Math.max(2, Math.round(height / cell));
  const cells = heights(surface, box, columns, rows).map((loss) => (Number.isNaN(loss) ? 1 : scale.position(loss)));
  const between = (x: number, y: number): number => {
    const column = Math.min(columns - 2, Math.floor(x));
    const row = Math.min(rows - 2, Math.floor(y));
    const right = x - column;
    const i = row * columns + column;
    const upper = cells[i]! + (cells[i + 1]! - cells[i]!) * right;
    const lower = cells[i + columns]! + (cells[i + columns + 1]! - cells[i + columns]!) * right;
    return upper + (lower - upper) * (y - row);
  };
  return {
    scale,
    at: (thetaX, thetaY) =>
      between(
        held(((thetaX - box.xMin) / width) * columns - 0.5, columns - 1),
        held(((box.yMax - thetaY) / height) * rows - 0.5, rows - 1),
      ),
    sampled(across, down) {
      const samples = new Float32Array(across * down);
      for (let column = 0; column < across; column++) {
        const x = held(((column + 0.5) / across) * columns - 0.5, columns - 1);
        for (let row = 0; row < down; row++) {
          samples[column * down + row] = between(x, held(((row + 0.5) / down) * rows - 0.5, rows - 1));
        }
      }
      return samples;
    },
  };
}

function held(value: number, most: number): number {
  return value > 0 ? Math.min(most, value) : 0;
}
