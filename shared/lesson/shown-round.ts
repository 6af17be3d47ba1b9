import type { Round, ShownRound } from './lesson.ts';
import { openQuestion } from './question.ts';

/** Rounds never change, and what is made from one must stay the same object: others remember things about it. */
const known = new WeakMap<Round, ShownRound>();

/** The round without anything that gives its answers away: what devices get before the reveal. */
export function withoutAnswers(round: Round): ShownRound {
  const made = known.get(round) ?? hidden(round);
  known.set(round, made);
  return made;
}

function hidden(round: Round): ShownRound {
  if (round.kind === 'quiz') return { ...round, why: '', predict: openQuestion(round.predict) };
  const { predict, unfair: _, ...rest } = round;
  return { ...rest, why: '', ...(predict && { predict: openQuestion(predict) }) };
}
