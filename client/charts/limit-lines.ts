import type { Limit } from '../../shared/race/limits.ts';
import type { Point } from '../../shared/surfaces/surface.ts';

/**
 * The limits that a class has met: of each best minimum at which somebody settled, nearest to where the ball rests; of
 * all of them when nobody has. Equal limits are one line. Rising.
 *
 * @param rests last positions of the settled balls
 */
export function limitsReached(limits: readonly Limit[], rests: readonly Point[]): readonly Limit[] {
  const reached =
    rests.length === 0 ? limits : limits.filter((limit) => rests.some((rest) => nearest(limits, rest) === limit));
  const lines: Limit[] = [];
  for (const limit of reached) {
    if (lines.every((line) => !same(line.cliff, limit.cliff) || !same(line.safest, limit.safest))) lines.push(limit);
  }
  return lines.toSorted((a, b) => a.cliff - b.cliff);
}

/** Which words at the lines of the limits are true: some stay inside a goal above its limit, without coming to rest. */
export function cliffWords(
  limits: readonly { readonly cliff: number }[],
  runs: readonly { readonly at: number; readonly settleStep: number | null }[],
): 'cliff' | 'cliffRest' | 'cliffs' {
  const [limit, ...others] = limits;
  if (others.length > 0) return 'cliffs';
  const stayed = runs.some(({ at, settleStep }) => limit && settleStep !== null && at > limit.cliff);
  return stayed ? 'cliffRest' : 'cliff';
}

function nearest(limits: readonly Limit[], [x, y]: Point): Limit | undefined {
  const distance = ({ point }: Limit): number => Math.hypot(point[0] - x, point[1] - y);
  return limits.reduce<Limit | undefined>(
    (best, limit) => (best === undefined || distance(limit) < distance(best) ? limit : best),
    undefined,
  );
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(a);
}

/** `value` as 1/3 or 3/4 when it is that fraction, with a denominator up to 20; else null. */
export function fractionOf(value: number): readonly [over: number, under: number] | null {
  for (let under = 1; under <= 20; under++) {
    const over = Math.round(value * under);
    if (over > 0 && over <= 20 && Math.abs(value * under - over) < 1e-9 * under) return [over, under];
  }
  return null;
}
