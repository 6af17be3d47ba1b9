import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { isRace } from '../../shared/lesson/lesson.ts';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult, StageView } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { tagOf } from '../stage/look.ts';
import { projector } from '../text/en/projector.ts';
import { transfer } from '../text/en/transfer.ts';
import { MathText } from '../ui/MathText.tsx';
import { Corner } from './Corner.tsx';
import type { Chart } from './charts-of.ts';
import { chosenRange } from './chosen-rates.ts';
import { Examples } from './Examples.tsx';
import { Flag } from './Flag.tsx';
import { SentenceHead } from './Head.tsx';
import { nicknameOf } from './live-source.ts';
import { Numbers } from './Numbers.tsx';
import { PredictionChart } from './PredictionChart.tsx';
import { answeredQuestion, predictionLine } from './prediction-share.ts';
import { RateHistogram } from './RateHistogram.tsx';
import { RevealChart } from './RevealChart.tsx';
import { RevealSide } from './RevealSide.tsx';
import { startGroups } from './start-groups.ts';
import { sweepData } from './sweep-data.ts';
import { useSize } from './units.ts';
import { isShortVote, VoteBars } from './VoteBars.tsx';

export interface RevealProps {
  readonly view: StageView;
  /** Null, as `race`, until the causes have come, and where there is no race. */
  readonly settings: RaceSettings | null;
  /** Folded to its last step. */
  readonly race: Race | null;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
  readonly results: readonly SeatResult[];
  readonly chart: Chart;
  readonly dark: boolean;
  readonly banner: ComponentChildren;
}

/** What the class has measured, and what it had predicted: one chart, and one sentence of why. */
export function Reveal(props: RevealProps) {
  const { view, settings, race, seats, results, chart, dark, banner } = props;
  const [ref, size] = useSize<HTMLDivElement>();
  const nickname = (seat: number): string => nicknameOf(view, seat);
  const question = answeredQuestion(view.round?.predict);
  const line = question && predictionLine(question, view.tallies);
  const measured = useMemo(
    () =>
      settings !== null && race !== null
        ? { data: sweepData(settings, race, seats, results), groups: startGroups(settings, race, seats, results) }
        : null,
    [settings, race, seats, results],
  );
  const isQuiz = view.round?.kind === 'quiz';
  // Before the heat on other ground the class has only what it has measured.
  const measuring = view.moreHeats;
  const reason = measuring ? transfer.ask : view.round?.why;
  const why = chart === 'prediction' && !measuring ? (question?.because ?? reason) : reason;
  const range = settings && chosenRange(settings);
  // Cards and valleys have the side for themselves, and small maps under a chart.
  const isPlain = measured !== null && measured.data.kind !== 'map' && settings?.cards.length === 1;
  const strip = isPlain && chart === 'sweep' && results.length > 0;
  // What was asked about one ground says nothing beside a sweep on another.
  const elsewhere = view.heat > 1 && view.round !== null && isRace(view.round) && view.round.transfer !== undefined;
  const vote = isPlain && chart === 'sweep' && !elsewhere && isShortVote(question) ? question : null;
  const examples = { settings, race, seats, results, dark, nickname };
  const beside =
    vote !== null ? (
      <VoteBars question={vote} tallies={view.tallies} told={!measuring} />
    ) : range !== null && (strip || chart === 'curves') ? (
      <RateHistogram rates={results.map(({ choice }) => choice.learningRate)} range={range} />
    ) : (
      !strip && <Examples {...examples} />
    );
  return (
    <main class="page page-reveal">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{projector.reveal.flag}</span>
        </Flag>
        <SentenceHead>
          <MathText text={why ?? ''} />
        </SentenceHead>
      </header>
      {banner}
      <div class="chart-column">
        <div class="chart-box" ref={ref}>
          {chart === 'prediction'
            ? question !== null && <PredictionChart question={question} tallies={view.tallies} dark={dark} />
            : size !== null &&
              settings !== null &&
              race !== null &&
              measured !== null && (
                <RevealChart
                  {...{ settings, race, seats, results, chart, size, dark, ...measured }}
                  theory={!measuring}
                  tag={(seat) => tagOf(nickname(seat))}
                />
              )}
        </div>
        {strip && <Examples {...examples} across />}
      </div>
      <div class={line === null ? 'side' : 'side side-tight'}>
        {isQuiz && line !== null && <p class="deepest">{line}</p>}
        {isQuiz && why !== view.round?.why && (
          <p class="quiz-why">
            <MathText text={view.round?.why ?? ''} />
          </p>
        )}
        {!isQuiz && line !== null && vote === null && (
          <p class="prediction-line">
            <b>{projector.prediction.heading}</b> {line}
          </p>
        )}
        {results.length > 0 && (
          <RevealSide
            {...{ settings, results, nickname, beside }}
            data={measured?.data ?? null}
            groups={measured?.groups ?? null}
          />
        )}
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
    </main>
  );
}
