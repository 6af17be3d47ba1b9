import type { ChangedChoice, RaceMessage } from './view.ts';

/** The causes after somebody has changed a rate while racing. */
export function withChanges(causes: RaceMessage, changed: readonly ChangedChoice[]): RaceMessage {
  const now = new Map(changed.map(({ seat, choice }) => [seat, choice]));
  return { ...causes, choices: causes.choices.map((choice, ball) => now.get(causes.seats[ball]!) ?? choice) };
}
