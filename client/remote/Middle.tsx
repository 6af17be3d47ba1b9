import type { StageView } from '../../shared/protocol/messages.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import { isWaiting } from '../projector/panel/roster-rows.ts';
import { remote as text } from '../text/en/remote.ts';
import { addressOf } from './join-address.ts';
import { Waiting } from './Waiting.tsx';

/** Where the round's question is still open. */
const asked: readonly PhaseName[] = ['brief', 'predict', 'choose', 'move'];

/** What the instructor needs now: of a phase that waits, for whom; else what to say and to ask. */
export function Middle({ view, onPlayer }: { view: StageView; onPlayer: (seat: number | null) => void }) {
  const { phase, round, roundIndex, lessonTitle, rounds, joinUrl } = view;
  const waiting = <Waiting key="waiting" view={view} onPlayer={onPlayer} />;
  if (phase === 'lobby') {
    return (
      <>
        <h1>{lessonTitle}</h1>
        <p>
          {text.lobby.joinAt} <b class="join-address">{addressOf(joinUrl)}</b>
        </p>
        <p class="soft">
          {text.lobby.rounds(rounds)}. {round !== null && text.lobby.first(round.title)}
        </p>
        {waiting}
      </>
    );
  }
  return (
    <>
      <h1 dir="auto">{roundIndex === null ? lessonTitle : round?.title}</h1>
      {asked.includes(phase) && round !== null && (
        <p class="question" dir="auto">
          {round.question}
        </p>
      )}
      {(phase === 'standings' || phase === 'podium') && <Leading view={view} />}
      {isWaiting(view) && waiting}
      {phase === 'reveal' && round !== null && round.why !== '' && <Told heading={text.why} sentence={round.why} />}
      {view.notes !== null && (
        <section class="notes">
          <Told heading={text.misconception} sentence={view.notes.misconception} />
          <Told heading={text.ask} sentence={view.notes.ask} />
          <p class="soft">{text.minutes(view.notes.minutes)}</p>
        </section>
      )}
      {!isWaiting(view) && waiting}
    </>
  );
}

function Told({ heading, sentence }: { heading: string; sentence: string }) {
  return (
    <div class="told">
      <h2>{heading}</h2>
      <p dir="auto">{sentence}</p>
    </div>
  );
}

const shownPlaces = 3;

/** To be read out. */
function Leading({ view }: { view: StageView }) {
  const rows = view.standings?.slice(0, shownPlaces) ?? [];
  if (rows.length === 0) return null;
  return (
    <section class="leading">
      <h2>{text.leading}</h2>
      <ol>
        {rows.map(({ seat, place, nickname, points }) => (
          <li key={seat}>
            <b class="leading-place">{place}</b>
            <span class="leading-name" dir="auto">
              {nickname}
            </span>
            <span class="leading-points">{text.points(Math.round(points))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
