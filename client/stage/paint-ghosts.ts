import { type GhostGround, ghostMarks, ghostSizes, type Obstacle, type StageGhost } from './ghosts.ts';
import { type Context, font, haloText, projectorFamily } from './paint.ts';
import { strokeDashed } from './paint-ghost-ways.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';

const outline = { width: 0.34, casing: 0.62, dash: 0.95, gap: 0.6 };

/**
 * Ghosts `share` of the way from `step` to the next: hollow dashed balls, names in the second ink.
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
  for (const { ghost, x, y, radius, lettered } of marks.toReversed()) {
    if (lettered) {
      context.setLineDash([]);
      context.font = font(projectorFamily, sizes.letter * unit, 740, 'condensed');
      haloText(context, ghost.tag, x, y, 0.3 * unit, palette);
    }
    const circle = new Path2D();
    circle.arc(x, y, radius, 0, 2 * Math.PI);
    strokeDashed(context, circle, outline, unit, palette);
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
