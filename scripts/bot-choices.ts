import type { Pick } from '../shared/lesson/choosing.ts';
import { isMoves } from '../shared/lesson/lesson.ts';
import type { Answer } from '../shared/lesson/question.ts';
import { raceOf } from '../shared/lesson/resolve.ts';
import { types } from '../shared/lesson/rounds/classify.ts';
import type { Move } from '../shared/lesson/rounds/move.ts';
import { courseOf, strokesOf } from '../shared/lesson/rounds/strokes.ts';
import { logUniform } from '../shared/math/log-scale.ts';
import type { Random } from '../shared/math/random.ts';
import type { PlayerView } from '../shared/protocol/messages.ts';
import { surfaceById } from '../shared/surfaces/index.ts';
import type { Box, Point } from '../shared/surfaces/surface.ts';

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
  return { ...pick, start: anywhere(random, surface.domain) };
}

function anywhere(random: Random, { xMin, xMax, yMin, yMax }: Box): Point {
  return [xMin + (xMax - xMin) * random(), yMin + (yMax - yMin) * random()];
}

/** Any move that the round offers; null when the player has made them all. */
export function randomMove(random: Random, { round, you }: PlayerView): Move | null {
  if (!round || !isMoves(round) || !you) return null;
  const left = (most: number): boolean => you.moves.length < most;
  switch (round.kind) {
    case 'arrow':
      return left(round.targets.length) ? { angle: Math.floor(360 * random()) } : null;
    case 'classify':
      return left(round.points.length) ? { type: types[Math.floor(random() * types.length)]! } : null;
    case 'golf': {
      const { holedAt, flownAt } = strokesOf(courseOf(round), you.moves);
      if (holedAt !== null || flownAt !== null) return null;
      return left(round.strokes) ? { length: onSlider(random, round.lengths) } : null;
    }
    case 'one-knob': {
      if (!left(round.strokes) || strokesOf(courseOf(round), you.moves).holedAt !== null) return null;
      const knob = random() < 0.5 ? 0 : 1;
      return { knob, to: anywhere(random, surfaceById(round.surface)!.domain)[knob] };
    }
    case 'fog': {
      const { xMin, xMax } = round.lane;
      return left(round.probes) ? { x: xMin + (xMax - xMin) * random() } : null;
    }
  }
}

/** Any option; as a number any that a class might guess, none of them near. */
export function randomAnswer(random: Random, { round }: { readonly round: PlayerView['round'] }): Answer {
  const question = round?.predict;
  if (!question) throw new Error('expected a round with something to predict');
  if (question.kind === 'choice') return Math.floor(random() * question.options.length);
  if (question.kind === 'arrow') return Math.floor(360 * random());
  if (question.kind === 'point') return anywhere(random, surfaceById(question.surface)!.domain);
  return Number(logUniform(random, 0.01, 100).toPrecision(2));
}
