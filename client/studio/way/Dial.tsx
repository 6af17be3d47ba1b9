import { useId } from 'preact/hooks';
import { short } from '../../text/numbers.ts';
import { readNumber } from '../field/number-text.ts';

interface DialProps {
  readonly label: string;
  readonly value: number;
  /** Ends of the slider. */
  readonly min: number;
  readonly max: number;
  /** Equal ratios along the slider instead of equal steps. */
  readonly log?: boolean;
  readonly step?: number;
  /** What may be typed beyond the slider's end. */
  readonly most?: number;
  onValue(value: number): void;
}

const positions = 200;

/** A number as a slider and as a field, which go together. What is not in range changes nothing. */
export function Dial({ label, value, min, max, log = false, step = 0.01, most = max, onValue }: DialProps) {
  const id = useId();
  const ratio = Math.log(max / min);
  const position = log ? (positions * Math.log(value / min)) / ratio : value;
  const at = (moved: number): number =>
    log ? Number((min * Math.exp((ratio * moved) / positions)).toPrecision(3)) : Number(moved.toPrecision(9));
  return (
    <div class="dial">
      <label for={id}>{label}</label>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={short(value)}
        min={log ? 0 : min}
        max={log ? positions : max}
        step={log ? 1 : step}
        value={position}
        onInput={({ currentTarget }) => onValue(at(Number(currentTarget.value)))}
      />
      <input
        id={id}
        class="field-number"
        inputMode="decimal"
        autocomplete="off"
        value={String(value)}
        onChange={({ currentTarget }) => {
          const typed = readNumber(currentTarget.value);
          const isWhole = step < 1 || log || Number.isInteger(typed);
          if (typeof typed === 'number' && typed >= min && typed <= most && isWhole) onValue(typed);
          else currentTarget.value = String(value);
        }}
      />
    </div>
  );
}
