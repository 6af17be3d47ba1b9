import { choose, racing } from '../text/en/play.ts';
import { clockText } from '../text/numbers.ts';

/** Time left, on an ink plate; the last ten seconds on red; a clock that is stopped says so. */
export function Clock({ leftMs, paused = false }: { leftMs: number; paused?: boolean }) {
  const seconds = leftMs / 1000;
  if (paused) {
    return (
      <p class="steps" role="timer" aria-label={choose.paused(seconds)}>
        {choose.isPaused} <b>{clockText(seconds)}</b>
      </p>
    );
  }
  return (
    <p class={seconds <= 10 ? 'clock soon' : 'clock'} role="timer" aria-label={choose.left(seconds)}>
      {clockText(seconds)}
    </p>
  );
}

/** Which step is shown, or how long until the first one. */
export function StepCount({ step, steps, startsInMs }: { step: number; steps: number; startsInMs: number }) {
  if (startsInMs > 0) {
    const seconds = Math.ceil(startsInMs / 1000);
    return (
      <p class="clock flag" role="timer" aria-label={racing.startsIn(seconds)}>
        {seconds}
      </p>
    );
  }
  return (
    <p class="steps">
      {racing.step} <b>{step}</b> {racing.of} {steps}
    </p>
  );
}
