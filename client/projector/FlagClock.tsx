import { useContext } from 'preact/hooks';
import { controls } from '../text/en/controls.ts';
import { projector } from '../text/en/projector.ts';
import { clockText } from '../text/en.ts';
import { FlagContext } from './Flag.tsx';

/** The time left, in the flag; where the clock is stopped, that and what is left; nothing where time does not run. */
export function FlagClock({ seconds }: { seconds: number | null }) {
  const { paused, pausedLeftMs } = useContext(FlagContext);
  if (paused) {
    const left = pausedLeftMs === null ? null : Math.ceil(pausedLeftMs / 1000);
    return (
      <span class="flag-paused" role="timer" aria-label={left === null ? controls.paused : controls.pausedLeft(left)}>
        <span>{controls.paused}</span>
        {left !== null && <b>{clockText(left)}</b>}
      </span>
    );
  }
  if (seconds === null) return null;
  return (
    <span class="flag-number flag-clock" role="timer" aria-label={projector.choose.seconds(seconds)}>
      {clockText(seconds)}
    </span>
  );
}
