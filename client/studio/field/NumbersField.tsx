import { useState } from 'preact/hooks';
import { fields as words } from '../../text/en/studio/studio-lesson.ts';
import { problemAt } from '../problems.ts';
import { numberText, readNumber } from './number-text.ts';

interface NumbersFieldProps {
  readonly label: string;
  readonly path: string;
  /** What each number is, in order. */
  readonly names: readonly string[];
  readonly values: readonly number[] | undefined;
  /** What holds while nothing is typed. */
  readonly initial?: readonly number[] | undefined;
  /** False: these numbers must be there. */
  readonly optional?: boolean;
  readonly onNumbers: (values: readonly number[] | undefined) => void;
}

/** Numbers that belong together, a place or a range: all of them are there, or none. */
export function NumbersField(props: NumbersFieldProps) {
  const { label, path, names, values, initial, optional = true, onNumbers } = props;
  const [typed, setTyped] = useState<{ readonly texts: readonly string[]; readonly key: string } | null>(null);
  const key = JSON.stringify(values ?? null);
  const texts = typed?.key === key ? typed.texts : names.map((_, i) => numberText(values?.[i]));
  const read = texts.map(readNumber);
  const isPartial = read.some((each) => each === undefined) && (!optional || read.some((each) => each !== undefined));
  const complaint = problemAt(path);
  const wrong = read.includes(null)
    ? words.noNumber
    : isPartial
      ? words.all(names)
      : complaint && words.expected(complaint.expected);

  function type(index: number, text: string): void {
    const next = texts.map((each, i) => (i === index ? text : each));
    const numbers = next.map(readNumber);
    const whole = numbers.every((each) => typeof each === 'number');
    const gone = optional && numbers.every((each) => each === undefined);
    const set = whole ? (numbers as number[]) : gone ? undefined : values;
    setTyped({ texts: next, key: JSON.stringify(set ?? null) });
    if ((whole || gone) && JSON.stringify(set ?? null) !== key) onNumbers(set);
  }

  return (
    <fieldset class="field field-numbers">
      <legend>{label}</legend>
      <div>
        {names.map((name, i) => (
          <label key={name}>
            {name}
            <input
              class="field-number"
              inputMode="decimal"
              autocomplete="off"
              aria-invalid={wrong !== undefined}
              aria-label={`${label}: ${name}`}
              value={texts[i]}
              placeholder={initial?.[i] === undefined ? '' : numberText(Number(initial[i]!.toPrecision(4)))}
              onInput={(event) => type(i, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {wrong !== undefined && <p class="studio-wrong">{wrong}</p>}
    </fieldset>
  );
}
