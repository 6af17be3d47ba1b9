import type { StageView } from '../../shared/protocol/messages.ts';
import { remote as text } from '../text/en/remote.ts';
import { type Named, stuckPlayers } from './stuck.ts';

/** Who is stuck, each a tap away from what can be done about it. */
export function Waiting({ view, onPlayer }: { view: StageView; onPlayer: (seat: number | null) => void }) {
  const { waitedFor, away } = stuckPlayers(view);
  // Before anybody has joined there is nobody to wait for.
  const waits = waitedFor !== null && view.seats.length > 0 ? waitedFor : null;
  return (
    <>
      {waits !== null && <Players heading={text.waitingFor(waits.count)} named={waits} onPlayer={onPlayer} />}
      {away.count > 0 && <Players heading={text.away(away.count)} named={away} away onPlayer={onPlayer} />}
    </>
  );
}

function Players({
  heading,
  named,
  away = false,
  onPlayer,
}: {
  heading: string;
  named: Named;
  away?: boolean;
  onPlayer: (seat: number | null) => void;
}) {
  return (
    <section class="stuck">
      <h2>{heading}</h2>
      {named.rows.length > 0 && (
        <ul>
          {named.rows.map(({ seat, nickname }) => (
            <li key={seat}>
              <button
                type="button"
                class={away ? 'stuck-one stuck-away' : 'stuck-one'}
                dir="auto"
                aria-label={text.openPlayer(nickname)}
                onClick={() => onPlayer(seat)}
              >
                {nickname}
              </button>
            </li>
          ))}
          {named.others > 0 && (
            <li>
              <button type="button" class="stuck-one stuck-others" onClick={() => onPlayer(null)}>
                {text.others(named.others)}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
