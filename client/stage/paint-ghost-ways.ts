import { ghostWay, lengthUpTo } from './ghost-way.ts';
import type { GhostGround, StageGhost } from './ghosts.ts';
import type { Context } from './paint.ts';
import type { Palette } from './palette.ts';

/** Widths of a line and of the casing under it, and lengths of its dashes, in hundredths of the window's height. */
interface Dashes {
  readonly width: number;
  readonly casing: number;
  readonly dash: number;
  readonly gap: number;
}

const way: Dashes = { width: 0.22, casing: 0.54, dash: 0.9, gap: 0.75 };

/**
 * The ways of ghosts from step `from` to step `step`, and `share` of the chord after it. Dashes go on where an earlier
 * call for the steps before ended them, so that a way may be added to.
 */
export function paintGhostWays(
  context: Context,
  ghosts: readonly StageGhost[],
  from: number,
  step: number,
  share: number,
  ground: GhostGround,
  palette: Palette,
): void {
  const { camera, unit } = ground;
  context.save();
  context.lineJoin = 'round';
  for (const ghost of ghosts) {
    const lines = ghostWay(ghost, from, step, share, ground);
    if (lines.length === 0) continue;
    const path = new Path2D();
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = [camera.x(line[i]!), camera.y(line[i + 1]!)];
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
    }
    context.lineDashOffset = lengthUpTo(ghost, from) * camera.scale;
    strokeDashed(context, path, way, unit, palette);
  }
  context.restore();
}

/** Dashes in the ink of text on a solid line in the colour of halos, which read on any ground. */
export function strokeDashed(
  context: Context,
  path: Path2D,
  { width, casing, dash, gap }: Dashes,
  unit: number,
  palette: Palette,
): void {
  context.setLineDash([]);
  context.strokeStyle = palette.halo;
  context.lineWidth = casing * unit;
  context.stroke(path);
  context.setLineDash([dash * unit, gap * unit]);
  context.strokeStyle = palette.text;
  context.lineWidth = width * unit;
  context.stroke(path);
}
