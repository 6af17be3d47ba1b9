import { pointsIn } from '../lesson/rounds/points.ts';
import { startRound } from '../lesson/start.ts';
import type { RateChange } from '../race/choice.ts';
import { stepTo } from '../race/race.ts';
import { judgeRace } from '../race/results.ts';
import type { RoomEvent } from './events.ts';
import type { Pace, PaceSegment } from './pace.ts';
import type { Ballot, Heat, Phase, PhaseName, Room, Seat } from './room.ts';
import { raceRoundAt, roundAt, settingsOf } from './rounds.ts';
import { presentChoices } from './seats.ts';
import { unreachable } from './unreachable.ts';

type Entered = RoomEvent & { type: 'phase-entered' };
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
    const { id, code, seed, lesson, hostTokenHash } = event;
    const phase = { name: 'lobby' } as const;
    return { id, code, seed, lesson, hostTokenHash, locked: false, seats: [], phase, turn: 0, heats: [], ballots: [] };
  }
  if (!room) throw new Error(`expected room-opened first, got ${event.type}`);
  const { phase } = room;
  switch (event.type) {
    case 'seat-taken': {
      const { seat, nickname, tokenHash } = event;
      if (seat !== room.seats.length) throw new Error(`expected seat ${room.seats.length}, got ${seat}`);
      return { ...room, seats: [...room.seats, { seat, nickname, tokenHash, removed: false }] };
    }
    case 'seat-renamed':
      return withSeat(room, event.seat, { nickname: event.nickname });
    case 'seat-removed':
      return withSeat(room, event.seat, { removed: true });
    case 'seat-readmitted':
      return withSeat(room, event.seat, { removed: false });
    case 'room-locked':
      return { ...room, locked: event.locked };
    case 'phase-entered':
      return { ...room, phase: entered(room, event), ballots: ballotsAfter(room), turn: room.turn + 1 };
    case 'deadline-moved':
      if (phase.name !== 'choose' && phase.name !== 'predict') throw new Error(`no deadline in ${phase.name}`);
      return { ...room, phase: { ...phase, deadlineAtMs: event.deadlineAtMs } };
    case 'predicted': {
      const voting = inPhase(phase, 'predict', event);
      return { ...room, phase: { ...voting, answers: new Map(voting.answers).set(event.seat, event.answer) } };
    }
    case 'locked': {
      const choosing = inPhase(phase, 'choose', event);
      return { ...room, phase: { ...choosing, choices: new Map(choosing.choices).set(event.seat, event.choice) } };
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

/** Of two changes to one step the later one counts. */
function changedIn(racing: Racing, seat: number, change: RateChange): Racing {
  const choice = racing.choices.get(seat);
  if (!choice) throw new Error(`expected a choice of seat ${seat} to change, there is none`);
  const earlier = (choice.changes ?? []).filter(({ atStep }) => atStep < change.atStep);
  const changed = { ...choice, changes: [...earlier, change] };
  return { ...racing, choices: new Map(racing.choices).set(seat, changed) };
}

function inPhase<Name extends PhaseName>(phase: Phase, name: Name, event: RoomEvent): Phase & { name: Name } {
  if (phase.name !== name) throw new Error(`expected the phase ${name} for ${event.type}, got ${phase.name}`);
  return phase as Phase & { name: Name };
}

function withSeat(room: Room, seat: number, change: Partial<Seat>): Room {
  if (!room.seats[seat]) throw new Error(`expected one of ${room.seats.length} seats, got seat ${seat}`);
  return { ...room, seats: room.seats.map((each) => (each.seat === seat ? { ...each, ...change } : each)) };
}

/** A segment that had not begun yet begins now at the latest, so that segments stay in order of `atMs`. */
function followedBy(pace: Pace, segment: PaceSegment): Pace {
  return [...pace.map((each) => (each.atMs > segment.atMs ? { ...each, atMs: segment.atMs } : each)), segment];
}

function entered(room: Room, event: Entered): Phase {
  const { phase: name, heat } = event;
  switch (name) {
    case 'lobby':
    case 'podium':
    case 'closed':
      return { name };
    case 'choose':
      return { name, round: roundOf(room, event), heat, deadlineAtMs: deadlineOf(event), choices: new Map() };
    case 'predict': {
      const vote = event.vote ?? 1;
      return { name, round: roundOf(room, event), heat, vote, deadlineAtMs: deadlineOf(event), answers: new Map() };
    }
    case 'race': {
      const choices = presentChoices(room, inPhase(room.phase, 'choose', event).choices);
      return { name, round: roundOf(room, event), heat, choices, pace: [], reachedStep: 0, ended: false };
    }
    case 'brief':
    case 'reveal':
    case 'standings':
      return { name, round: roundOf(room, event), heat };
    default:
      return unreachable(name);
  }
}

function roundOf(room: Room, { round, phase }: Entered): number {
  if (round === null) throw new Error(`expected a round of the lesson for ${phase}, got null`);
  roundAt(room, round);
  return round;
}

function deadlineOf({ phase, deadlineAtMs }: Entered): number {
  if (deadlineAtMs === null) throw new Error(`expected a deadline for ${phase}, got null`);
  return deadlineAtMs;
}

/** A vote that is left is finished. */
function ballotsAfter({ phase, ballots }: Room): readonly Ballot[] {
  if (phase.name !== 'predict') return ballots;
  const { round, vote, answers } = phase;
  return [...ballots, { round, vote, answers }];
}

/** The whole race, stepped to its end and judged: where results come from. */
function finished(room: Room, { round: roundIndex, heat, choices }: Racing): Heat {
  const { steps, goal, par } = settingsOf(room, roundIndex);
  const round = raceRoundAt(room, roundIndex);
  const race = startRound({ round, roundIndex, heat, seed: room.seed, choices: [...choices.values()] });
  stepTo(race, steps);
  const results = judgeRace(race, goal, par).map((result, ball) => ({
    ...result,
    points: pointsIn(round, race, ball, result),
  }));
  return {
    round: roundIndex,
    heat,
    choices,
    results: new Map([...choices.keys()].map((seat, ball) => [seat, results[ball]!])),
  };
}
