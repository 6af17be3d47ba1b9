import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { choose } from '../text/en/play.ts';
import { parseTyped, significant } from '../text/numbers.ts';
import {
  positionOf,
  positionsOf,
  pressed,
  type RateRange,
  rateAt,
  shareOf,
  ticksOf,
  tickText,
  withinRange,
} from './slider.ts';

interface RateNames {
  /** What stands before the number. */
  readonly sign: string;
  readonly rate: string;
  readonly rateValue: string;
  readonly smaller: string;
  readonly larger: string;
}

export interface RateInputProps {
  readonly range: RateRange;
  readonly rate: number;
  readonly disabled: boolean;
  /** How it is called, where it is no learning rate. */
  readonly names?: RateNames;
  /** A valid rate of three digits inside the range. */
  onRate(rate: number): void;
  /** False while what is typed is no rate. */
  onValid(valid: boolean): void;
}

/** The learning rate three ways, always the same number: pressed, typed, slid. */
export function RateInput({ range, rate, disabled, names = choose, onRate, onValid }: RateInputProps) {
  /** What is being typed; null shows the rate. */
  const typing = useSignal<string | null>(null);
  const typed = typing.value === null ? rate : parseTyped(typing.value);
  const valid = typing.value === null || (typed !== null && withinRange(range, typed) === Number(typed.toPrecision(3)));
  const text = typing.value ?? significant(rate);
  useEffect(() => onValid(valid), [valid]);

  function set(next: number): void {
    typing.value = null;
    onRate(next);
  }

  function type(text: string): void {
    typing.value = text;
    const value = parseTyped(text);
    if (value === null) return;
    const accepted = withinRange(range, value);
    if (accepted === Number(value.toPrecision(3))) onRate(accepted);
  }

  /** Leaving the box: a number outside the range becomes its nearest end, rubbish what was there before. */
  function leave(): void {
    if (typing.value === null) return;
    const value = parseTyped(typing.value);
    typing.value = null;
    if (value !== null) onRate(withinRange(range, value));
  }

  function key(event: KeyboardEvent): void {
    const presses = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (presses !== undefined) set(pressed(range, rate, presses));
    else if (event.key === 'Home' && event.ctrlKey) set(range.min);
    else if (event.key === 'End' && event.ctrlKey) set(range.max);
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
          disabled={disabled || rate <= range.min}
          onClick={() => set(pressed(range, rate, -1))}
        >
          −
        </button>
        <div class={valid ? 'value' : 'value wrong'}>
          <span class="eta" aria-hidden="true">
            {names.sign}
          </span>
          <input
            role="spinbutton"
            inputMode="decimal"
            aria-label={names.rateValue}
            aria-valuenow={rate}
            aria-valuemin={range.min}
            aria-valuemax={range.max}
            aria-valuetext={significant(rate)}
            aria-invalid={!valid}
            aria-describedby="rate-note"
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
          disabled={disabled || rate >= range.max}
          onClick={() => set(pressed(range, rate, 1))}
        >
          +
        </button>
      </div>
      <div class="track" style={{ '--share': String(shareOf(range, rate)) }}>
        <input
          type="range"
          aria-label={names.rate}
          aria-valuetext={significant(rate)}
          min={0}
          max={positionsOf(range)}
          step={1}
          disabled={disabled}
          value={positionOf(range, rate)}
          onInput={(event) => set(rateAt(range, event.currentTarget.valueAsNumber))}
        />
        <ol class="ticks" aria-hidden="true">
          {ticksOf(range).map((tick) => (
            <li key={tick} style={{ '--at': String(shareOf(range, tick)) }}>
              {tickText(range, tick)}
            </li>
          ))}
        </ol>
      </div>
      <p id="rate-note" class="note refused" aria-live="polite">
        {valid ? '' : typed === null ? choose.notANumber : choose.range(range.min, range.max)}
      </p>
    </div>
  );
}
