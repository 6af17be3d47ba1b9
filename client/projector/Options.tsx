import type { OpenQuestion, Question } from '../../shared/lesson/question.ts';
import { placed } from '../text/en/fields.ts';
import { projector } from '../text/en/projector.ts';
import formulas from '../text/formulas.json?mathml';
import { Formula } from '../ui/Formula.tsx';
import { MathText } from '../ui/MathText.tsx';
import { Fit } from './Fit.tsx';

/** What is asked, as large as it fits: the question, its formula, and the options with their letters. */
export function Ask({ question }: { question: Question | OpenQuestion }) {
  const hasFormula = question.formula !== undefined && question.formula in formulas;
  return (
    <section class={question.kind === 'choice' ? 'ask' : 'ask ask-short'}>
      <Fit class="ask-text" least={0.5}>
        <MathText text={question.text} />
      </Fit>
      {hasFormula && (
        <Fit class="ask-formula" least={0.4}>
          <Formula name={question.formula ?? ''} />
        </Fit>
      )}
      {question.kind === 'choice' ? (
        <ol class={question.options.length > 5 ? 'options options-two' : 'options'}>
          {question.options.map((option, i) => (
            <li key={option} class="option">
              <OptionLetter option={i} />
              <Fit class="option-text" least={0.4}>
                <MathText text={option} />
              </Fit>
            </li>
          ))}
        </ol>
      ) : (
        <p class="ask-number">{howToAnswer(question)}</p>
      )}
    </section>
  );
}

/** What to do on the phone where there are no options. */
function howToAnswer(question: Exclude<Question | OpenQuestion, { kind: 'choice' }>): string {
  if (question.kind !== 'number') return placed[question.kind];
  const { number, numberIn } = projector.predict;
  return question.unit === undefined ? number : numberIn(question.unit);
}

/** A, B, C on a plate. */
export function OptionLetter({ option }: { option: number }) {
  return <span class="option-letter">{projector.predict.letter(option)}</span>;
}
