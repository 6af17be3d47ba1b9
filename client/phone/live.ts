import { isPlainDescent } from '../../shared/race/choice.ts';
import type { Race } from '../../shared/race/race.ts';
import { live } from '../text/en/play.ts';
import { short } from '../text/numbers.ts';

/** Ratios this near to 1 print as 1. */
const level = 0.005;

/** The one sentence under a running race, true at `step`: every number in it is measured from the last two steps. */
export function liveSentence(race: Race, ball: number, step: number, goal: number): string {
  if (step === 0) {
    const choice = race.choices[ball]!;
    return isPlainDescent(choice) && choice.batchSize === undefined ? live.start : live.startOther;
  }
  const flownAt = race.flownAt[ball]!;
  if (flownAt !== -1 && flownAt <= step) return live.flew(flownAt);
  const x = (at: number): number => race.xs[at * race.count + ball]!;
  const y = (at: number): number => race.ys[at * race.count + ball]!;
  const way = (at: number): number => Math.hypot(x(at) - x(at - 1), y(at) - y(at - 1));
  const ratio = step >= 2 && way(step - 1) > 0 ? way(step) / way(step - 1) : null;
  if (!isInDomain(race, x(step), y(step))) {
    return ratio !== null && ratio > 1 + level ? live.outsideGrowing(short(ratio)) : live.outside;
  }
  const arrived = insideSince(race, ball, step, goal);
  if (arrived !== null) return step < race.setup.steps ? live.inside(arrived) : live.stayed(arrived);
  if (step > race.lastSteps[ball]!) return live.spent;
  if (way(step) === 0) {
    const isFlat = race.setup.surface.gradient(x(step), y(step)).every((slope) => slope === 0);
    return isFlat ? live.resting : live.still;
  }
  if (ratio === null) return live.first;
  const along =
    (x(step) - x(step - 1)) * (x(step - 1) - x(step - 2)) + (y(step) - y(step - 1)) * (y(step - 1) - y(step - 2));
  if (along >= 0) return live.onTheWay(short(ratio));
  if (Math.abs(ratio - 1) < level) return live.level;
  return ratio < 1 ? live.shrinking(short(ratio)) : live.growing(short(ratio));
}

/** Since which step the ball has been inside goal and map without a break; null: it is not. */
export function insideSince(
  { losses, count, xs, ys, setup }: Race,
  ball: number,
  step: number,
  goal: number,
): number | null {
  let since: number | null = null;
  for (let k = step; k >= 0; k--) {
    const at = k * count + ball;
    if (losses[at]! > goal || !isInDomain({ setup }, xs[at]!, ys[at]!)) break;
    since = k;
  }
  return since;
}

function isInDomain({ setup }: Pick<Race, 'setup'>, x: number, y: number): boolean {
  const { xMin, xMax, yMin, yMax } = setup.surface.domain;
  return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
}

/** 1, 2, 2, 4, …: balls at the very same point with the same rate share the better place. */
export function placeOf(
  { choices, count, xs, ys }: Race,
  ball: number,
  step: number,
  ranks: readonly number[],
): number {
  let place = ranks.indexOf(ball);
  const same = (other: number): boolean =>
    choices[other]?.learningRate === choices[ball]?.learningRate &&
    xs[step * count + other] === xs[step * count + ball] &&
    ys[step * count + other] === ys[step * count + ball];
  while (place > 0 && same(ranks[place - 1]!)) place--;
  return place + 1;
}
