import type { Race } from '../../shared/race/race.ts';
import { headOf } from './arrange.ts';
import { lensGround, type Obstacle } from './ghosts.ts';
import type { Lens, LensFrame } from './lens.ts';
import type { Context } from './paint.ts';
import { paintGhostWays } from './paint-ghost-ways.ts';
import { paintGhosts } from './paint-ghosts.ts';
import type { Palette } from './palette.ts';
import { sizes } from './sizes.ts';

/** Ghosts as the lens shows them, under its balls. */
export function paintLensGhosts(
  context: Context,
  lens: Lens,
  frame: LensFrame,
  race: Race,
  unit: number,
  palette: Palette,
): void {
  const ground = lensGround(lens, race.setup.surface.domain, unit);
  const { ghosts, step, share } = frame;
  paintGhostWays(context, ghosts, 0, step, share, ground, palette);
  paintGhosts(context, ghosts, step, share, inLens(lens, frame, race, unit), ground, palette);
}

/** What the lens draws over its ghosts: the balls at their points, and the upper part where the first are fanned out. */
function inLens({ camera, circle }: Lens, { step, share, ranking }: LensFrame, race: Race, unit: number): Obstacle[] {
  const radius = sizes.lettered * unit;
  const next = Math.min(race.step, step + 1);
  const balls = Array.from({ length: race.count }, (_, ball) => {
    const [i, j] = [step * race.count + ball, next * race.count + ball];
    return {
      x: camera.x(race.xs[i]! + (race.xs[j]! - race.xs[i]!) * share),
      y: camera.y(race.ys[i]! + (race.ys[j]! - race.ys[i]!) * share),
      halfWidth: radius,
      halfHeight: radius,
    };
  });
  const seen = ({ x, y }: Obstacle) => Math.hypot(x - circle.x, y - circle.y) < circle.radius;
  const isFanned = headOf(ranking, race.count).some((ball) => seen(balls[ball]!));
  if (!isFanned) return balls.filter(seen);
  const height = 0.47 * circle.radius + 5.2 * unit;
  const fan = {
    x: circle.x,
    y: circle.y - circle.radius + height / 2,
    halfWidth: circle.radius,
    halfHeight: height / 2,
  };
  return [...balls.filter(seen), fan];
}
