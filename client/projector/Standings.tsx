import type { ComponentChildren } from 'preact';
import type { StageView, Standing } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';
import { hiddenRanking, othersOnPhones, scoreRule } from '../text/en/standings.ts';
import { Awards } from './Awards.tsx';
import { Corner } from './Corner.tsx';
import { Flag } from './Flag.tsx';
import { SentenceHead } from './Head.tsx';
import { Name } from './Name.tsx';
import { Numbers } from './Numbers.tsx';
import { Place } from './Place.tsx';
import { rankingRows } from './ranking-rows.ts';
import { TeamTable } from './TeamTable.tsx';

/** Who has most points, as far as the instructor lets the class see it; teams, and what else players are named for. */
export function Standings({ view, banner }: { view: StageView; banner: ComponentChildren }) {
  const text = projector.standings;
  const { rows, more, perColumn } = rankingRows(view);
  const dense = perColumn !== null;
  const most = Math.max(1, rows[0]?.points ?? 1);
  const teamOf = (seat: number): number | null => view.seats.find((row) => row.seat === seat)?.team ?? null;
  const { ranking } = view.shown;
  const isHidden = ranking === 'none';
  const isFull = ranking === 'full';
  const isTight = !dense && rows.length > 3 && (view.awards.length > 0 || view.teams > 0);
  return (
    <main class="page page-standings">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{text.flag}</span>
        </Flag>
        <SentenceHead {...(isFull && { note: scoreRule })}>
          {text.after(view.roundIndex ?? 0, view.rounds)}
        </SentenceHead>
      </header>
      {banner}
      <section class="ranking">
        {rows.length === 0 && <p class="ranking-empty">{isHidden ? hiddenRanking : text.nobody}</p>}
        {rows.length > 0 && (
          <ol
            class={`ranking-rows${dense ? ' ranking-dense' : ''}${isTight ? ' ranking-tight' : ''}`}
            {...(dense && { style: { gridTemplateRows: `repeat(${perColumn}, minmax(0, 1fr))` } })}
          >
            {rows.map((row) => (
              <Row key={row.seat} row={row} team={teamOf(row.seat)} most={most} dense={dense} small={isTight} />
            ))}
          </ol>
        )}
        {more > 0 && <p class="ranking-more soft">{othersOnPhones(more)}</p>}
        <TeamTable teams={view.teamStandings} />
        {!isFull && <Awards view={view} />}
      </section>
      <div class="side">
        {isFull ? <Awards view={view} size="small" /> : <p class="ranking-rule">{scoreRule}</p>}
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
    </main>
  );
}

function Row({
  row,
  team,
  most,
  dense,
  small,
}: {
  row: Standing;
  team: number | null;
  most: number;
  /** In columns: place, name and points. */
  dense: boolean;
  /** Beside much else. */
  small: boolean;
}) {
  return (
    <li class={row.place === 1 ? 'ranking-row ranking-first' : 'ranking-row'}>
      <Place place={row.place} />
      <Name seat={row.seat} nickname={row.nickname} size={dense ? 44 : small ? 56 : 80} team={dense ? null : team} />
      {!dense && (
        <span class="points-bar" aria-hidden="true">
          <span style={{ width: `${(100 * row.points) / most}%` }} />
        </span>
      )}
      <span class="points">
        <b>{row.points}</b>
        {!dense && <span class="soft">{projector.standings.round(row.roundPoints)}</span>}
      </span>
    </li>
  );
}
