import { cardOf } from '../../shared/lesson/choosing.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import { optimizers } from '../../shared/optimizers/index.ts';
import { batchSizeOf, type Choice, optimizerOf } from '../../shared/race/choice.ts';
import { starts as startWords, cards as words } from '../text/en/cards.ts';
import type { Draft } from './draft.ts';
import { pickOf } from './pick.ts';

/** A choice in a few words: the card, the rate where it was free, the start. */
export function chosenText(settings: RaceSettings, choice: Choice): string {
  const { cards, starts } = settings;
  const card = cards[Math.max(0, cardOf(settings, choice))]!;
  const parts = [];
  if (cards.length > 1) parts.push(card.name);
  if (card.learningRates.min < card.learningRates.max) parts.push(words.rate(choice.learningRate));
  if (starts && choice.start) parts.push(startText(starts.kind, choice.start));
  return parts.join(', ') || words.rate(choice.learningRate);
}

function startText(kind: 'anywhere' | 'beside', [x, y]: readonly [number, number]): string {
  return kind === 'beside' ? startWords.distance(y) : startWords.point(x, y);
}

/** What is still to be done before it may be locked in; null: nothing. */
export function toDo(settings: RaceSettings, draft: Draft, touched: boolean): string | null {
  if (pickOf(settings, draft) === null) return startWords.tapFirst;
  if (touched) return null;
  return settings.starts ? startWords.moveFirst : words.first;
}

/** Why the first step is not worked out by hand. */
export function noFirstStep({ cards, starts, surface }: RaceSettings, { card, start }: Draft): string {
  if (starts && !start) return startWords.hint;
  const { name, settings } = cards[card]!;
  if (batchSizeOf(settings, surface) !== null) return words.batch;
  return optimizers[optimizerOf(settings)].adaptive ? words.adapts(name) : words.changes(name);
}
