import type { StageView } from '../../shared/protocol/messages.ts';
import { type Pace, stepAt } from '../../shared/room/pace.ts';
import { autoAtMs } from '../projector/clock-state.ts';
import { countDown } from '../projector/pace-state.ts';
import { controls } from '../text/en/controls.ts';
import { remote as text } from '../text/en/remote.ts';
import { clockText } from '../text/numbers.ts';

/** What the plate at the top says; `soon` in the last ten seconds of a deadline. */
export interface ClockWords {
  /** Smaller, before it; null: nothing. */
  readonly note: string | null;
  readonly text: string;
  /** For a screen reader. */
  readonly label: string;
  readonly soon: boolean;
}

/** The projector shows a race so much later than it is. */
const shownLateMs = 200;

const plate = (note: string | null, words: string, label = `${note ?? ''} ${words}`.trim()): ClockWords => ({
  note,
  text: words,
  label,
  soon: false,
});

/**
 * The time of the phase, the step of the race, or that either is stopped; null where time does not run.
 *
 * @param nowMs room time
 */
export function clockWords(
  view: Pick<StageView, 'phase' | 'raceEnded' | 'deadlineAtMs' | 'pausedLeftMs'>,
  pace: Pace | null,
  nowMs: number,
): ClockWords | null {
  const { phase, raceEnded, deadlineAtMs, pausedLeftMs } = view;
  if (pausedLeftMs !== null) {
    const left = Math.ceil(pausedLeftMs / 1000);
    return plate(controls.paused, clockText(left), controls.pausedLeft(left));
  }
  if (phase === 'race' && !raceEnded) return pace === null ? null : raceWords(pace, nowMs - shownLateMs);
  if (deadlineAtMs === null) return phase === 'race' ? plate(null, text.finished) : null;
  const left = Math.max(0, Math.ceil((deadlineAtMs - nowMs) / 1000));
  if (autoAtMs(view) !== null) return plate(text.nextIn, clockText(left), controls.next(left));
  return { ...plate(null, clockText(left), text.secondsLeft(left)), soon: left <= 10 };
}

function raceWords(pace: Pace, shownMs: number): ClockWords {
  const step = stepAt(pace, shownMs, Number.POSITIVE_INFINITY);
  if (pace.at(-1)?.stepMs === null) return plate(controls.paused, text.step(step));
  const startsIn = countDown(pace, shownMs);
  return startsIn > 0 ? plate(text.startIn, `${startsIn}`, text.startsIn(startsIn)) : plate(null, text.step(step));
}
