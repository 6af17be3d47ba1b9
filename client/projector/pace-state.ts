import { type Speed, speeds } from '../../shared/room/commands.ts';
import type { Pace } from '../../shared/room/pace.ts';

export interface PaceState {
  readonly paused: boolean;
  /** The speed it has, or will go on with. */
  readonly speed: Speed;
}

/** What the controls of a race show. `stepsPerSecond` is that of the round, at ×1. */
export function paceState(pace: Pace, stepsPerSecond: number): PaceState {
  const paused = pace.at(-1)?.stepMs === null;
  const lastMs = pace.findLast((segment) => segment.stepMs !== null && segment.stepMs > 0)?.stepMs ?? null;
  const factor = lastMs === null ? 1 : 1000 / stepsPerSecond / lastMs;
  const speed = speeds.reduce((best, one) =>
    Math.abs(Math.log(one / factor)) < Math.abs(Math.log(best / factor)) ? one : best,
  );
  return { paused, speed };
}

/** 3, 2, 1 before the first step, 0 once the race is on. */
export function countDown(pace: Pace, shownMs: number): number {
  const startMs = pace[0]?.atMs ?? 0;
  return Math.min(3, Math.max(0, Math.ceil((startMs - shownMs) / 1000)));
}
