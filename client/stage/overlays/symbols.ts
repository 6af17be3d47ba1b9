import type { StationaryKind } from '../../../shared/surfaces/surface.ts';
import type { Context } from '../paint.ts';

/** Told apart by shape: ▽ down to a minimum, △ up to a maximum, ⋈ where a saddle goes up and down, ○ where it is flat. */
function symbolPath(kind: StationaryKind, x: number, y: number, radius: number): Path2D {
  const path = new Path2D();
  const polygon = (...corners: readonly (readonly [dx: number, dy: number])[]) => {
    corners.forEach(([dx, dy], i) => {
      if (i === 0) path.moveTo(x + dx * radius, y + dy * radius);
      else path.lineTo(x + dx * radius, y + dy * radius);
    });
    path.closePath();
  };
  if (kind === 'min') polygon([-1.05, -0.75], [1.05, -0.75], [0, 1.05]);
  else if (kind === 'max') polygon([-1.05, 0.75], [1.05, 0.75], [0, -1.05]);
  else if (kind === 'saddle') polygon([-1.15, -0.85], [1.15, 0.85], [1.15, -0.85], [-1.15, 0.85]);
  else path.arc(x, y, 0.85 * radius, 0, 2 * Math.PI);
  return path;
}

const fills: Readonly<Record<StationaryKind, string>> = {
  min: '#FFD400',
  max: '#0F1A24',
  saddle: '#FFFFFF',
  degenerate: '#FFFFFF',
};

/** A symbol that reads on any ground: an ink edge around its fill, and white around that. */
export function paintSymbol(context: Context, kind: StationaryKind, x: number, y: number, radius: number): void {
  const path = symbolPath(kind, x, y, radius);
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = 0.75 * radius;
  context.stroke(path);
  context.strokeStyle = '#0F1A24';
  context.lineWidth = 0.36 * radius;
  context.stroke(path);
  context.fillStyle = fills[kind];
  context.fill(path);
  context.restore();
}
