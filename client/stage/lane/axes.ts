import type { Surface } from '../../../shared/surfaces/surface.ts';
import { blocksAlong, numbersAlong } from '../frame.ts';
import type { Layout } from '../layout.ts';
import { levelText, niceStep } from '../levels.ts';
import { type Context, font, haloText, mathsFamily, projectorFamily } from '../paint.ts';
import type { Palette } from '../palette.ts';
import { sizes } from '../sizes.ts';

/** Width of the ruler, in hundredths of the window's height. */
const kerbWidth = 1.3;

/** The losses that the axis names. */
export function lossNumbers({ camera, inner, unit }: Layout): readonly number[] {
  const perLoss = camera.y(0) - camera.y(1) || 1;
  const step = niceStep((9 * unit) / perLoss);
  const low = camera.box.yMin + (camera.height - inner.bottom) / perLoss;
  const high = camera.box.yMax - inner.top / perLoss;
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}

/** Under the curve the kerb as the ruler of x; at the left the numbers of L. */
export function paintAxes(
  context: Context,
  { domain, vars }: Surface,
  values: readonly number[],
  layout: Layout,
  palette: Palette,
): void {
  const { camera, inner, unit } = layout;
  const kerb = kerbWidth * unit;
  const size = sizes.name * unit;
  const halo = 0.4 * unit;
  const block = niceStep((domain.xMax - domain.xMin) / 24);
  context.save();
  context.fillStyle = '#FFFFFF';
  context.fillRect(inner.left, inner.bottom, inner.right - inner.left, kerb);
  context.fillStyle = palette.kerb;
  for (const { from, to, red } of blocksAlong(domain.xMin, domain.xMax, block)) {
    if (red) context.fillRect(camera.x(from), inner.bottom, camera.x(to) - camera.x(from), kerb);
  }
  context.strokeStyle = palette.ink;
  context.lineWidth = Math.max(1, 0.16 * unit);
  context.strokeRect(inner.left, inner.bottom, inner.right - inner.left, kerb);
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1.5, 0.28 * unit);
  context.beginPath();
  context.moveTo(inner.left, inner.top - 1.5 * unit);
  context.lineTo(inner.left, inner.bottom + kerb);
  context.stroke();
  context.font = font(projectorFamily, size, 620);
  const below = inner.bottom + kerb + 0.75 * size;
  const xs = numbersAlong(domain.xMin, domain.xMax, block, (9 * unit) / camera.scale);
  for (const x of xs) haloText(context, `${x}`.replace('-', '−'), camera.x(x), below, halo, palette);
  for (const value of values) {
    const text = levelText(value);
    haloText(
      context,
      text,
      inner.left - 0.9 * unit - context.measureText(text).width / 2,
      camera.y(value),
      halo,
      palette,
    );
  }
  context.font = `italic ${font(mathsFamily, 3.3 * unit, 500, 'normal')}`;
  const [before = domain.xMin, last = domain.xMax] = xs.slice(-2);
  haloText(context, vars?.[0] ?? 'x', camera.x((before + last) / 2), below - 0.2 * unit, halo, palette);
  haloText(context, 'L', inner.left - 2 * unit, inner.top - 1.6 * unit, halo, palette);
  context.restore();
}
