import { locked } from '../text/en/predict.ts';

export interface ReadyCountProps {
  /** What those have done who are counted. */
  readonly word?: string;
  readonly ready: number;
  readonly connected: number;
}

/** How many are done, of how many who are there. */
export function ReadyCount({ word = locked.ready, ready, connected }: ReadyCountProps) {
  return (
    <dl class="numbers">
      <div>
        <dt>{word}</dt>
        <dd>
          {ready} <small>{`${locked.of} ${Math.max(ready, connected)}`}</small>
        </dd>
      </div>
    </dl>
  );
}
