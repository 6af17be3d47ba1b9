import type { Pick } from '../../shared/lesson/choosing.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Choice } from '../../shared/race/choice.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { type Draft, rateOf } from './draft.ts';

/** What the room is sent; null while the start is missing. */
export function pickOf({ cards, starts }: RaceSettings, draft: Draft): Pick | null {
  const { card, start } = draft;
  if (starts && !start) return null;
  return { learningRate: rateOf(draft), ...(cards.length > 1 && { card }), ...(start && { start }) };
}

/** The choice that the room makes of it. */
export function choiceFrom({ cards }: RaceSettings, draft: Draft): Choice {
  return { ...cards[draft.card]!.settings, learningRate: rateOf(draft), ...(draft.start && { start: draft.start }) };
}

/** The settings as a map with this start shows them. */
export function startingAt(settings: RaceSettings, start: Point | undefined): RaceSettings {
  if (!start) return settings;
  // Without a goal a map shows its whole domain: a start of one's own may lead into any valley.
  return { ...settings, start, ...(settings.starts?.kind === 'anywhere' && { goal: Number.NEGATIVE_INFINITY }) };
}
