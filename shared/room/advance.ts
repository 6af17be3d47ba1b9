import { enterChoose, enterRace } from './choosing.ts';
import type { Command } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { finishRace } from './racing.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { PhaseName, Room } from './room.ts';
import { presentChoices } from './seats.ts';
import { unreachable } from './unreachable.ts';

function enter(phase: PhaseName, round: number | null = null, heat = 0): RoomEvent {
  return { type: 'phase-entered', phase, round, heat, deadlineAtMs: null };
}

export function closeRoom(room: Room): readonly RoomEvent[] | Refusal {
  return room.phase.name === 'closed' ? refuse('room-closed') : [enter('closed'), { type: 'room-closed' }];
}

/** The instructor's one button that moves on. A click that was meant for an earlier turn does nothing. */
export function advance(
  room: Room,
  { turn, again = false }: Command & { type: 'advance' },
  nowMs: number,
): readonly RoomEvent[] | Refusal {
  const { phase } = room;
  if (phase.name === 'closed') return refuse('room-closed');
  if (turn !== room.turn) return refuse('wrong-phase', 'turn', `${room.turn}`);
  if (again && phase.name !== 'standings') return refuse('wrong-phase', 'again', 'standings');
  switch (phase.name) {
    case 'lobby':
      return [enterChoose(room, 0, 1, nowMs)];
    case 'choose':
      return presentChoices(room, phase.choices).size > 0
        ? enterRace(room, phase, nowMs)
        : refuse('wrong-phase', 'choices', 'at least one locked choice');
    case 'race':
      return phase.ended ? [enter('reveal', phase.round, phase.heat)] : finishRace(room, phase, nowMs);
    case 'reveal':
      return [enter('standings', phase.round, phase.heat)];
    case 'standings': {
      if (again) return [enterChoose(room, phase.round, phase.heat + 1, nowMs)];
      const next = phase.round + 1;
      return next < room.lesson.rounds.length ? [enterChoose(room, next, 1, nowMs)] : [enter('podium')];
    }
    case 'podium':
      return closeRoom(room);
    default:
      return unreachable(phase);
  }
}
