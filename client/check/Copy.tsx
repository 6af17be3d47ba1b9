import { useSignal } from '@preact/signals';
import { check } from '../text/en/check.ts';

/** The findings for a message. Without https a page may not write to the clipboard: then the text is there to select. */
export function Copy({ text }: { text: string }) {
  const done = useSignal<'copied' | 'by-hand' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      done.value = 'copied';
    } catch {
      done.value = 'by-hand';
    }
  };
  return (
    <div class="check-foot">
      <div class="check-buttons">
        <button type="button" class="framed" onClick={() => void copy()}>
          {check.copy}
        </button>
        <button type="button" class="framed" onClick={() => location.reload()}>
          {check.again}
        </button>
      </div>
      <p role="status">{done.value === 'copied' && check.copied}</p>
      {done.value === 'by-hand' && (
        <label class="check-text">
          {check.copyByHand}
          <textarea readOnly rows={8} value={text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  );
}
