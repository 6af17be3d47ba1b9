import { useMemo } from 'preact/hooks';
import { choose } from '../text/en/play.ts';
import { NumberInput } from './NumberInput.tsx';
import { logScale, type RateRange } from './slider.ts';

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

/** The learning rate three ways, on a log scale. */
export function RateInput({ range, rate, names = choose, onRate, ...rest }: RateInputProps) {
  const scale = useMemo(() => logScale(range), [range.min, range.max]);
  return (
    <NumberInput
      scale={scale}
      value={rate}
      inputMode="decimal"
      names={{ ...names, slider: names.rate, value: names.rateValue }}
      onValue={onRate}
      {...rest}
    />
  );
}
