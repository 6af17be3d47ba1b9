import { useState } from 'preact/hooks';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { controls as words } from '../../text/en/controls.ts';
import { teamWords } from '../../text/en/standings.ts';
import { BarButton as Button } from '../BarButton.tsx';
import type { Controls } from '../controls.ts';
import { Name } from '../Name.tsx';
import { isWaiting, type RosterRow } from './roster-rows.ts';

const text = words.roster;
/** What the server takes (`shared/room/nickname.ts`), in signs of any script. */
const longestNickname = 20;

/** What can be done about the player who was picked. */
export function OnePlayer({
  row: { seat, nickname, team },
  view,
  controls,
}: {
  row: RosterRow;
  view: StageView;
  controls: Controls;
}) {
  const [name, setName] = useState<string | null>(null);
  if (name !== null) {
    return (
      <form
        class="roster-one"
        onSubmit={(event) => {
          event.preventDefault();
          controls.roster({ kind: 'rename', seat, nickname: name });
          setName(null);
        }}
      >
        <label class="panel-field">
          {text.name}
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            maxLength={2 * longestNickname}
            value={name}
            ref={(field) => field?.focus()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="framed" disabled={name.trim() === ''}>
          {text.save}
        </button>
        <Button onClick={() => setName(null)}>{words.cancel}</Button>
      </form>
    );
  }
  return (
    <div class="roster-one">
      {view.shown.names && <Name seat={seat} nickname={nickname} />}
      <Button onClick={() => setName(nickname)}>{text.rename}</Button>
      {isWaiting(view) && <Button onClick={() => controls.moreTime(seat)}>{text.moreTime}</Button>}
      {view.teams > 0 && (
        <span class="panel-field">
          <label for="team">{text.team}</label>
          <select
            id="team"
            value={team ?? 0}
            onChange={(event) => controls.roster({ kind: 'team', seat, team: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: view.teams }, (_, each) => (
              <option key={each} value={each}>
                {teamWords.letter(each)}
              </option>
            ))}
          </select>
        </span>
      )}
      <Button onClick={() => controls.roster({ kind: 'remove', seat })}>{text.remove}</Button>
    </div>
  );
}
