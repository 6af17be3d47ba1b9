import { useState } from 'preact/hooks';
import { fields as words } from '../../text/en/studio/studio-lesson.ts';
import { Field, type FieldParts } from './Field.tsx';
import { numberText, readNumber } from './number-text.ts';

interface NumberFieldProps extends FieldParts {
  readonly value: number | undefined;
  /** What holds while nothing is typed. */
  readonly initial?: number | string;
  /** Undefined: back to what holds while nothing is typed. */
  readonly onNumber: (value: number | undefined) => void;
}

/** A number, or nothing where there is one without. What is not a number is said, and changes nothing. */
export function NumberField({ value, initial, onNumber, ...parts }: NumberFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | undefined } | null>(null);
  // Another value from elsewhere (an undo) takes the place of what was typed.
  const text = typed && typed.value === value ? typed.text : numberText(value);
  const wrong = readNumber(text) === null ? words.noNumber : null;
  return (
    <Field {...parts} wrong={wrong}>
      {(tied) => (
        <input
          {...tied}
          class="field-number"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          placeholder={initial === undefined ? '' : String(initial)}
          onInput={({ currentTarget }) => {
            const read = readNumber(currentTarget.value);
            setTyped({ text: currentTarget.value, value: read === null ? value : read });
            if (read !== null && read !== value) onNumber(read);
          }}
          onBlur={() => setTyped(wrong === null ? null : typed)}
        />
      )}
    </Field>
  );
}
