import type { RateRange } from '../../shared/lesson/lesson.ts';
import { distance as names, starts } from '../text/en/cards.ts';
import { RateInput } from './RateInput.tsx';

export interface StartDistanceProps {
  readonly range: RateRange;
  /** 0: on the ridge. */
  readonly distance: number;
  readonly disabled: boolean;
  onDistance(distance: number): void;
  onValid(valid: boolean): void;
}

/** How near to the ridge: a log slider, which never reaches 0, and a button that does. */
export function StartDistance({ range, distance, disabled, onDistance, onValid }: StartDistanceProps) {
  const onRidge = distance === 0;
  return (
    <>
      <RateInput
        range={range}
        rate={distance}
        disabled={disabled}
        names={names}
        onRate={onDistance}
        onValid={onValid}
      />
      <button
        type="button"
        class="framed ridge"
        aria-pressed={onRidge}
        disabled={disabled}
        onClick={() => onDistance(onRidge ? range.initial : 0)}
      >
        {starts.onRidge}
      </button>
    </>
  );
}
