import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartProps } from '../../projector/panel/Panel.tsx';
import { isWaiting, type RosterRow } from '../../projector/panel/roster-rows.ts';
import { lookOf, tagOf } from '../../stage/look.ts';
import { controls as words } from '../../text/en/controls.ts';
import { remote } from '../../text/en/remote.ts';
import { teamWords } from '../../text/en/standings.ts';
import { BallIcon } from '../../ui/BallIcon.tsx';
import { Rename } from './Rename.tsx';

const text = words.roster;

export interface PlayerProps extends Pick<PartProps, 'view' | 'controls' | 'ask'> {
  readonly row: RosterRow;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const stateWords = { away: text.away, 'waited-for': text.notDone, done: text.done } as const;

/** One player; opened, what can be done about it. */
export function Player(props: PlayerProps) {
  const { row, open, onToggle } = props;
  const { seat, nickname, team, state } = row;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li class="player" ref={line}>
      <button type="button" class="player-head" aria-expanded={open} onClick={onToggle}>
        <BallIcon look={lookOf(seat)} tag={tagOf(nickname)} size="2.25rem" away={state === 'away'} />
        <span class="player-name" dir="auto">
          {nickname}
        </span>
        {team !== null && <b>{teamWords.letter(team)}</b>}
        {state !== null && <span class="soft">{stateWords[state]}</span>}
      </button>
      {open && <Actions {...props} />}
    </li>
  );
}

function Actions({ row: { seat, nickname, team }, view, controls, ask, onToggle }: PlayerProps) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <Rename
        nickname={nickname}
        onSave={(name) => {
          controls.roster({ kind: 'rename', seat, nickname: name });
          setRenaming(false);
        }}
        onCancel={() => setRenaming(false)}
      />
    );
  }
  const remove = (): void => {
    controls.roster({ kind: 'remove', seat });
    onToggle();
  };
  return (
    <div class="player-actions">
      {isWaiting(view) && (
        <button type="button" class="framed" onClick={() => controls.moreTime(seat)}>
          {text.moreTime}
        </button>
      )}
      <button type="button" class="framed" onClick={() => setRenaming(true)}>
        {text.rename}
      </button>
      {view.teams > 0 && (
        <label class="more-field">
          {text.team}
          <select
            value={team ?? 0}
            onChange={(event) => controls.roster({ kind: 'team', seat, team: Number(event.currentTarget.value) })}
          >
            {Array.from({ length: view.teams }, (_, each) => (
              <option key={each} value={each}>
                {teamWords.letter(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        class="framed"
        onClick={() => ask({ sentence: remote.removeLoses(nickname), yes: text.remove, run: remove })}
      >
        {text.remove}
      </button>
    </div>
  );
}
