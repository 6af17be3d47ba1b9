import type { Question } from '../../shared/lesson/question.ts';
import type { Tally } from '../../shared/protocol/messages.ts';
import { optionBars } from '../charts/tally-plan.ts';
import { projector } from '../text/en/projector.ts';
import { MathText } from '../ui/MathText.tsx';
import { Fit } from './Fit.tsx';
import { numbersOf } from './prediction-share.ts';

export type ChoiceQuestion = Question & { readonly kind: 'choice' };

/** More options than these have no room beside a chart. */
const mostOptions = 5;
/** Nor, with more than these, the sentence of why. */
const mostTold = 4;

/** The vote has room beside a chart. */
export function isShortVote(question: Question | null): question is ChoiceQuestion {
  return question !== null && question.kind === 'choice' && question.options.length <= mostOptions;
}

/** What the class predicted, small, beside what it measured: question, a bar an option, and what is right. */
export function VoteBars({
  question,
  tallies,
  told,
}: {
  question: ChoiceQuestion;
  tallies: readonly Tally[];
  /** With the sentence of why. */
  told: boolean;
}) {
  const text = projector.prediction;
  const votes = tallies.map(({ answers }) => numbersOf(answers));
  const { options, right } = question;
  const rows = optionBars(options.length, votes);
  const short = options.every((option) => option.length <= 5);
  return (
    <section class={short ? 'votes votes-short' : 'votes'} aria-labelledby="votes-heading">
      <Fit class="votes-question" least={0.62}>
        <h2 id="votes-heading">
          <MathText text={question.text} />
        </h2>
      </Fit>
      <p class="soft">{text.votes(votes[0]?.length ?? 0)}</p>
      <ol class="votes-rows">
        {rows.map((bars, option) => (
          <li key={options[option]} class={option === right ? 'votes-row votes-right' : 'votes-row'}>
            <Fit class="votes-option" least={0.55}>
              <MathText text={options[option] ?? ''} />
            </Fit>
            <div class="votes-bars">
              {bars.map(({ count, share }, vote) => (
                <div key={vote} class={vote < bars.length - 1 ? 'votes-track votes-before' : 'votes-track'}>
                  <span class="votes-bar" style={{ width: `calc((100% - 5.6em) * ${share})` }} />
                  <b>{count}</b>
                  {option === right && vote === bars.length - 1 && <span class="votes-word">{text.right}</span>}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {told && question.because !== undefined && options.length <= mostTold && (
        <Fit class="votes-because" least={0.9}>
          <MathText text={question.because} />
        </Fit>
      )}
    </section>
  );
}
