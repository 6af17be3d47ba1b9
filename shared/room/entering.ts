import type { RoomEvent } from './events.ts';
import type { Phase, PhaseName, Room } from './room.ts';
import { roundAt } from './rounds.ts';
import { presentChoices } from './seats.ts';
import { unreachable } from './unreachable.ts';

type Entered = RoomEvent & { type: 'phase-entered' };

/** The phase, where an event can only be of this one. */
export function inPhase<Name extends PhaseName>(phase: Phase, name: Name, event: RoomEvent): Phase & { name: Name } {
  if (phase.name !== name) throw new Error(`expected the phase ${name} for ${event.type}, got ${phase.name}`);
  return phase as Phase & { name: Name };
}

/** The phase that a room enters, with nothing done in it yet. */
export function entered(room: Room, event: Entered): Phase {
  const { phase: name, heat, deadlineAtMs } = event;
  const timed = () => ({ round: roundOf(room, event), heat, deadlineAtMs, pausedLeftMs: null, laterMs: new Map() });
  switch (name) {
    case 'lobby':
    case 'podium':
    case 'closed':
      return { name };
    case 'choose':
      return { ...withDeadline({ name, ...timed() }), choices: new Map() };
    case 'move':
      return { ...withDeadline({ name, ...timed() }), moves: new Map() };
    case 'predict': {
      const vote = event.vote ?? 1;
      return { ...withDeadline({ name, ...timed() }), vote, answers: new Map() };
    }
    case 'race': {
      const choices = presentChoices(room, inPhase(room.phase, 'choose', event).choices);
      return { name, ...timed(), choices, pace: [], reachedStep: 0, ended: false };
    }
    case 'brief':
    case 'reveal':
    case 'standings':
      return { name, ...timed() };
    default:
      return unreachable(name);
  }
}

function roundOf(room: Room, { round, phase }: Entered): number {
  if (round === null) throw new Error(`expected a round of the lesson for ${phase}, got null`);
  roundAt(room, round);
  return round;
}

/** Phases that wait for players do not wait for ever. */
function withDeadline<T extends { readonly name: PhaseName; readonly deadlineAtMs: number | null }>(timed: T): T {
  if (timed.deadlineAtMs === null) throw new Error(`expected a deadline for ${timed.name}, got null`);
  return timed;
}
