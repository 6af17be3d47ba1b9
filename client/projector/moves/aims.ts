import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import { downhillAt } from '../../../shared/lesson/rounds/arrow.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import { angleBetween, directionOf } from '../../../shared/math/direction.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';

/** An arrow that somebody drew, in degrees. */
interface Aim {
  readonly seat: number;
  readonly angle: number;
}

/** What became of one target. Angles in degrees. */
export interface TargetAims {
  /** The direction of −∇L. */
  readonly right: number;
  /** Where the nearest minimum lies, and how far off that is; null where there is none. */
  readonly toMinimum: number | null;
  readonly nearest: Point | null;
  readonly minimumOff: number | null;
  readonly aims: readonly Aim[];
  /** Of the arrows that were drawn; null without any. */
  readonly meanOff: number | null;
}

interface Played {
  readonly seat: number;
  readonly moves: readonly Move[];
}

/** Every target with the arrows that were drawn at it. */
export function targetAims(targets: readonly MapPoint[], played: readonly Played[]): readonly TargetAims[] {
  return targets.map((target, i) => {
    const right = downhillAt(target);
    const nearest = nearestMinimum(target);
    const [x, y] = target.at;
    const toMinimum = nearest && directionOf(nearest[0] - x, nearest[1] - y);
    const aims = played.flatMap(({ seat, moves }) => {
      const move = moves[i];
      return move && 'angle' in move ? [{ seat, angle: move.angle }] : [];
    });
    return {
      right,
      toMinimum,
      nearest,
      minimumOff: toMinimum === null ? null : angleBetween(toMinimum, right),
      aims,
      meanOff: meanOf(aims.map(({ angle }) => angleBetween(angle, right))),
    };
  });
}

/** How far all arrows are off on average; null when there are none. */
export function meanOff(targets: readonly TargetAims[]): number | null {
  return meanOf(targets.flatMap(({ right, aims }) => aims.map(({ angle }) => angleBetween(angle, right))));
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The nearest minimum that is not the place itself: many aim at it. */
function nearestMinimum({ surface, at: [x, y] }: MapPoint): Point | null {
  const away = ([px, py]: Point) => Math.hypot(px - x, py - y);
  const minima = knownSurface(surface).stationaryPoints.filter(({ kind, point }) => kind === 'min' && away(point) > 0);
  const [nearest] = minima.map(({ point }) => point).toSorted((a, b) => away(a) - away(b));
  return nearest ?? null;
}
