import { useSignal } from '@preact/signals';
import { predict } from '../text/en/predict.ts';
import { parseTyped } from '../text/numbers.ts';

export interface NumberAnswerProps {
  readonly unit: string;
  readonly disabled: boolean;
  /** Null while what is typed is no number. */
  onAnswer(answer: number | null): void;
}

/** A number, typed; with a button for its sign, which the number pads of phones lack. */
export function NumberAnswer({ unit, disabled, onAnswer }: NumberAnswerProps) {
  const text = useSignal('');
  const wrong = text.value.trim() !== '' && parseTyped(text.value) === null;

  function type(next: string): void {
    text.value = next;
    onAnswer(parseTyped(next));
  }

  function turnSign(): void {
    const plain = text.value.trim();
    type(/^[-−]/.test(plain) ? plain.slice(1) : `−${plain.replace(/^\+/, '')}`);
  }

  return (
    <div class="answer">
      <label for="answer">{predict.yours}</label>
      <div class="presses">
        <button type="button" class="framed press" aria-label={predict.sign} disabled={disabled} onClick={turnSign}>
          ±
        </button>
        <div class={wrong ? 'value wrong' : 'value'}>
          <input
            id="answer"
            inputMode="decimal"
            autocomplete="off"
            enterkeyhint="done"
            maxLength={24}
            size={8}
            aria-invalid={wrong}
            aria-describedby="answer-note"
            disabled={disabled}
            value={text.value}
            onInput={(event) => type(event.currentTarget.value)}
          />
          {unit && <span class="unit">{unit}</span>}
        </div>
      </div>
      <p id="answer-note" class="note refused" aria-live="assertive">
        {wrong ? predict.notANumber : ''}
      </p>
    </div>
  );
}
