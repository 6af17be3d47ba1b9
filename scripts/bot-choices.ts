import type { Pick } from '../shared/lesson/choosing.ts';
import type { Answer } from '../shared/lesson/question.ts';
import { raceOf } from '../shared/lesson/resolve.ts';
import { logUniform } from '../shared/math/log-scale.ts';
import type { Random } from '../shared/math/random.ts';
import type { PlayerView } from '../shared/protocol/messages.ts';

/** Three digits, as on a phone, and still in the range. */
function onSlider(random: Random, { min, max }: { readonly min: number; readonly max: number }): number {
  if (min === max) return min;
  const drawn = Number(logUniform(random, min, max).toPrecision(3));
  return Math.min(max, Math.max(min, drawn));
}

/** Any card, any rate on its slider, any start. */
export function randomPick(random: Random, { round }: { readonly round: PlayerView['round'] }): Pick {
  const settings = raceOf(round);
  if (settings === null) throw new Error('expected a round with a race to choose in');
  const { cards, starts, surface } = settings;
  const card = cards.length === 1 ? 0 : Math.floor(random() * cards.length);
  const learningRate = onSlider(random, cards[card]!.learningRates);
  const pick = { learningRate, ...(cards.length > 1 && { card }) };
  if (starts === undefined) return pick;
  if (starts.kind === 'beside') return { ...pick, start: [starts.x, onSlider(random, starts)] };
  const { xMin, xMax, yMin, yMax } = surface.domain;
  return { ...pick, start: [xMin + (xMax - xMin) * random(), yMin + (yMax - yMin) * random()] };
}

/** Any option; as a number any that a class might guess, none of them near. */
export function randomAnswer(random: Random, { round }: { readonly round: PlayerView['round'] }): Answer {
  const question = round?.predict;
  if (!question) throw new Error('expected a round with something to predict');
  if (question.kind === 'choice') return Math.floor(random() * question.options.length);
  return Number(logUniform(random, 0.01, 100).toPrecision(2));
}
