import { useState } from 'preact/hooks';
import { saved as words } from '../../text/en/saved.ts';

/** A lesson that was saved on another computer. `onOpen` answers whether it is open now. */
export function OpenWithKey({ onOpen }: { onOpen: (name: string, key: string) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await onOpen(name.trim(), key.trim()))) return;
    setName('');
    setKey('');
  }
  return (
    <details>
      <summary>{words.other}</summary>
      <form class="studio-row" onSubmit={(event) => void submit(event)}>
        <label class="studio-open">
          {words.name}
          <input required value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class="studio-open">
          {words.keyField}
          <input required value={key} autocomplete="off" onInput={(event) => setKey(event.currentTarget.value)} />
        </label>
        <button type="submit" class="framed">
          {words.openOther}
        </button>
      </form>
    </details>
  );
}
