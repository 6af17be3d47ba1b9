export interface OptionsProps {
  /** What is being chosen. */
  readonly label: string;
  readonly options: readonly string[];
  /** Index of the selected one; null while none is. */
  readonly selected: number | null;
  readonly disabled: boolean;
  /** A narrow row that wraps, in place of one a line. */
  readonly row?: boolean;
  /** With the letters that the projector gives them. */
  readonly lettered?: boolean;
  onSelect(index: number): void;
}

/** One of several, by one tap: the selected one is filled and ticked. */
export function Options({ label, options, selected, disabled, row = false, lettered = false, onSelect }: OptionsProps) {
  return (
    <fieldset class={row ? 'options row' : 'options'} disabled={disabled}>
      <legend class="visually-hidden">{label}</legend>
      {options.map((option, index) => (
        <label key={option} class="option" data-letter={lettered ? String.fromCharCode(65 + index) : undefined}>
          <input
            type="radio"
            name={label}
            aria-label={option}
            checked={index === selected}
            // Not onChange: the card that is in hand may be confirmed by a tap.
            onClick={() => onSelect(index)}
          />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
