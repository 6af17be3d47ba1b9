import { judge } from '../../shared/race/fate.ts';
import type { Race } from '../../shared/race/race.ts';
import { holds } from './goal.ts';
import type { StageWords } from './words.ts';

/** Of several balls at one side the newest departure is told for this share of the race. */
const newsShare = 0.2;
const fewestSteps = 4;

/** Balls that left the map at one step, or flew. */
export interface Departure {
  readonly step: number;
  readonly balls: readonly number[];
  readonly flew: boolean;
}

/** The newest departure of these balls, which are all off the map after `step`; of one step, those who flew. */
export function lastDeparture(race: Race, step: number, balls: readonly number[]): Departure {
  const all = balls.map((ball) => departureOf(race, ball, step));
  const newest = Math.max(...all.map((one) => one.step));
  const then = all.filter((one) => one.step === newest);
  const flew = then.some((one) => one.flew);
  return { step: newest, flew, balls: then.filter((one) => one.flew === flew).map(({ ball }) => ball) };
}

function departureOf({ xs, ys, count, flownAt, setup }: Race, ball: number, step: number) {
  const flown = flownAt[ball]!;
  if (flown >= 0 && flown <= step) return { ball, step: flown, flew: true };
  let last = step;
  while (last > 0 && !holds(setup.surface.domain, xs[last * count + ball]!, ys[last * count + ball]!)) last--;
  return { ball, step: last + 1, flew: false };
}

/**
 * What is to be told of a departure, the longer sentence first: who, when, and of a flight how its steps grew, as far
 * as that was measured. Nothing where it is no news, or nobody's name may be told.
 *
 * @param alone no other ball stands at that side, so that there is nothing else to tell
 * @param goal G, which a verdict needs
 */
export function departureTexts(
  race: Race,
  step: number,
  departure: Departure,
  alone: boolean,
  goal: number,
  words: StageWords,
  nameOf: (ball: number) => string,
): readonly string[] {
  const { balls, flew } = departure;
  const news = Math.max(fewestSteps, race.setup.steps * newsShare);
  if (!alone && step - departure.step >= news) return [];
  if (balls.length > 1) return [(flew ? words.manyFlew : words.manyLeft)(balls.length, departure.step)];
  const [ball] = balls;
  const name = nameOf(ball!);
  if (name === '') return [];
  if (!flew) {
    const told = words.left(name, departure.step);
    return isGrowing(race, ball!, step) ? [`${told}, ${words.growing}`, words.stillGrowing] : [told];
  }
  const told = words.flewAt(name, departure.step);
  const why = growthText(race, ball!, goal, words);
  return why === '' ? [told] : [`${told}: ${why}`, told];
}

/** How the steps of a flown ball grew, by its verdict; empty where there is nothing to say that is true. */
function growthText(race: Race, ball: number, goal: number, words: StageWords): string {
  const { fate, facts } = judge(race, ball, goal);
  const ratio = facts.stepRatio;
  if (fate !== 'diverged' || ratio === null || !(Number(ratio.toPrecision(2)) > 1)) return '';
  return facts.ratioIsQuadratic ? words.eachGrew(ratio) : words.lastGrew(ratio);
}

export function hasFlown(race: Race, ball: number, step: number): boolean {
  return race.flownAt[ball]! >= 0 && race.flownAt[ball]! <= step;
}

/** Whether its last step was longer than the one before. */
export function isGrowing(race: Race, ball: number, step: number): boolean {
  const length = (k: number) => {
    const i = k * race.count + ball;
    return Math.hypot(race.xs[i]! - race.xs[i - race.count]!, race.ys[i]! - race.ys[i - race.count]!);
  };
  return step >= 2 ? length(step) > length(step - 1) : step === 1;
}
