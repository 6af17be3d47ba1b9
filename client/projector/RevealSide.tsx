import type { ComponentChildren } from 'preact';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { SeatResult } from '../../shared/protocol/messages.ts';
import { mostLettered } from '../charts/sweep-input.ts';
import { projector } from '../text/en/projector.ts';
import { fateWord } from '../text/en.ts';
import { CardTable } from './CardTable.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { cardRows } from './card-rows.ts';
import { choiceText } from './choice-text.ts';
import { fateCounts, fateText } from './examples.ts';
import { ValleyTable } from './StartMap.tsx';
import type { StartGroups } from './start-groups.ts';
import type { SweepData } from './sweep-data.ts';

export interface RevealSideProps {
  readonly settings: RaceSettings | null;
  readonly results: readonly SeatResult[];
  readonly data: SweepData | null;
  readonly groups: StartGroups | null;
  readonly nickname: (seat: number) => string;
  /** Where there are neither cards nor valleys. */
  readonly beside: ComponentChildren;
}

/** Beside the chart: how many met each fate, and then the cards, the valleys, or what else there is to see. */
export function RevealSide(props: RevealSideProps) {
  const { settings, results, data, groups, nickname, beside } = props;
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
        beside
      )}
      {settings !== null && <ResultTable settings={settings} results={results} nickname={nickname} />}
    </>
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
