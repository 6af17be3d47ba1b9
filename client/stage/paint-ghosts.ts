import { ghostWay } from './ghost-way.ts';
import { type GhostGround, ghostMarks, ghostSizes, type Obstacle, type StageGhost } from './ghosts.ts';
import { type Context, font, haloText, projectorFamily } from './paint.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';

/** Widths of lines and lengths of dashes in hundredths of the window's height. */
const way = { width: 0.22, casing: 0.54, dash: [0.9, 0.75] };
const outline = { width: 0.34, casing: 0.62, dash: [0.95, 0.6] };

/**
 * Ghosts `share` of the way from `step` to the next: dashed ways, hollow dashed balls, names in the second ink.
 *
 * @param taken what words keep off
 */
export function paintGhosts(
  context: Context,
  ghosts: readonly StageGhost[],
  step: number,
  share: number,
  taken: readonly Obstacle[],
  ground: GhostGround,
  palette: Palette,
): void {
  const { unit } = ground;
  context.save();
  context.font = nameFont(unit);
  const marks = ghostMarks(ghosts, step, share, taken, ground, (name) => context.measureText(name).width);
  const dashed = (path: Path2D, { width, casing, dash }: typeof way): void => {
    context.setLineDash([]);
    context.strokeStyle = palette.halo;
    context.lineWidth = casing * unit;
    context.stroke(path);
    context.setLineDash(dash.map((length) => length * unit));
    context.strokeStyle = palette.text;
    context.lineWidth = width * unit;
    context.stroke(path);
  };
  context.lineJoin = 'round';
  for (const ghost of ghosts) dashed(pathOf(ghostWay(ghost, step, share, ground), ground), way);
  for (const { ghost, x, y, radius, lettered } of marks.toReversed()) {
    if (lettered) {
      context.setLineDash([]);
      context.font = font(projectorFamily, sizes.letter * unit, 740, 'condensed');
      haloText(context, ghost.tag, x, y, 0.3 * unit, palette);
    }
    const circle = new Path2D();
    circle.arc(x, y, radius, 0, 2 * Math.PI);
    dashed(circle, outline);
  }
  context.setLineDash([]);
  context.font = nameFont(unit);
  for (const { ghost, label } of marks) {
    if (label) haloText(context, ghost.name, label.x, label.y, 0.4 * unit, { ...palette, text: palette.soft });
  }
  context.restore();
}

function nameFont(unit: number): string {
  return font(projectorFamily, ghostSizes.name * unit, 620);
}

function pathOf(lines: readonly (readonly number[])[], { camera }: GhostGround): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [camera.x(line[i]!), camera.y(line[i + 1]!)];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  return path;
}
