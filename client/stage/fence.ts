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
    const add = (column: number, row: number) => {
      if (outside[row * count + column]! < 0) return;
      const [toX, toY] = fence.project(x(column), y(row));
      if (toX !== exact.at(-2) || toY !== exact.at(-1)) exact.push(toX, toY);
    };
    let before: readonly [number, number] | null = null;
    for (let i = 0; i < line.length; i += 2) {
      // A crossing is halfway between two neighbours, one allowed, one not.
      const [column, row] = [line[i]!, line[i + 1]!];
      const isOneOutside = outside[Math.floor(row) * count + Math.floor(column)]! > 0;
      const [c, r] = isOneOutside
        ? ([Math.floor(column), Math.floor(row)] as const)
        : ([Math.ceil(column), Math.ceil(row)] as const);
      // Between two of them that are not neighbours is one that sees a corner of the fence.
      if (before)
        for (const [cornerC, cornerR] of [
          [before[0], r],
          [c, before[1]],
        ] as const)
          add(cornerC, cornerR);
      add(c, r);
      before = [c, r];
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
  const [width, height] = [right - left, bottom - top];
  const allowed = pathOf(allowedIn(fence, box), camera);
  const forbidden = new Path2D(allowed);
  forbidden.rect(left - unit, top - unit, width + 2 * unit, height + 2 * unit);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.save();
  context.clip(forbidden, 'evenodd');
  context.globalAlpha = dimmed;
  context.fillStyle = palette.halo;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 0.55;
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1, widths.hatch * unit);
  context.beginPath();
  for (let x = left - height; x < right; x += widths.apart * unit) {
    context.moveTo(x, bottom);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
  paintLine(context, allowed, unit, palette);
  context.restore();
}

/** The line alone, over what was drawn on the map since. */
export function paintFenceLine(
  context: Context,
  { fence }: Pick<Surface, 'fence'>,
  box: Box,
  camera: Camera,
  unit: number,
  palette: Palette,
): void {
  if (!fence) return;
  const { left, top, right, bottom } = areaOf(camera, box);
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  paintLine(context, pathOf(allowedIn(fence, box), camera), unit, palette);
  context.restore();
}

function paintLine(context: Context, line: Path2D, unit: number, palette: Palette): void {
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.lineWidth = (widths.line + 2 * widths.casing) * unit;
  context.stroke(line);
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1.5, widths.line * unit);
  context.stroke(line);
}

function pathOf(lines: readonly Line[], camera: Camera): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(camera.x(line[0]!), camera.y(line[1]!));
    for (let i = 2; i < line.length; i += 2) path.lineTo(camera.x(line[i]!), camera.y(line[i + 1]!));
    path.closePath();
  }
  return path;
}
