/** One round trip: sent at `t0Ms` and answered at `t1Ms` (`performance.now()` here), stamped `serverMs` (room time) there. */
export interface ClockSample {
  readonly t0Ms: number;
  readonly t1Ms: number;
  readonly serverMs: number;
}

/**
 * What this page knows of the room's time. `offsetMs` was shown at `atMs` and moves from there towards `targetMs`;
 * both are room time minus `performance.now()`. A value: every function below makes the next one.
 */
export interface ClockState {
  readonly samples: readonly ClockSample[];
  readonly offsetMs: number;
  readonly targetMs: number;
  readonly atMs: number;
  /** The next sample is believed at once: nothing was shown yet, or the page was hidden. */
  readonly jumpNext: boolean;
}

const kept = 8;
const jumpMs = 250;
/** Shown time may run this much faster or slower than real time: enough to catch up, too little to be seen. */
const slew = 0.05;

export const newClock: ClockState = { samples: [], offsetMs: 0, targetMs: 0, atMs: 0, jumpNext: true };

function offsetAt({ offsetMs, targetMs, atMs }: ClockState, nowMs: number): number {
  const roomMs = Math.max(0, nowMs - atMs) * slew;
  return offsetMs + Math.min(roomMs, Math.max(-roomMs, targetMs - offsetMs));
}

/** Room time at `nowMs` (`performance.now()`), ms; meaningless before the first sample. */
export function serverTimeAt(clock: ClockState, nowMs: number): number {
  return nowMs + offsetAt(clock, nowMs);
}

/**
 * The clock after one more round trip. The target is the offset of the least round trip of the last eight: its error
 * is at most half of that round trip.
 */
export function withSample(clock: ClockState, sample: ClockSample): ClockState {
  const samples = [...clock.samples, sample].slice(-kept);
  const best = samples.reduce((least, next) => (next.t1Ms - next.t0Ms < least.t1Ms - least.t0Ms ? next : least));
  const targetMs = best.serverMs - (best.t0Ms + best.t1Ms) / 2;
  const shownMs = offsetAt(clock, sample.t1Ms);
  const jump = clock.jumpNext || Math.abs(targetMs - shownMs) > jumpMs;
  return { samples, offsetMs: jump ? targetMs : shownMs, targetMs, atMs: sample.t1Ms, jumpNext: false };
}

/**
 * The clock after a new connection: another server process may answer, so the old samples say nothing. What is shown
 * goes on from where it is.
 */
export function withoutSamples(clock: ClockState): ClockState {
  return { ...clock, samples: [] };
}

/** The clock after the page was hidden or asleep: `performance.now()` may have stood still, so the next sample decides. */
export function afterHidden(clock: ClockState): ClockState {
  return { ...clock, samples: [], jumpNext: true };
}
