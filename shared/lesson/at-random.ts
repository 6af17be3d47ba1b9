import { floor, max, min } from '../math/exact.ts';
import { logUniform } from '../math/log-scale.ts';
import type { Random } from '../math/random.ts';
import { knownSurface } from '../surfaces/known.ts';
import type { Box, Point } from '../surfaces/surface.ts';
import type { Pick } from './choosing.ts';
import { isMoves, type ShownRound } from './lesson.ts';
import type { Answer } from './question.ts';
import { raceOf } from './resolve.ts';
import { types } from './rounds/classify.ts';
import type { Move } from './rounds/move.ts';
import { courseOf, strokesOf } from './rounds/strokes.ts';

/** Three digits, as on a phone, and still in the range. */
function onSlider(random: Random, range: { readonly min: number; readonly max: number }): number {
  if (range.min === range.max) return range.min;
  const drawn = Number(logUniform(random, range.min, range.max).toPrecision(3));
  return min(range.max, max(range.min, drawn));
}

function anywhere(random: Random, { xMin, xMax, yMin, yMax }: Box): Point {
  return [xMin + (xMax - xMin) * random(), yMin + (yMax - yMin) * random()];
}

/** What somebody who chooses blindly sends: any card, any rate on its slider, any start. */
export function randomPick(random: Random, round: ShownRound | null): Pick {
  const settings = raceOf(round);
  if (settings === null) throw new Error('expected a round with a race to choose in');
  const { cards, starts, surface } = settings;
  const card = cards.length === 1 ? 0 : floor(random() * cards.length);
  const learningRate = onSlider(random, cards[card]!.learningRates);
  const pick = { learningRate, ...(cards.length > 1 && { card }) };
  if (starts === undefined) return pick;
  if (starts.kind === 'beside') return { ...pick, start: [starts.x, onSlider(random, starts)] };
  return { ...pick, start: anywhere(random, surface.domain) };
}

/** Any option, direction or place; as a number any that a class might guess, none of them near. */
export function randomAnswer(random: Random, round: ShownRound | null): Answer {
  const question = round?.predict;
  if (!question) throw new Error('expected a round with something to predict');
  if (question.kind === 'choice') return floor(random() * question.options.length);
  if (question.kind === 'arrow') return floor(360 * random());
  if (question.kind === 'point') return anywhere(random, knownSurface(question.surface).domain);
  return Number(logUniform(random, 0.01, 100).toPrecision(2));
}

/** Any move that the round offers after those that were made; null when there is none any more. */
export function randomMove(random: Random, round: ShownRound | null, made: readonly Move[]): Move | null {
  if (!round || !isMoves(round)) return null;
  const left = (most: number): boolean => made.length < most;
  switch (round.kind) {
    case 'arrow':
      return left(round.targets.length) ? { angle: floor(360 * random()) } : null;
    case 'classify':
      return left(round.points.length) ? { type: types[floor(random() * types.length)]! } : null;
    case 'golf': {
      const { holedAt, flownAt } = strokesOf(courseOf(round), made);
      if (holedAt !== null || flownAt !== null) return null;
      return left(round.strokes) ? { length: onSlider(random, round.lengths) } : null;
    }
    case 'one-knob': {
      if (!left(round.strokes) || strokesOf(courseOf(round), made).holedAt !== null) return null;
      const knob = random() < 0.5 ? 0 : 1;
      return { knob, to: anywhere(random, knownSurface(round.surface).domain)[knob] };
    }
    case 'fog': {
      const { xMin, xMax } = round.lane;
      return left(round.probes) ? { x: xMin + (xMax - xMin) * random() } : null;
    }
  }
}
