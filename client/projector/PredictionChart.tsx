import type { Question } from '../../shared/lesson/question.ts';
import type { Tally } from '../../shared/protocol/messages.ts';
import { NumberStrips } from '../charts/NumberStrips.tsx';
import { optionBars } from '../charts/tally-plan.ts';
import { projector } from '../text/en/projector.ts';
import { MathText } from '../ui/MathText.tsx';
import { Fit } from './Fit.tsx';
import { PlacedAnswers } from './moves/PlacedAnswers.tsx';
import { OptionLetter } from './Options.tsx';
import { numbersOf } from './prediction-share.ts';
import { useSize } from './units.ts';

/** What the class predicted, in one vote or two, with what is right. */
export function PredictionChart({
  question,
  tallies,
  dark,
}: {
  question: Question;
  tallies: readonly Tally[];
  dark: boolean;
}) {
  const text = projector.prediction;
  const answers = tallies[0]?.answers.length ?? 0;
  return (
    <section class="prediction" data-testid="prediction" aria-label={text.chart(answers)}>
      <Fit class="prediction-question" least={0.5}>
        <MathText text={question.text} />
      </Fit>
      {tallies.every((tally) => tally.answers.length === 0) && <p class="soft">{text.nobody}</p>}
      {question.kind === 'choice' ? (
        <OptionBars options={question.options} right={question.right} tallies={tallies} />
      ) : question.kind === 'point' || question.kind === 'arrow' ? (
        <PlacedAnswers question={question} tallies={tallies} dark={dark} />
      ) : (
        <SizedStrips question={question} tallies={tallies} />
      )}
    </section>
  );
}

function OptionBars({
  options,
  right,
  tallies,
}: {
  options: readonly string[];
  right: number;
  tallies: readonly Tally[];
}) {
  const text = projector.prediction;
  const rows = optionBars(
    options.length,
    tallies.map(({ answers }) => numbersOf(answers)),
  );
  return (
    <ol
      class={`bars${tallies.length > 1 ? ' bars-twice' : ''}${tallies.length * options.length > 8 ? ' bars-dense' : ''}`}
    >
      {rows.map((bars, option) => (
        <li key={options[option]} class={option === right ? 'bar-row bar-right' : 'bar-row'}>
          <OptionLetter option={option} />
          <div class="bar-body">
            <Fit class="bar-option" least={0.45}>
              <MathText text={options[option] ?? ''} />
              {option === right && <b class="bar-word"> {text.right}</b>}
            </Fit>
            {bars.map(({ count, share }, vote) => (
              <div key={vote} class={vote < bars.length - 1 ? 'tally tally-before' : 'tally'}>
                {bars.length > 1 && <span class="tally-vote">{vote === 0 ? text.before : text.after}</span>}
                <span class="tally-track">
                  <span class="tally-bar" style={{ width: `calc((100% - 3em) * ${share})` }} />
                  <b class="tally-count">{count}</b>
                </span>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function SizedStrips({ question, tallies }: { question: Question & { kind: 'number' }; tallies: readonly Tally[] }) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div class="strips" ref={ref}>
      {size !== null && size.height > 0 && (
        <NumberStrips {...size} question={question} votes={tallies.map(({ answers }) => numbersOf(answers))} />
      )}
    </div>
  );
}
