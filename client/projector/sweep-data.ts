import { cardOf } from '../../shared/lesson/choosing.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import { logSpaced } from '../../shared/math/log-scale.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Choice } from '../../shared/race/choice.ts';
import { judge } from '../../shared/race/fate.ts';
import type { Reach } from '../../shared/race/limits.ts';
import { type Race, startRace, stepTo } from '../../shared/race/race.ts';
import { type Limit, limitsOf, sweepCurve } from '../../shared/race/sweep.ts';
import { mostCurves } from '../charts/curve-dash.ts';
import { limitsReached } from '../charts/limit-lines.ts';
import type { CurvePoint, SweepPlayer } from '../charts/sweep-input.ts';
import { openRange, ownLimit, type SweepKind, sharedReach, sweepKind } from '../charts/sweep-kind.ts';
import { cardLetter, cardSeat } from './card-rows.ts';
import { hasSettled } from './examples.ts';
import { trailOf } from './trail.ts';

/** A class sweep, before it has a size. */
export interface SweepData {
  readonly kind: SweepKind;
  readonly range: { readonly min: number; readonly max: number };
  readonly players: readonly SweepPlayer[];
  readonly curves: readonly (readonly CurvePoint[])[];
  readonly limits: readonly Limit[];
  readonly reach: Reach | null;
}

const points = 200;

/** What the sweep of a race shows, all of it true for what was chosen. */
export function sweepData(
  settings: RaceSettings,
  race: Race,
  seats: readonly number[],
  results: readonly SeatResult[],
): SweepData {
  const rests = results.filter(hasSettled).flatMap(({ seat }) => trailOf(race, seats.indexOf(seat)).slice(-1));
  const limits = limitsReached(limitsOf(settings.surface), rests);
  const kind = sweepKind(
    settings,
    limits,
    results.some(({ choice }) => (choice.changes ?? []).length > 0),
  );
  const own = settings.cards.map((card) => ownLimit(kind, card.settings, limits));
  const range = rangeOf(settings, kind, own);
  const many = settings.cards.length > 1;
  const players = results.map((result) => {
    const card = Math.max(0, cardOf(settings, result.choice));
    return {
      seat: result.seat,
      at: kind === 'distance' ? distanceOf(settings, result.choice) : result.choice.learningRate / (own[card] ?? 1),
      settleStep: hasSettled(result) ? result.verdict.step : null,
      fate: result.verdict.fate,
      place: result.place,
      ...(many && { letter: cardLetter(card), markSeat: cardSeat(card) }),
    };
  });
  const reach = sharedReach(kind, settings);
  return { kind, range, players, limits, reach, curves: curvesOf(settings, kind, own, range) };
}

function rangeOf(
  { cards, starts }: RaceSettings,
  kind: SweepKind,
  own: readonly number[],
): { min: number; max: number } {
  if (kind === 'distance' && starts?.kind === 'beside') return openRange(starts);
  return openRange({
    min: Math.min(...cards.map(({ learningRates }, card) => learningRates.min / own[card]!)),
    max: Math.max(...cards.map(({ learningRates }, card) => learningRates.max / own[card]!)),
  });
}

/** The distance from the ridge y = 0 of a start of one's own. */
function distanceOf({ start }: RaceSettings, choice: Choice): number {
  return Math.abs((choice.start ?? start)[1]);
}

/** None where they would be a tangle, or hang on dice. */
function curvesOf(
  settings: RaceSettings,
  kind: SweepKind,
  own: readonly number[],
  range: { readonly min: number; readonly max: number },
): readonly (readonly CurvePoint[])[] {
  const { cards, goal } = settings;
  const dice = cards.some((card) => card.settings.batchSize !== undefined);
  if (kind === 'map' || kind === 'first' || cards.length > mostCurves || dice) return [];
  if (kind === 'distance') return cards.length === 1 ? [distanceCurve(settings, range)] : [];
  return cards.map(({ settings: like, learningRates: { min, max } }, card) =>
    min === max
      ? []
      : sweepCurve(settings, goal, { min, max }, points, like).map(({ learningRate, settleStep }) => ({
          at: learningRate / own[card]!,
          settleStep,
        })),
  );
}

/** How every distance from the ridge would have fared, at the rate that is given; none where it is not. */
function distanceCurve(settings: RaceSettings, range: { readonly min: number; readonly max: number }): CurvePoint[] {
  const [card] = settings.cards;
  const { starts, goal, steps } = settings;
  if (!card || starts?.kind !== 'beside' || card.learningRates.min !== card.learningRates.max) return [];
  const distances = logSpaced(range.min, range.max, points);
  const race = startRace(
    settings,
    distances.map((y) => ({ ...card.settings, learningRate: card.learningRates.min, start: [starts.x, y] as const })),
  );
  stepTo(race, steps);
  return distances.map((at, ball) => {
    const { fate, step } = judge(race, ball, goal);
    return { at, settleStep: fate === 'converged' || fate === 'fenced' ? step : null };
  });
}
