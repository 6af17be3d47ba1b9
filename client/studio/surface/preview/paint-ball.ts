import type { Race } from '../../../../shared/race/race.ts';
import type { Box, Point } from '../../../../shared/surfaces/surface.ts';
import { holds } from '../../../stage/goal.ts';
import { lookOf } from '../../../stage/look.ts';
import { type Context, paintBall, paintStart } from '../../../stage/paint.ts';
import type { Palette } from '../../../stage/palette.ts';
import { drawTrail } from '../../../stage/trails.ts';
import type { PreviewLayout } from './layout.ts';

/** As the first player of a class has it. */
const look = lookOf(0);

/** A ball at a place, and the way it has come. */
export interface Probe {
  /** One ball; null: there is only a place. */
  readonly race: Race | null;
  readonly start: Point;
  /** Steps that are drawn. */
  readonly step: number;
}

/** In a lane a ball is where its loss is; there `losses` are what is drawn upwards. */
export function paintProbe(
  context: Context,
  { race, start, step }: Probe,
  lossAt: ((x: number) => number) | null,
  layout: PreviewLayout,
  palette: Palette,
): void {
  const { camera, inner, box, unit } = layout;
  context.clearRect(0, 0, camera.width, camera.height);
  const up = (x: number, y: number): number => (lossAt === null ? y : lossAt(x));
  const begin: Point = [start[0], up(...start)];
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  let end = begin;
  if (race) {
    const drawn = lossAt === null ? race : inLane(race, box);
    drawTrail(context, drawn, 0, step, 0, camera, unit, look.colour, palette, box);
    end = [drawn.xs[step]!, drawn.ys[step]!];
  }
  paintStart(context, camera.x(begin[0]), camera.y(begin[1]), 1.2 * unit);
  if (holds(box, ...end)) {
    context.translate(camera.x(end[0]), camera.y(end[1]));
    paintBall(context, { look, radius: 1.4 * unit, ring: 0.28 * unit });
  }
  context.restore();
}

/** The same race in the plane of x and L. */
function inLane(race: Race, domain: Box): Race {
  return { ...race, ys: race.losses, setup: { ...race.setup, surface: { ...race.setup.surface, domain } } };
}
