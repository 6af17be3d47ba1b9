/** One of a few, as a row of plates. */
export function Choice<Value extends string>({
  name,
  label,
  values,
  value,
  words,
  hints,
  onChoose,
}: {
  name: string;
  label: string;
  values: readonly Value[];
  value: Value;
  words: (value: Value) => string;
  /** Tooltips. */
  hints?: (value: Value) => string;
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {values.map((each) => (
        <label key={each} class="plate" title={hints?.(each)}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChoose(each)} />
          <span>{words(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Something that is on or off: a tick in a frame, or an empty box. */
export function Toggle({
  label,
  hint,
  on,
  onToggle,
}: {
  label: string;
  hint?: string;
  on: boolean;
  onToggle: (on: boolean) => void;
}) {
  return (
    <label class={on ? 'toggle toggle-on' : 'toggle'} title={hint}>
      <input type="checkbox" checked={on} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <span class="toggle-box" aria-hidden="true">
        {on ? '✓' : ''}
      </span>
      <span>{label}</span>
    </label>
  );
}
