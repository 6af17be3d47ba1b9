import { useMemo } from 'preact/hooks';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { mostLettered } from '../charts/sweep-input.ts';
import { projector } from '../text/en/projector.ts';
import { fateWord } from '../text/en.ts';
import { CardTable } from './CardTable.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { cardRows } from './card-rows.ts';
import { choiceText } from './choice-text.ts';
import { exampleRuns, fateCounts, hasSettled } from './examples.ts';
import { MathText } from './MathText.tsx';
import { MiniMap } from './MiniMap.tsx';
import { Name } from './Name.tsx';
import { ValleyTable } from './StartMap.tsx';
import type { StartGroups } from './start-groups.ts';
import type { SweepData } from './sweep-data.ts';
import { trailOf } from './trail.ts';

export interface RevealSideProps {
  readonly settings: RaceSettings | null;
  readonly race: Race | null;
  readonly seats: readonly number[];
  readonly results: readonly SeatResult[];
  readonly data: SweepData | null;
  readonly groups: StartGroups | null;
  readonly dark: boolean;
  readonly nickname: (seat: number) => string;
}

/** Beside the chart: how many met each fate, and then the cards, the valleys, or three runs as small maps. */
export function RevealSide(props: RevealSideProps) {
  const { settings, results, data, groups, nickname } = props;
  const isMap = data?.kind === 'map' && groups !== null;
  return (
    <>
      {isMap ? (
        <p class="deepest">{projector.reveal.deepest(groups.deepest, groups.runs.length, groups.deepestValleys)}</p>
      ) : (
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
      )}
      {isMap ? (
        <ValleyTable groups={groups} />
      ) : settings !== null && settings.cards.length > 1 ? (
        <CardTable
          rows={cardRows(settings, results)}
          curves={data !== null && data.curves.length > 1}
          marks={results.length > mostLettered}
        />
      ) : (
        <Examples {...props} />
      )}
      {settings !== null && <ResultTable settings={settings} results={results} nickname={nickname} />}
    </>
  );
}

function Examples({ settings, race, seats, results, dark, nickname }: RevealSideProps) {
  const examples = useMemo(() => exampleRuns(results), [results]);
  return (
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
            <p class="example-rate">{settings !== null && <MathText text={choiceText(settings, result.choice)} />}</p>
            <p>{fateText(result)}</p>
          </div>
        </li>
      ))}
    </ul>
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
      start={trail[0] ?? settings.start}
      goal={settings.goal}
      dark={dark}
      trail={trail}
      label={label}
    />
  );
}

/** The sweep as text, for those who do not see it. */
function ResultTable({
  settings,
  results,
  nickname,
}: {
  settings: RaceSettings;
  results: readonly SeatResult[];
  nickname: (seat: number) => string;
}) {
  const text = projector.reveal;
  return (
    // A table grows with its content whatever its width says, so a box hides it.
    <div class="visually-hidden">
      <table>
        <caption>{text.results}</caption>
        <ColumnHeads headings={text.table} />
        <tbody>
          {results.map((result) => (
            <tr key={result.seat}>
              <td>{nickname(result.seat)}</td>
              <td>{choiceText(settings, result.choice)}</td>
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
