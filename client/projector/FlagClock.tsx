import { projector } from '../text/en/projector.ts';
import { clockText } from '../text/en.ts';

/** The time left, in the flag; nothing where time does not run. */
export function FlagClock({ seconds }: { seconds: number | null }) {
  if (seconds === null) return null;
  return (
    <span class="flag-number flag-clock" role="timer" aria-label={projector.choose.seconds(seconds)}>
      {clockText(seconds)}
    </span>
  );
}
