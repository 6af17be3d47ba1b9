import type { Box, Fence, Surface } from '../../shared/surfaces/surface.ts';
import { areaOf, type Camera } from './camera.ts';
import { contourLines, type Line } from './contours.ts';
import type { Context } from './paint.ts';
import type { Palette } from './palette.ts';

/** Cells of the grid on which a fence is looked for, along each side. */
const cells = 240;
/** Widths and distances in hundredths of the window's height. */
const widths = { line: 0.34, casing: 0.26, hatch: 0.16, apart: 1.5 };
const dimmed = 0.42;

/**
 * The places that a fence allows inside `box`, as closed lines in θ. Points on the fence are exact: each is where the
 * fence itself puts a place outside. Where the allowed places go on beyond the box, a line runs around it, two cells
 * outside.
 */
export function allowedIn(fence: Fence, box: Box): Line[] {
  const dx = (box.xMax - box.xMin) / cells;
  const dy = (box.yMax - box.yMin) / cells;
  const count = cells + 5;
  const x = (column: number) => box.xMin + (column - 2) * dx;
  const y = (row: number) => box.yMax - (row - 2) * dy;
  const outside = new Float64Array(count * count).fill(1);
  for (let row = 1; row + 1 < count; row++) {
    for (let column = 1; column + 1 < count; column++) {
      const [toX, toY] = fence.project(x(column), y(row));
      if (toX === x(column) && toY === y(row)) outside[row * count + column] = -1;
    }
  }
  return contourLines(outside, count, count, 0).map((line) => {
    const exact: number[] = [];
    for (let i = 0; i < line.length; i += 2) {
      // A crossing is halfway between two neighbours, one allowed, one not.
      const [column, row] = [line[i]!, line[i + 1]!];
      const [one, other] = [
        [Math.floor(column), Math.floor(row)],
        [Math.ceil(column), Math.ceil(row)],
      ] as const;
      const [c, r] = outside[one[1] * count + one[0]]! > 0 ? one : other;
      const [toX, toY] = fence.project(x(c), y(r));
      if (toX !== exact.at(-2) || toY !== exact.at(-1)) exact.push(toX, toY);
    }
    if (exact[0] !== exact.at(-2) || exact[1] !== exact.at(-1)) exact.push(exact[0]!, exact[1]!);
    return Float64Array.from(exact);
  });
}

/**
 * The fence of a surface, where it has one: a bold line, and what lies outside veiled and hatched. Inside `box` only.
 * `unit`: hundredth of the window's height in pixels.
 */
export function paintFence(
  context: Context,
  { fence }: Pick<Surface, 'fence'>,
  box: Box,
  camera: Camera,
  unit: number,
  palette: Palette,
): void {
  if (!fence) return;
  const { left, top, right, bottom } = areaOf(camera, box);
  const allowed = new Path2D();
  for (const line of allowedIn(fence, box)) {
    allowed.moveTo(camera.x(line[0]!), camera.y(line[1]!));
    for (let i = 2; i < line.length; i += 2) allowed.lineTo(camera.x(line[i]!), camera.y(line[i + 1]!));
    allowed.closePath();
  }
  const forbidden = new Path2D(allowed);
  forbidden.rect(left - unit, top - unit, right - left + 2 * unit, bottom - top + 2 * unit);
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.save();
  context.clip(forbidden, 'evenodd');
  context.globalAlpha = dimmed;
  context.fillStyle = palette.halo;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 0.55;
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1, widths.hatch * unit);
  context.beginPath();
  const height = bottom - top;
  for (let x = left - height; x < right; x += widths.apart * unit) {
    context.moveTo(x, bottom);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.lineWidth = (widths.line + 2 * widths.casing) * unit;
  context.stroke(allowed);
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1.5, widths.line * unit);
  context.stroke(allowed);
  context.restore();
}
