import { useState } from 'preact/hooks';
import { foldCode } from '../../shared/protocol/room-code.ts';
import { opening } from '../text/en/opening.ts';

const text = opening.takeBack;

/**
 * Two codes, and the room is in this browser's hand again.
 *
 * @param onTakeBack answers with what was wrong, as a sentence; null: the room is there
 */
export function TakeBackForm({ onTakeBack }: { onTakeBack: (room: string, code: string) => Promise<string | null> }) {
  const [room, setRoom] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const folded = foldCode(room);
    if (!('code' in folded)) {
      setWrong(text.badCode);
      return;
    }
    setBusy(true);
    setWrong(await onTakeBack(folded.code, code.trim()));
    setBusy(false);
  };
  return (
    <details class="take-back-form">
      <summary>{text.open}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="soft">{text.hint}</p>
        <div class="take-back-fields">
          <label>
            {text.room}
            <input
              type="text"
              autocomplete="off"
              value={room}
              onInput={(event) => setRoom(event.currentTarget.value)}
            />
          </label>
          <label>
            {text.code}
            <input
              type="text"
              autocomplete="off"
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="framed" disabled={busy || room.trim() === '' || code.trim() === ''}>
            {busy ? text.busy : text.button}
          </button>
        </div>
        <p class="take-back-wrong" role="alert">
          {wrong}
        </p>
      </form>
    </details>
  );
}
