import { carryingSurfaces } from '../lesson/own/carry.ts';
import type { RateChange } from '../race/choice.ts';
import { entered, inPhase } from './entering.ts';
import type { RoomEvent } from './events.ts';
import { finished, finishedBy } from './finishing.ts';
import type { Pace, PaceSegment } from './pace.ts';
import type { Phase, Room, Seat } from './room.ts';
import { shownAtFirst } from './shown.ts';
import { unreachable } from './unreachable.ts';
import { withChange } from './with-changes.ts';

type Racing = Phase & { name: 'race' };

/**
 * The room after one more event. The same events give the same room, whenever and wherever they are folded.
 *
 * @param room null only before `room-opened`
 * @throws Error for an event that cannot follow: a broken journal or our own bug, never a person's doing
 */
export function apply(room: Room | null, event: RoomEvent): Room {
  if (event.type === 'room-opened') {
    if (room) throw new Error('expected one room-opened, got a second');
    const { id, code, seed, hostTokenHash, takeBackHash = null } = event;
    const lesson = carryingSurfaces(event.lesson);
    const phase = { name: 'lobby' } as const;
    return {
      ...{ id, code, seed, lesson, hostTokenHash, phase },
      ...{ takeBackHash, remoteTokenHash: null, controller: 'host' as const },
      ...{ locked: false, teams: 0, auto: false, shown: shownAtFirst, turn: 0 },
      ...{ seats: [], heats: [], ballots: [], played: [] },
    };
  }
  if (!room) throw new Error(`expected room-opened first, got ${event.type}`);
  const { phase } = room;
  switch (event.type) {
    case 'seat-taken': {
      const { seat, nickname, tokenHash } = event;
      if (seat !== room.seats.length) throw new Error(`expected seat ${room.seats.length}, got ${seat}`);
      return { ...room, seats: [...room.seats, { seat, nickname, tokenHash, removed: false, team: null }] };
    }
    case 'lesson-changed':
      // A click that was meant for the first round of the other lesson does nothing.
      return { ...room, lesson: carryingSurfaces(event.lesson), turn: room.turn + 1 };
    case 'seat-renamed':
      return withSeat(room, event.seat, { nickname: event.nickname });
    case 'seat-removed':
      return withSeat(room, event.seat, { removed: true });
    case 'seat-readmitted':
      return withSeat(room, event.seat, { removed: false });
    case 'host-changed': {
      const { controller, remoteTokenHash = room.remoteTokenHash } = event;
      return { ...room, controller, remoteTokenHash };
    }
    case 'room-locked':
      return { ...room, locked: event.locked };
    case 'teams-set':
      // Who is removed is dealt a team when let in again.
      return { ...room, teams: event.teams, seats: room.seats.map((seat) => ({ ...seat, team: null })) };
    case 'team-set':
      return withSeat(room, event.seat, { team: event.team });
    case 'auto-set':
      return { ...room, auto: event.auto };
    case 'shown':
      return { ...room, shown: { ...room.shown, ...event.change } };
    case 'round-cleared': {
      const others = (each: { readonly round: number }): boolean => each.round !== event.round;
      const { heats, ballots, played } = room;
      // What is left of it, a vote or moves, is not finished.
      const left = 'round' in phase && phase.round === event.round ? ({ name: 'lobby' } as const) : phase;
      return {
        ...room,
        phase: left,
        heats: heats.filter(others),
        ballots: ballots.filter(others),
        played: played.filter(others),
      };
    }
    case 'phase-entered': {
      // Every reveal begins with the chart of its round, whatever the last one ended with.
      const shown = event.phase === 'reveal' ? { ...room.shown, chart: null } : room.shown;
      return { ...room, ...finishedBy(room, event), phase: entered(room, event), shown, turn: room.turn + 1 };
    }
    case 'deadline-moved': {
      const { deadlineAtMs, pausedLeftMs = null } = event;
      return { ...room, phase: { ...timedPhase(phase, event), deadlineAtMs, pausedLeftMs } };
    }
    case 'time-given': {
      const timed = timedPhase(phase, event);
      return { ...room, phase: { ...timed, laterMs: new Map(timed.laterMs).set(event.seat, event.laterMs) } };
    }
    case 'predicted': {
      const voting = inPhase(phase, 'predict', event);
      return { ...room, phase: { ...voting, answers: new Map(voting.answers).set(event.seat, event.answer) } };
    }
    case 'locked': {
      const choosing = inPhase(phase, 'choose', event);
      return { ...room, phase: { ...choosing, choices: new Map(choosing.choices).set(event.seat, event.choice) } };
    }
    case 'moved': {
      const moving = inPhase(phase, 'move', event);
      const made = [...(moving.moves.get(event.seat) ?? []), event.move];
      return { ...room, phase: { ...moving, moves: new Map(moving.moves).set(event.seat, made) } };
    }
    case 'choice-changed': {
      const { seat, learningRate, atStep } = event;
      return { ...room, phase: changedIn(inPhase(phase, 'race', event), seat, { learningRate, atStep }) };
    }
    case 'race-paced': {
      const racing = inPhase(phase, 'race', event);
      const { fromStep, atMs, stepMs } = event;
      return { ...room, phase: { ...racing, pace: followedBy(racing.pace, { fromStep, atMs, stepMs }) } };
    }
    case 'reached':
      return { ...room, phase: { ...inPhase(phase, 'race', event), reachedStep: event.step } };
    case 'race-ended': {
      const racing = { ...inPhase(phase, 'race', event), reachedStep: event.step, ended: true };
      return { ...room, phase: racing, turn: room.turn + 1, heats: [...room.heats, finished(room, racing)] };
    }
    case 'room-closed':
      return { ...room, phase: { name: 'closed' } };
    default:
      return unreachable(event);
  }
}

function changedIn(racing: Racing, seat: number, change: RateChange): Racing {
  const choice = racing.choices.get(seat);
  if (!choice) throw new Error(`expected a choice of seat ${seat} to change, there is none`);
  return { ...racing, choices: new Map(racing.choices).set(seat, withChange(choice, change)) };
}

function timedPhase(phase: Phase, event: RoomEvent): Extract<Phase, { deadlineAtMs: number | null }> {
  if (!('deadlineAtMs' in phase)) throw new Error(`expected a phase with a clock for ${event.type}, got ${phase.name}`);
  return phase;
}

function withSeat(room: Room, seat: number, change: Partial<Seat>): Room {
  if (!room.seats[seat]) throw new Error(`expected one of ${room.seats.length} seats, got seat ${seat}`);
  return { ...room, seats: room.seats.map((each) => (each.seat === seat ? { ...each, ...change } : each)) };
}

/** A segment that had not begun yet begins now at the latest, so that segments stay in order of `atMs`. */
function followedBy(pace: Pace, segment: PaceSegment): Pace {
  return [...pace.map((each) => (each.atMs > segment.atMs ? { ...each, atMs: segment.atMs } : each)), segment];
}
