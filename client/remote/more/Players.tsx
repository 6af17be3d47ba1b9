import { useState } from 'preact/hooks';
import type { PartProps } from '../../projector/panel/Panel.tsx';
import { rosterRows } from '../../projector/panel/roster-rows.ts';
import { controls } from '../../text/en/controls.ts';
import { Player } from './Player.tsx';

const text = controls.roster;
/** How many teams there may be; 0: none (`shared/room/teams.ts`). */
const teamCounts = [0, 2, 3, 4, 5, 6, 7, 8];

/** The class: the door, the teams, and every player by name. */
export function Players(props: PartProps & { opened: number | null }) {
  const { view, controls, opened } = props;
  const [seat, setSeat] = useState(opened);
  const rows = rosterRows(view);
  return (
    <>
      <div class="more-line">
        <button type="button" class="framed" onClick={() => controls.roster({ kind: 'lock', locked: !view.locked })}>
          {view.locked ? text.unlock : text.lock}
        </button>
        <label class="more-field">
          {text.teams}
          <select
            value={view.teams}
            onChange={(event) => controls.roster({ kind: 'teams', teams: Number(event.currentTarget.value) })}
          >
            {teamCounts.map((teams) => (
              <option key={teams} value={teams}>
                {teams === 0 ? text.noTeams : teams}
              </option>
            ))}
          </select>
        </label>
      </div>
      {view.locked && <p class="soft">{text.locked}</p>}
      {rows.length === 0 ? (
        <p class="soft">{text.nobody}</p>
      ) : (
        <ul class="players" aria-label={text.heading}>
          {rows.map((row) => (
            <Player
              key={row.seat}
              {...props}
              row={row}
              open={row.seat === seat}
              onToggle={() => setSeat(row.seat === seat ? null : row.seat)}
            />
          ))}
        </ul>
      )}
      {view.removed.length > 0 && (
        <section>
          <h2>{text.removed}</h2>
          <ul class="removed">
            {view.removed.map((gone) => (
              <li key={gone}>
                <button type="button" class="framed" onClick={() => controls.roster({ kind: 'readmit', seat: gone })}>
                  {text.letIn(gone + 1)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
