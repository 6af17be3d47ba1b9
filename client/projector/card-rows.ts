import { cardOf } from '../../shared/lesson/choosing.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import { hasSettled } from './examples.ts';

/** What became of those who chose one card. */
export interface CardRow {
  readonly card: number;
  readonly name: string;
  readonly players: number;
  readonly settled: number;
  /** The fewest steps to settle; null when none has. */
  readonly bestStep: number | null;
}

/** A row for each card, in the order of the round. */
export function cardRows(settings: RaceSettings, results: readonly SeatResult[]): readonly CardRow[] {
  return settings.cards.map(({ name }, card) => {
    const players = results.filter(({ choice }) => cardOf(settings, choice) === card);
    const steps = players.filter(hasSettled).map(({ verdict }) => verdict.step ?? Number.POSITIVE_INFINITY);
    return {
      card,
      name,
      players: players.length,
      settled: steps.length,
      bestStep: steps.length === 0 ? null : Math.min(...steps),
    };
  });
}

/** The seat whose colour and shape stand for a card in a class too large for letters: both another one each time. */
export function cardSeat(card: number): number {
  return 9 * card;
}

/** The letter of a card, on its players' dots and in its row. */
export function cardLetter(card: number): string {
  return String.fromCharCode(65 + card);
}
