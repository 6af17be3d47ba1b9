import type { Race } from '../../shared/race/race.ts';

/** How a race is measured: from the loss at the start down to the goal, above the best value there is. */
export interface Course {
  /** L* */
  readonly best: number;
  /** L at the start. */
  readonly startLoss: number;
  /** G, the level of the goal contour. */
  readonly goal: number;
}

export function courseOf(race: Race, goal: number): Course {
  const { surface, start } = race.setup;
  return { best: surface.best ?? 0, startLoss: surface.value(start[0], start[1]), goal };
}

/** Powers of ten between the start and the goal, 1 to 3: what a tower row is divided into. */
export function sectorCount({ best, startLoss, goal }: Course): number {
  const decades = Math.log10((startLoss - best) / (goal - best));
  return Math.min(3, Math.max(1, Math.floor(decades + 1e-9)));
}

/**
 * The step at which the loss above the best value was first divided by 10, 100, …; null = not up to `step`. A ball that
 * flew keeps what it had reached.
 */
export function sectorsOf(race: Race, ball: number, step: number, course: Course): readonly (number | null)[] {
  const sectors: (number | null)[] = Array.from({ length: sectorCount(course) }, () => null);
  let next = 0;
  for (let at = 0; at <= step && next < sectors.length; at++) {
    const left = race.losses[at * race.count + ball]! - course.best;
    while (next < sectors.length && left <= (course.startLoss - course.best) / 10 ** (next + 1)) sectors[next++] = at;
  }
  return sectors;
}
