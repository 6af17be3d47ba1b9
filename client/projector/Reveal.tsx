import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult, StageView } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { tagOf } from '../stage/look.ts';
import { projector, rateText } from '../text/en/projector.ts';
import { fateWord } from '../text/en.ts';
import { Formula } from '../ui/Formula.tsx';
import { Corner } from './Corner.tsx';
import { exampleRuns, fateCounts, hasSettled } from './examples.ts';
import { Flag } from './Flag.tsx';
import { SentenceHead } from './Head.tsx';
import { nicknameOf } from './live-source.ts';
import { MathText } from './MathText.tsx';
import { MiniMap } from './MiniMap.tsx';
import { Name } from './Name.tsx';
import { Numbers } from './Numbers.tsx';
import { RevealChart } from './RevealChart.tsx';
import { trailOf } from './trail.ts';
import { useSize } from './units.ts';

export interface RevealProps {
  readonly view: StageView;
  /** Null, as `race`, until the causes have come. */
  readonly settings: RaceSettings | null;
  /** Folded to its last step. */
  readonly race: Race | null;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
  readonly results: readonly SeatResult[];
  readonly chart: 'sweep' | 'curves';
  readonly dark: boolean;
  readonly banner: ComponentChildren;
}

/** What the class has measured: the sweep with its limits, or the loss curves, and one sentence of why. */
export function Reveal(props: RevealProps) {
  const { view, settings, race, seats, results, chart, dark, banner } = props;
  const text = projector.reveal;
  const [ref, size] = useSize<HTMLDivElement>();
  const examples = useMemo(() => exampleRuns(results), [results]);
  const nickname = (seat: number): string => nicknameOf(view, seat);
  return (
    <main class="page page-reveal">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{text.flag}</span>
        </Flag>
        <SentenceHead>
          <MathText text={view.round?.why ?? ''} />
        </SentenceHead>
      </header>
      {banner}
      <div class="chart-box" ref={ref}>
        {size !== null && settings !== null && race !== null && (
          <RevealChart {...{ settings, race, seats, results, chart, size }} tag={(seat) => tagOf(nickname(seat))} />
        )}
      </div>
      <div class="side">
        <dl class="verdicts">
          {fateCounts(results)
            .slice(0, 4)
            .map(({ fate, count }) => (
              <div key={fate}>
                <dt>{fateWord(fate)}</dt>
                <dd>{count}</dd>
              </div>
            ))}
        </dl>
        <ul class="examples">
          {examples.map((result) => (
            <li key={result.seat} class="example">
              {settings !== null && race !== null && (
                <ExampleMap
                  settings={settings}
                  race={race}
                  ball={seats.indexOf(result.seat)}
                  dark={dark}
                  label={`${nickname(result.seat)}: ${fateText(result)}`}
                />
              )}
              <div>
                <Name seat={result.seat} nickname={nickname(result.seat)} />
                <p class="example-rate">
                  <Formula name="eta" /> = {rateText(result.choice.learningRate)}
                </p>
                <p>{fateText(result)}</p>
              </div>
            </li>
          ))}
        </ul>
        <ResultTable results={results} nickname={nickname} />
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
    </main>
  );
}

function ExampleMap({
  settings,
  race,
  ball,
  dark,
  label,
}: {
  settings: RaceSettings;
  race: Race;
  ball: number;
  dark: boolean;
  label: string;
}) {
  const trail = useMemo(() => trailOf(race, ball), [race, ball]);
  return (
    <MiniMap
      surface={settings.surface}
      start={settings.start}
      goal={settings.goal}
      dark={dark}
      trail={trail}
      label={label}
    />
  );
}

/** The sweep as text, for those who do not see it. */
function ResultTable({ results, nickname }: { results: readonly SeatResult[]; nickname: (seat: number) => string }) {
  const text = projector.reveal;
  return (
    // A table grows with its content whatever its width says, so a box hides it.
    <div class="visually-hidden">
      <table>
        <caption>{text.results}</caption>
        <thead>
          <tr>
            {text.table.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.seat}>
              <td>{nickname(result.seat)}</td>
              <td>{rateText(result.choice.learningRate)}</td>
              <td>{fateText(result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function fateText(result: SeatResult): string {
  const { step, fate } = result.verdict;
  return hasSettled(result) && step !== null ? projector.reveal.settles(step) : fateWord(fate);
}
