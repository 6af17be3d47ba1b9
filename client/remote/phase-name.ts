import type { StageView } from '../../shared/protocol/messages.ts';
import { remote as text } from '../text/en/remote.ts';

/** The phase in words. A quiz has a question and an answer where others have a brief and a prediction. */
export function phaseName({ phase, vote, round }: Pick<StageView, 'phase' | 'vote' | 'round'>): string {
  const quiz = round?.kind === 'quiz';
  if (phase === 'brief' && quiz) return text.question;
  if (phase === 'predict' && vote === 2) return text.secondVote;
  if (phase === 'predict' && quiz) return text.answer;
  return text.phases[phase];
}
