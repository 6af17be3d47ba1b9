import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { choose } from '../text/en/play.ts';
import { parseTyped } from '../text/numbers.ts';

/** Which numbers there are between two ends, and how they lie along a track. */
export interface NumberScale {
  readonly min: number;
  readonly max: number;
  text(value: number): string;
  /** The nearest number that is accepted. */
  within(value: number): number;
  /** Whether a typed number is one that is accepted. */
  accepts(typed: number): boolean;
  /** `value` after so many presses of + (negative: of −). */
  pressed(value: number, presses: number): number;
  /** How far along the track, 0 to 1. */
  share(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** The positions of the slider. */
  readonly slider: { readonly min: number; readonly max: number; readonly step: number };
  position(value: number): number;
  at(position: number): number;
}

interface NumberNames {
  /** What stands before the number. */
  readonly sign: string;
  readonly slider: string;
  readonly value: string;
  readonly smaller: string;
  readonly larger: string;
}

export interface NumberInputProps {
  readonly scale: NumberScale;
  readonly value: number;
  readonly disabled: boolean;
  readonly names: NumberNames;
  /** Which keys a phone offers: only `text` has a minus everywhere. */
  readonly inputMode: 'decimal' | 'text';
  /** An accepted number. */
  onValue(value: number): void;
  /** False while what is typed is none. */
  onValid(valid: boolean): void;
}

/** A number three ways, always the same: pressed, typed, slid. */
export function NumberInput({ scale, value, disabled, names, inputMode, onValue, onValid }: NumberInputProps) {
  const { min, max } = scale;
  /** What is being typed; null shows the number. */
  const typing = useSignal<string | null>(null);
  const typed = typing.value === null ? value : parseTyped(typing.value);
  const valid = typing.value === null || (typed !== null && scale.accepts(typed));
  const text = typing.value ?? scale.text(value);
  useEffect(() => onValid(valid), [valid]);

  function set(next: number): void {
    typing.value = null;
    onValue(next);
  }

  function type(next: string): void {
    typing.value = next;
    const number = parseTyped(next);
    if (number !== null && scale.accepts(number)) onValue(scale.within(number));
  }

  /** Leaving the box: a number outside the range becomes its nearest end, rubbish what was there before. */
  function leave(): void {
    if (typing.value === null) return;
    const number = parseTyped(typing.value);
    typing.value = null;
    if (number !== null) onValue(scale.within(number));
  }

  function key(event: KeyboardEvent): void {
    const presses = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (presses !== undefined) set(scale.pressed(value, presses));
    else if (event.key === 'Home' && event.ctrlKey) set(min);
    else if (event.key === 'End' && event.ctrlKey) set(max);
    else return;
    event.preventDefault();
  }

  return (
    <div class="rate">
      <div class="presses">
        <button
          type="button"
          class="framed press"
          aria-label={names.smaller}
          disabled={disabled || value <= min}
          onClick={() => set(scale.pressed(value, -1))}
        >
          −
        </button>
        <div class={valid ? 'value' : 'value wrong'}>
          <span class="eta" aria-hidden="true">
            {names.sign}
          </span>
          <input
            role="spinbutton"
            inputMode={inputMode}
            aria-label={names.value}
            aria-valuenow={value}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuetext={scale.text(value)}
            aria-invalid={!valid}
            aria-describedby="number-note"
            autocomplete="off"
            enterkeyhint="done"
            size={6}
            disabled={disabled}
            class={text.length > 8 ? 'long' : text.length > 6 ? 'longer' : ''}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={leave}
            onKeyDown={key}
          />
        </div>
        <button
          type="button"
          class="framed press"
          aria-label={names.larger}
          disabled={disabled || value >= max}
          onClick={() => set(scale.pressed(value, 1))}
        >
          +
        </button>
      </div>
      <div class="track" style={{ '--share': String(scale.share(value)) }}>
        <input
          type="range"
          aria-label={names.slider}
          aria-valuetext={scale.text(value)}
          {...scale.slider}
          disabled={disabled}
          value={scale.position(value)}
          onInput={(event) => set(scale.at(event.currentTarget.valueAsNumber))}
        />
        <ol class="ticks" aria-hidden="true">
          {scale.ticks.map((tick) => (
            <li key={tick.at} style={{ '--at': String(scale.share(tick.at)) }}>
              {tick.text}
            </li>
          ))}
        </ol>
      </div>
      <p id="number-note" class="note refused" aria-live="assertive">
        {valid ? '' : typed === null ? choose.notANumber : choose.range(min, max)}
      </p>
    </div>
  );
}
