import { useEffect, useRef, useState } from 'preact/hooks';
import { controls as words } from '../../text/en/controls.ts';

const text = words.roster;
/** What the server takes (`shared/room/nickname.ts`), in signs of any script, each of one or two units. */
const longestNickname = 2 * 20;

/** Another nickname for a player. */
export function Rename({
  nickname,
  onSave,
  onCancel,
}: {
  nickname: string;
  onSave: (nickname: string) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState(nickname);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="player-actions"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim());
      }}
    >
      <label class="more-field more-wide">
        {text.name}
        <input
          ref={field}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={longestNickname}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="framed" disabled={name.trim() === ''}>
        {text.save}
      </button>
      <button type="button" class="framed" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}
