import type { Race } from '../../shared/race/race.ts';
import { isInside } from '../../shared/surfaces/box.ts';

/**
 * Live ranks of a race: answers ball indices, best first, as at a computed step. First the balls that are inside the
 * goal and the map, longest there first (since the least s such that rows s … step all are), then the others by loss,
 * last those that have flown, longest in flight first to last. Equal balls keep the order of the seats.
 *
 * A function of the step alone. Going forward costs one look a ball and step, so that 500 balls are cheap; going back
 * begins again.
 *
 * @param goal G, the level of the goal contour
 */
export function createRanks(race: Race, goal: number): (step: number) => readonly number[] {
  const { count, xs, ys, losses, flownAt, setup } = race;
  /** The step since which the ball is inside without a break; −1 = it is not. */
  const since = new Int32Array(count).fill(-1);
  let counted = -1;
  let ranked: readonly number[] = [];

  function look(step: number): void {
    for (let ball = 0; ball < count; ball++) {
      const at = step * count + ball;
      if (losses[at]! > goal || !isInside(setup.surface.domain, xs[at]!, ys[at]!)) since[ball] = -1;
      else if (since[ball] === -1) since[ball] = step;
    }
  }

  return (step) => {
    if (step === counted) return ranked;
    if (step > race.step) throw new RangeError(`ranks at step ${step}, computed are 0 to ${race.step}`);
    if (step < counted) {
      since.fill(-1);
      counted = -1;
    }
    while (counted < step) look(++counted);
    const flown = (ball: number): boolean => flownAt[ball] !== -1 && flownAt[ball]! <= step;
    const group = (ball: number): number => (flown(ball) ? 2 : since[ball] === -1 ? 1 : 0);
    const order = (a: number, b: number): number => {
      const groupA = group(a);
      const byGroup = groupA - group(b);
      if (byGroup !== 0) return byGroup;
      if (groupA === 0 && since[a] !== since[b]) return since[a]! - since[b]!;
      if (groupA === 2 && flownAt[a] !== flownAt[b]) return flownAt[b]! - flownAt[a]!;
      return losses[step * count + a]! - losses[step * count + b]! || a - b;
    };
    ranked = Array.from({ length: count }, (_, ball) => ball).sort(order);
    return ranked;
  };
}
