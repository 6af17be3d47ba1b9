import { useMemo } from 'preact/hooks';
import type { PlaceRange } from '../../ui/place-ticks.ts';
import { NumberInput } from '../NumberInput.tsx';
import { placeScale } from './place-slider.ts';

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

/** A place along an axis three ways, on its own scale. */
export function PlaceInput({ range, place, names, onPlace, ...rest }: PlaceInputProps) {
  const scale = useMemo(() => placeScale(range), [range.min, range.max]);
  return (
    <NumberInput
      scale={scale}
      value={place}
      // Number pads of phones have no minus.
      inputMode="text"
      names={{ ...names, slider: names.place, value: names.placeValue }}
      onValue={onPlace}
      {...rest}
    />
  );
}
