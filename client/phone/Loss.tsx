import { racing } from '../text/en/play.ts';
import { significant } from '../text/numbers.ts';

/** The loss as a number of the screen; a ball that flew has none. */
export function Loss({ loss, flew }: { loss: number; flew: boolean }) {
  const text = flew ? racing.flew : significant(loss);
  return (
    <div>
      <dt>{racing.loss}</dt>
      <dd data-testid="my-loss" class={text.length > 7 ? 'long' : ''}>
        {text}
      </dd>
    </div>
  );
}
