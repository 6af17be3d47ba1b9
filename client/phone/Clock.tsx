import { choose, racing } from '../text/en/play.ts';
import { clockText } from '../text/numbers.ts';

/** Time left, on an ink plate; the last ten seconds on red. */
export function Clock({ leftMs }: { leftMs: number }) {
  const seconds = leftMs / 1000;
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
