import { heights } from '../../../shared/surfaces/heights.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import { contoursIn, type Line } from '../contours.ts';
import type { Layout } from '../layout.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';

const cells = 200;

/** Where the slope jumps, as lines in θ. A side that never changes its sign makes none. */
export function kinkLines({ kinks = [], domain }: Pick<Surface, 'kinks' | 'domain'>): Line[] {
  return kinks.flatMap((side) => {
    const surface = {
      valueBatch(xs: Float64Array, ys: Float64Array, values: Float64Array, count: number) {
        for (let i = 0; i < count; i++) values[i] = side(xs[i]!, ys[i]!);
      },
    };
    // Cells a little beyond the domain, so that a line reaches its edge.
    const edge = (domain.xMax - domain.xMin) / cells;
    const box = {
      xMin: domain.xMin - edge,
      xMax: domain.xMax + edge,
      yMin: domain.yMin - edge,
      yMax: domain.yMax + edge,
    };
    const values = heights(surface, box, 16, 16);
    return values.some((value) => value < 0) && values.some((value) => value > 0)
      ? contoursIn(surface, box, 0, cells + 2)
      : [];
  });
}

/** Kinks as dashed lines. */
export function paintKinks(context: Context, lines: readonly Line[], layout: Layout, palette: Palette): void {
  const { camera, inner, unit } = layout;
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(camera.x(line[0]!), camera.y(line[1]!));
    for (let i = 2; i < line.length; i += 2) path.lineTo(camera.x(line[i]!), camera.y(line[i + 1]!));
  }
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  paintDashes(context, path, unit, palette);
  context.restore();
}

export function paintDashes(context: Context, path: Path2D, unit: number, palette: Palette): void {
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.lineWidth = 0.95 * unit;
  context.stroke(path);
  context.strokeStyle = palette.text;
  context.lineWidth = 0.4 * unit;
  context.setLineDash([1.5 * unit, 0.9 * unit]);
  context.stroke(path);
  context.restore();
}
