import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { choose } from '../../text/en/play.ts';
import { parseTyped, short } from '../../text/numbers.ts';
import { type PlaceRange, placeTicks } from '../../ui/place-ticks.ts';
import { placeAfter, placeShare, placeWithin, pressOf } from './place-slider.ts';

interface PlaceNames {
  /** What stands before the number. */
  readonly sign: string;
  readonly place: string;
  readonly placeValue: string;
  readonly smaller: string;
  readonly larger: string;
}

export interface PlaceInputProps {
  readonly range: PlaceRange;
  readonly place: number;
  readonly disabled: boolean;
  readonly names: PlaceNames;
  onPlace(place: number): void;
  /** False while what is typed is no place of the range. */
  onValid(valid: boolean): void;
}

/** A place along an axis three ways, always the same number: pressed, typed, slid. */
export function PlaceInput({ range, place, disabled, names, onPlace, onValid }: PlaceInputProps) {
  /** What is being typed; null shows the place. */
  const typing = useSignal<string | null>(null);
  const typed = typing.value === null ? place : parseTyped(typing.value);
  const valid = typed !== null && typed >= range.min && typed <= range.max;
  const text = typing.value ?? short(place, 5);
  useEffect(() => onValid(valid), [valid]);

  function set(next: number): void {
    typing.value = null;
    onPlace(next);
  }

  function type(next: string): void {
    typing.value = next;
    const value = parseTyped(next);
    if (value !== null && value >= range.min && value <= range.max) onPlace(placeWithin(range, value));
  }

  /** Leaving the box: a number outside the range becomes its nearest end, rubbish what was there before. */
  function leave(): void {
    if (typing.value === null) return;
    const value = parseTyped(typing.value);
    typing.value = null;
    if (value !== null) onPlace(placeWithin(range, value));
  }

  function key(event: KeyboardEvent): void {
    const presses = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (presses !== undefined) set(placeAfter(range, place, presses));
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
          disabled={disabled || place <= range.min}
          onClick={() => set(placeAfter(range, place, -1))}
        >
          −
        </button>
        <div class={valid ? 'value' : 'value wrong'}>
          <span class="eta" aria-hidden="true">
            {names.sign}
          </span>
          <input
            role="spinbutton"
            inputMode="text"
            aria-label={names.placeValue}
            aria-valuenow={place}
            aria-valuemin={range.min}
            aria-valuemax={range.max}
            aria-valuetext={short(place, 5)}
            aria-invalid={!valid}
            aria-describedby="place-note"
            autocomplete="off"
            enterkeyhint="done"
            size={6}
            disabled={disabled}
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
          disabled={disabled || place >= range.max}
          onClick={() => set(placeAfter(range, place, 1))}
        >
          +
        </button>
      </div>
      <div class="track" style={{ '--share': String(placeShare(range, place)) }}>
        <input
          type="range"
          aria-label={names.place}
          aria-valuetext={short(place, 5)}
          min={range.min}
          max={range.max}
          step={pressOf(range)}
          disabled={disabled}
          value={place}
          onInput={(event) => set(placeWithin(range, event.currentTarget.valueAsNumber))}
        />
        <ol class="ticks" aria-hidden="true">
          {placeTicks(range).map((tick) => (
            <li key={tick} style={{ '--at': String(placeShare(range, tick)) }}>
              {short(tick, 5)}
            </li>
          ))}
        </ol>
      </div>
      <p id="place-note" class="note refused" aria-live="polite">
        {valid ? '' : typed === null ? choose.notANumber : choose.range(range.min, range.max)}
      </p>
    </div>
  );
}
