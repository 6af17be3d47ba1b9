import type { Race } from '../../../shared/race/race.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { headOf, type Ranking } from '../arrange.ts';
import { holds } from '../goal.ts';
import { rateAt } from './rate.ts';

/** A place on the map whose slope is shown: a ball after a step, or the start while nobody races. */
export interface Followed {
  /** −1: the start. */
  readonly ball: number;
  readonly at: Point;
  /** Where it was a step before; null at the first. */
  readonly before: Point | null;
  /** η of the step to come; null where nobody has chosen one. */
  readonly rate: number | null;
}

/** Up to so many balls are all followed; of more only the top three and the focus. */
const few = 6;

/**
 * Whom the arrows follow after `step`, the one in focus first: the ball in focus, or else the first in rank that is on
 * the map. Balls that are off the map, or flew, have no arrows.
 */
export function followedAt(
  race: Race | null,
  step: number,
  ranking: Ranking,
  { domain }: Pick<Surface, 'domain'>,
  start: Point,
): readonly Followed[] {
  if (race === null) return holds(domain, ...start) ? [{ ball: -1, at: start, before: null, rate: null }] : [];
  const { count, xs, ys, flownAt } = race;
  const { leaders, focus } = ranking;
  const head = count <= few ? Array.from({ length: count }, (_, ball) => ball) : headOf(ranking, count);
  const order = [...(focus === null ? [] : [focus]), ...leaders, ...head];
  return [...new Set(order)]
    .filter((ball) => head.includes(ball))
    .filter((ball) => holds(domain, xs[step * count + ball]!, ys[step * count + ball]!))
    .filter((ball) => flownAt[ball] === -1 || flownAt[ball]! > step)
    .map((ball) => {
      const i = step * count + ball;
      const before: Point | null = step > 0 ? [xs[i - count]!, ys[i - count]!] : null;
      return { ball, at: [xs[i]!, ys[i]!], before, rate: rateAt(race, ball, step) };
    });
}
