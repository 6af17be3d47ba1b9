import { cardOf } from '../../shared/lesson/choosing.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Choice } from '../../shared/race/choice.ts';
import { projector, rateText } from '../text/en/projector.ts';

/** What somebody chose, in short: the card where there are several, the rate unless it was given, the distance. */
export function choiceText(settings: RaceSettings, choice: Choice): string {
  const text = projector.reveal;
  const { cards, starts } = settings;
  const card = cards[cardOf(settings, choice)];
  const given = starts?.kind === 'beside' && card !== undefined && card.learningRates.min === card.learningRates.max;
  return [
    ...(cards.length > 1 && card !== undefined ? [card.name] : []),
    ...(given ? [] : [text.rateIs(rateText(choice.learningRate))]),
    ...(starts?.kind === 'beside' ? [text.distanceIs(rateText(Math.abs((choice.start ?? settings.start)[1])))] : []),
  ].join(', ');
}
