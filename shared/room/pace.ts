/**
 * From `atMs` (room time) on, the race is at `fromStep` and takes one step every `stepMs`; null = paused. `fromStep` may lie
 * between two steps: a pause or another speed meets a step half taken.
 */
export interface PaceSegment {
  readonly fromStep: number;
  readonly atMs: number;
  readonly stepMs: number | null;
}

/** Segments in order of `atMs`. */
export type Pace = readonly PaceSegment[];

/**
 * The step that is due at `nowMs` (room time), as a real number: its whole part is the step, the rest is how far the
 * next one has come. Never decreasing in time, never past `lastStep`.
 */
export function progressAt(pace: Pace, nowMs: number, lastStep: number): number {
  let progress = pace[0]?.fromStep ?? 0;
  for (let i = 0; i < pace.length; i++) {
    const { fromStep, atMs, stepMs } = pace[i]!;
    if (nowMs < atMs) break;
    const untilMs = pace[i + 1]?.atMs ?? nowMs;
    const spentMs = (untilMs < nowMs ? untilMs : nowMs) - atMs;
    const reached = stepMs === null ? fromStep : fromStep + spentMs / stepMs;
    if (reached > progress) progress = reached;
  }
  return progress < lastStep ? progress : lastStep;
}

/** The last whole step that is due at `nowMs`. */
export function stepAt(pace: Pace, nowMs: number, lastStep: number): number {
  const progress = progressAt(pace, nowMs, lastStep);
  return progress - (progress % 1);
}
