import { hasTransfer, type Round, type ShownRound } from '../../../shared/lesson/lesson.ts';
import type { Bracket } from '../../../shared/room/view.ts';
import { bracketText } from './bracket.ts';

/** What is asked while everyone chooses: the round's question, or what is new in this heat. */
export function askedIn(round: Round | ShownRound, heat: number, bracket: Bracket | null): string {
  if (bracket !== null) return bracketText(bracket);
  return heat > 1 && hasTransfer(round)
    ? 'Other ground, and only this heat counts: will the same number do?'
    : round.question;
}
