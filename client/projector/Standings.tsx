import type { ComponentChildren } from 'preact';
import type { StageView, Standing } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';
import { Corner } from './Corner.tsx';
import { Flag } from './Flag.tsx';
import { SentenceHead } from './Head.tsx';
import { Name } from './Name.tsx';
import { Numbers } from './Numbers.tsx';
import { Place } from './Place.tsx';

/** Places below this are for their own phone: nobody is shown last in front of the class. */
const mostRows = 8;

/** The first places with their points. Equal results share a place. */
export function Standings({ view, banner }: { view: StageView; banner: ComponentChildren }) {
  const text = projector.standings;
  const standings = view.standings ?? [];
  const rows = standings.slice(0, mostRows);
  const most = Math.max(1, rows[0]?.points ?? 1);
  return (
    <main class="page page-standings">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{text.flag}</span>
        </Flag>
        <SentenceHead>{text.after(view.roundIndex ?? 0, view.rounds)}</SentenceHead>
      </header>
      {banner}
      <section class="ranking">
        {rows.length === 0 && <p class="ranking-empty">{text.nobody}</p>}
        <ol class="ranking-rows">
          {rows.map((row) => (
            <Row key={row.seat} row={row} most={most} />
          ))}
        </ol>
        {standings.length > rows.length && (
          <p class="ranking-more soft">{text.others(standings.length - rows.length)}</p>
        )}
      </section>
      <div class="side">
        <p class="ranking-rule">{text.rule}</p>
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
    </main>
  );
}

function Row({ row, most }: { row: Standing; most: number }) {
  return (
    <li class={row.place === 1 ? 'ranking-row ranking-first' : 'ranking-row'}>
      <Place place={row.place} />
      <Name seat={row.seat} nickname={row.nickname} size={80} />
      <span class="points-bar" aria-hidden="true">
        <span style={{ width: `${(100 * row.points) / most}%` }} />
      </span>
      <span class="points">
        <b>{row.points}</b>
        <span class="soft">{projector.standings.round(row.roundPoints)}</span>
      </span>
    </li>
  );
}
