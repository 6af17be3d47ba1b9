import { max } from '../math/exact.ts';
import { countdownMs } from './choosing.ts';
import type { PaceChange } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { type PaceSegment, progressAt, stepAt } from './pace.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Phase, Room } from './room.ts';
import { settingsOf } from './rounds.ts';
import { unreachable } from './unreachable.ts';

type Racing = Phase & { name: 'race' };

/** `reached` is journaled once in this time. */
const reachedEveryMs = 1000;
/** After a restart of the server the race goes on so much later, so that screens are back to see it. */
const afterRestartMs = 1000;

/** The segment that is last, whether it has begun or not. A race that has none yet stands still. */
function lastSegment({ pace }: Racing): PaceSegment {
  return pace.at(-1) ?? { fromStep: 0, atMs: 0, stepMs: null };
}

/** Time for a step when the race is not paused. */
function stepMsInForce(room: Room, phase: Racing): number {
  const moving = phase.pace.findLast(({ stepMs }) => stepMs !== null);
  return moving?.stepMs ?? 1000 / settingsOf(room, phase.round, phase.heat).stepsPerSecond;
}

/** One more segment; a race that is at its last step with it has ended. */
function paced(lastStep: number, segment: PaceSegment): readonly RoomEvent[] {
  const event = { type: 'race-paced', ...segment } as const;
  return segment.fromStep >= lastStep ? [event, { type: 'race-ended', step: lastStep }] : [event];
}

/** Straight to the last step. */
export function finishRace(room: Room, phase: Racing, nowMs: number): readonly RoomEvent[] {
  const { steps } = settingsOf(room, phase.round, phase.heat);
  return paced(steps, { fromStep: steps, atMs: nowMs, stepMs: null });
}

/** The instructor's hand on the race. What is so already is accepted and does nothing. */
export function changePace(room: Room, change: PaceChange, nowMs: number): readonly RoomEvent[] | Refusal {
  const { phase } = room;
  if (phase.name !== 'race' || phase.ended) return refuse('wrong-phase');
  const { steps, stepsPerSecond } = settingsOf(room, phase.round, phase.heat);
  const last = lastSegment(phase);
  const paused = last.stepMs === null;
  const progress = progressAt(phase.pace, nowMs, steps);
  switch (change.kind) {
    case 'pause':
      return paused ? [] : paced(steps, { fromStep: progress, atMs: nowMs, stepMs: null });
    case 'resume': {
      if (!paused) return [];
      // Before the first step there is nothing to go on from: it is counted in again.
      const atMs = progress === 0 ? nowMs + countdownMs : nowMs;
      return paced(steps, { fromStep: progress, atMs, stepMs: stepMsInForce(room, phase) });
    }
    case 'step': {
      if (!paused) return refuse('wrong-phase', 'change.kind', 'a paused race');
      return paced(steps, { fromStep: stepAt(phase.pace, nowMs, steps) + 1, atMs: nowMs, stepMs: null });
    }
    case 'skip':
      return finishRace(room, phase, nowMs);
    case 'speed': {
      const stepMs = 1000 / (stepsPerSecond * change.speed);
      if (stepMs === stepMsInForce(room, phase)) return [];
      // A count-in goes on at its own pace.
      const segment = { fromStep: progress, atMs: max(nowMs, last.atMs), stepMs };
      return paused ? [...paced(steps, segment), ...paced(steps, { ...segment, stepMs: null })] : paced(steps, segment);
    }
    default:
      return unreachable(change);
  }
}

/**
 * Time passes in a race: once a second how far it is, for the next start of the server, and its end. The second is told
 * from the pace alone: a step is written down when the last one written was due a full second ago.
 */
export function passRaceTime(room: Room, phase: Racing, nowMs: number): readonly RoomEvent[] {
  if (phase.ended) return [];
  const { steps } = settingsOf(room, phase.round, phase.heat);
  const step = stepAt(phase.pace, nowMs, steps);
  if (step >= steps) return [{ type: 'race-ended', step: steps }];
  const wasDue = stepAt(phase.pace, nowMs - reachedEveryMs, steps) >= phase.reachedStep;
  return step > phase.reachedStep && wasDue ? [{ type: 'reached', step }] : [];
}

/** The server is about to stop: the step that is due, so that the race goes on from it. */
export function suspendRace(room: Room, phase: Racing, nowMs: number): readonly RoomEvent[] {
  if (phase.ended) return [];
  const step = stepAt(phase.pace, nowMs, settingsOf(room, phase.round, phase.heat).steps);
  return step > phase.reachedStep ? [{ type: 'reached', step }] : [];
}

/** The server is back: from the last step written down, a little later; what was paused stays paused. */
export function resumeRace(room: Room, phase: Racing, nowMs: number): readonly RoomEvent[] {
  const last = lastSegment(phase);
  const pausedByHost = last.stepMs === null && phase.pace.length > 0;
  if (phase.ended || pausedByHost) return [];
  const fromStep = phase.reachedStep;
  const atMs = max(nowMs + afterRestartMs, last.atMs);
  return [
    // Else the old segment would run on until the new one begins.
    { type: 'race-paced', fromStep, atMs: nowMs, stepMs: null },
    { type: 'race-paced', fromStep, atMs, stepMs: stepMsInForce(room, phase) },
  ];
}
