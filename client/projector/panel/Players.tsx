import { useState } from 'preact/hooks';
import { lookOf, tagOf } from '../../stage/look.ts';
import { controls } from '../../text/en/controls.ts';
import { teamWords } from '../../text/en/standings.ts';
import { BallIcon } from '../../ui/BallIcon.tsx';
import { BarButton as Button } from '../BarButton.tsx';
import { OnePlayer } from './OnePlayer.tsx';
import type { PartProps } from './Panel.tsx';
import { type RosterRow, rosterCounts, rosterRows } from './roster-rows.ts';

const text = controls.roster;
/** How many teams there may be; 0: none (`shared/room/teams.ts`). */
const teamCounts = [0, 2, 3, 4, 5, 6, 7, 8];

/** The class: who is there, whom the room waits for, and what can be done about one of them. */
export function Players({ view, controls }: PartProps) {
  const [seat, setSeat] = useState<number | null>(null);
  const rows = rosterRows(view);
  const { waitedFor, away } = rosterCounts(view);
  const picked = rows.find((row) => row.seat === seat);
  return (
    <>
      <div class="panel-line">
        <p class="roster-counts">
          {waitedFor !== null && <b>{text.waiting(waitedFor)}</b>} {away > 0 && text.isAway(away)}
        </p>
        <span class="panel-field">
          <label for="teams">{text.teams}</label>
          <select
            id="teams"
            value={view.teams}
            onChange={(event) => controls.roster({ kind: 'teams', teams: Number(event.currentTarget.value) })}
          >
            {teamCounts.map((teams) => (
              <option key={teams} value={teams}>
                {teams === 0 ? text.noTeams : teams}
              </option>
            ))}
          </select>
        </span>
        <Button onClick={() => controls.roster({ kind: 'lock', locked: !view.locked })}>
          {view.locked ? text.unlock : text.lock}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p class="soft">{text.nobody}</p>
      ) : (
        <ul class="roster" aria-label={text.heading}>
          {rows.map((row) => (
            <li key={row.seat}>
              <Chip
                row={row}
                named={view.shown.names}
                picked={row.seat === seat}
                onPick={() => setSeat(row.seat === seat ? null : row.seat)}
              />
            </li>
          ))}
        </ul>
      )}
      {picked ? (
        <OnePlayer key={picked.seat} row={picked} view={view} controls={controls} />
      ) : (
        rows.length > 0 && <p class="roster-one soft">{text.pick}</p>
      )}
      {view.removed.length > 0 && (
        <p class="panel-line">
          <span class="soft">{text.removed}</span>
          {view.removed.map((gone) => (
            <Button key={gone} onClick={() => controls.roster({ kind: 'readmit', seat: gone })}>
              {text.letIn(gone + 1)}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}

/** One player: the ball, the name (its tag alone where names are hidden from the class), the team and the state in words. */
function Chip({
  row: { seat, nickname, team, state },
  named,
  picked,
  onPick,
}: {
  row: RosterRow;
  named: boolean;
  picked: boolean;
  onPick: () => void;
}) {
  return (
    <button
      type="button"
      class={`chip${state === 'waited-for' ? ' chip-open' : ''}`}
      aria-pressed={picked}
      onClick={onPick}
    >
      <BallIcon look={lookOf(seat)} tag={tagOf(nickname)} size="calc(50 * var(--u))" away={state === 'away'} />
      <span class="chip-name" dir="auto">
        {named ? nickname : tagOf(nickname)}
      </span>
      {team !== null && <span class="chip-team">{teamWords.letter(team)}</span>}
      {state === 'away' && <span class="chip-state">{text.away}</span>}
      {state === 'waited-for' && <span class="chip-state">{text.notDone}</span>}
      {state === 'done' && (
        <span class="chip-state" role="img" aria-label={text.done}>
          ✓
        </span>
      )}
    </button>
  );
}
