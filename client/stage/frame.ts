import type { Box } from '../../shared/surfaces/surface.ts';
import { areaOf, type Camera } from './camera.ts';
import { niceStep } from './levels.ts';
import { type Context, font, haloText, mathsFamily, projectorFamily } from './paint.ts';
import type { Palette } from './palette.ts';

/** Width of the kerb around the domain, in hundredths of the window's height. */
const kerbWidth = 1.3;

/** One stretch of a side between two marks of the ruler, in θ. */
export interface KerbBlock {
  readonly from: number;
  readonly to: number;
  readonly red: boolean;
}

/** The ruler of a domain: a block is half a unit (1, 2 or 5 times a power of ten), so that its longer side has 8 to 16. */
export function blockOf(domain: Box): number {
  const side = Math.max(domain.xMax - domain.xMin, domain.yMax - domain.yMin);
  return niceStep(side / 16);
}

/** Blocks of one side, counted from 0, so that the two sides of an axis match and a mark is where a block begins. */
export function blocksAlong(min: number, max: number, block: number): KerbBlock[] {
  const first = Math.floor(min / block + 1e-9);
  const last = Math.ceil(max / block - 1e-9);
  return Array.from({ length: last - first }, (_, index) => ({
    from: Math.max(min, (first + index) * block),
    to: Math.min(max, (first + index + 1) * block),
    red: (first + index) % 2 === 0,
  }));
}

/** Where numbers stand beside a side: every second block (a unit), further apart when pixels are few. */
export function numbersAlong(min: number, max: number, block: number, leastGap: number): number[] {
  let step = 2 * block;
  while (step < leastGap) step = niceStep(step * 1.5);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(10)) + 0);
}

/** The kerb around the domain with its numbers and the names of the axes. `unit`: hundredth of the window's height. */
export function paintFrame(
  context: Context,
  camera: Camera,
  domain: Box,
  unit: number,
  palette: Palette,
  names: readonly [across: string, up: string] = ['x', 'y'],
): void {
  const width = kerbWidth * unit;
  const inner = areaOf(camera, domain);
  const block = blockOf(domain);
  const line = Math.max(1, 0.16 * unit);
  context.save();
  context.fillStyle = '#FFFFFF';
  ring(context, inner, width);
  context.fillStyle = palette.kerb;
  for (const { from, to, red } of blocksAlong(domain.xMin, domain.xMax, block)) {
    if (!red) continue;
    const left = camera.x(from);
    context.fillRect(left, inner.top - width, camera.x(to) - left, width);
    context.fillRect(left, inner.bottom, camera.x(to) - left, width);
  }
  for (const { from, to, red } of blocksAlong(domain.yMin, domain.yMax, block)) {
    if (!red) continue;
    const top = camera.y(to);
    context.fillRect(inner.left - width, top, width, camera.y(from) - top);
    context.fillRect(inner.right, top, width, camera.y(from) - top);
  }
  context.strokeStyle = palette.ink;
  context.lineWidth = line;
  for (const gap of [0, width]) {
    context.strokeRect(
      inner.left - gap,
      inner.top - gap,
      inner.right - inner.left + 2 * gap,
      inner.bottom - inner.top + 2 * gap,
    );
  }
  paintNumbers(context, camera, domain, block, unit, palette, names);
  context.restore();
}

function ring(context: Context, { left, top, right, bottom }: ReturnType<typeof areaOf>, width: number): void {
  context.beginPath();
  context.rect(left - width, top - width, right - left + 2 * width, bottom - top + 2 * width);
  context.rect(left, top, right - left, bottom - top);
  context.fill('evenodd');
}

function paintNumbers(
  context: Context,
  camera: Camera,
  domain: Box,
  block: number,
  unit: number,
  palette: Palette,
  [across, up]: readonly [across: string, up: string],
): void {
  const { left, bottom } = areaOf(camera, domain);
  const width = kerbWidth * unit;
  const size = 2.5 * unit;
  const halo = 0.4 * unit;
  const letters = font(mathsFamily, 3.1 * unit, 500, 'normal');
  const numbers = font(projectorFamily, size, 620);
  const text = (value: number) => `${value}`.replace('-', '−');
  const below = bottom + width + 0.75 * size;
  const beside = left - width - 0.4 * size;
  const xs = numbersAlong(domain.xMin, domain.xMax, block, (6 * unit) / camera.scale);
  const ys = numbersAlong(domain.yMin, domain.yMax, block, (5 * unit) / camera.scale);
  context.font = numbers;
  for (const x of xs) {
    haloText(context, text(x), camera.x(x), below, halo, palette);
  }
  for (const y of ys) {
    const half = context.measureText(text(y)).width / 2;
    haloText(context, text(y), beside - half, camera.y(y), halo, palette);
  }
  // The names of the axes stand where no number is: halfway between the last two.
  context.font = `italic ${letters}`;
  const [beforeX = 0, lastX = 0] = xs.slice(-2);
  const [beforeY = 0, lastY = 0] = ys.slice(-2);
  haloText(context, across, camera.x((beforeX + lastX) / 2), below - 0.2 * unit, halo, palette);
  haloText(context, up, beside - 0.9 * unit, camera.y((beforeY + lastY) / 2), halo, palette);
}
