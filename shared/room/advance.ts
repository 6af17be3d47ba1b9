import { isMoves } from '../lesson/lesson.ts';
import { enterChoose, enterRace } from './choosing.ts';
import type { Command } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { enterMove } from './moving.ts';
import { enterPredict } from './predicting.ts';
import { finishRace } from './racing.ts';
import { isRefusal, type Refusal, refuse } from './refusals.ts';
import type { Phase, PhaseName, Room } from './room.ts';
import { hasMoreHeats, hasSecondHeat, roundAt } from './rounds.ts';
import { presentChoices } from './seats.ts';
import { unreachable } from './unreachable.ts';

function enter(phase: PhaseName, round: number | null = null, heat = 0): RoomEvent {
  return { type: 'phase-entered', phase, round, heat, deadlineAtMs: null };
}

export function closeRoom(room: Room): readonly RoomEvent[] | Refusal {
  return room.phase.name === 'closed' ? refuse('room-closed') : [enter('closed'), { type: 'room-closed' }];
}

/** A round begins: with its prediction, if it has one, or at once with what is done in it. */
function enterRound(room: Room, round: number, nowMs: number): RoomEvent {
  return roundAt(room, round).predict ? enter('brief', round, 1) : enterPlay(room, round, 1, nowMs);
}

/** On to a round. One that was played before, as after a jump back, begins anew. */
function goOnTo(room: Room, round: number, nowMs: number): readonly RoomEvent[] {
  const { heats, ballots, played } = room;
  const isKnown = [heats, ballots, played].some((finished) => finished.some((each) => each.round === round));
  const entered = enterRound(room, round, nowMs);
  return isKnown ? [{ type: 'round-cleared', round }, entered] : [entered];
}

/** What the players do in a round: choose for a race, or move. */
function enterPlay(room: Room, round: number, heat: number, nowMs: number): RoomEvent {
  return isMoves(roundAt(room, round)) ? enterMove(room, round, heat, nowMs) : enterChoose(room, round, heat, nowMs);
}

/** Moves are over: there is no race to watch. */
export function leaveMove({ round, heat }: Phase & { name: 'move' }): RoomEvent {
  return enter('reveal', round, heat);
}

/** A vote is over: the first one before a race leads to the choice, any other to the reveal. */
export function leavePredict(
  room: Room,
  { round, heat, vote }: Phase & { name: 'predict' },
  nowMs: number,
): readonly RoomEvent[] {
  const toPlay = vote === 1 && roundAt(room, round).kind !== 'quiz';
  return [toPlay ? enterPlay(room, round, heat, nowMs) : enter('reveal', round, heat)];
}

/** Nobody has chosen: a first heat needs somebody to look at, a later one can be left out. */
function skipHeat(room: Room, { round, heat }: Phase & { name: 'choose' }): readonly RoomEvent[] | Refusal {
  if (heat === 1) return refuse('wrong-phase', 'choices', 'at least one locked choice');
  return [enter(hasMoreHeats(room, round, heat - 1) ? 'reveal' : 'standings', round, heat - 1)];
}

/** A race that has ended: to its reveal, or to the next of a survivor's heats. */
function leaveRace(room: Room, { round, heat }: Phase & { name: 'race' }, nowMs: number): RoomEvent {
  return hasMoreHeats(room, round, heat) ? enterChoose(room, round, heat + 1, nowMs) : enter('reveal', round, heat);
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
  if (again) return repeat(room, nowMs);
  switch (phase.name) {
    case 'lobby':
      return goOnTo(room, 0, nowMs);
    case 'brief':
      return [enterPredict(room, phase.round, phase.heat, 1, nowMs)];
    case 'predict':
      return leavePredict(room, phase, nowMs);
    case 'choose':
      return presentChoices(room, phase.choices).size > 0 ? enterRace(room, phase, nowMs) : skipHeat(room, phase);
    case 'move':
      return [leaveMove(phase)];
    case 'race':
      return phase.ended ? [leaveRace(room, phase, nowMs)] : finishRace(room, phase, nowMs);
    case 'reveal':
      return [
        hasSecondHeat(room, phase.round, phase.heat)
          ? enterChoose(room, phase.round, phase.heat + 1, nowMs)
          : enter('standings', phase.round, phase.heat),
      ];
    case 'standings': {
      const next = phase.round + 1;
      return next < room.lesson.rounds.length ? goOnTo(room, next, nowMs) : [enter('podium')];
    }
    case 'podium':
      return closeRoom(room);
    default:
      return unreachable(phase);
  }
}

/** Once more: at the reveal the vote, when neighbours have talked; at the standings the race. */
function repeat(room: Room, nowMs: number): readonly RoomEvent[] | Refusal {
  const { phase } = room;
  if (phase.name === 'reveal' && roundAt(room, phase.round).predict) {
    const voted = room.ballots.some(({ round, vote }) => round === phase.round && vote === 2);
    return voted
      ? refuse('wrong-phase', 'again', 'one second vote a round')
      : [enterPredict(room, phase.round, phase.heat, 2, nowMs)];
  }
  if (phase.name === 'standings' && roundAt(room, phase.round).kind !== 'quiz') {
    return [enterPlay(room, phase.round, phase.heat + 1, nowMs)];
  }
  return refuse('wrong-phase', 'again', 'a reveal with a prediction, or standings after a race');
}

/**
 * To another round, or to the beginning of this one. It begins anew: what was played in it before does not count. Like
 * `advance`, a click that was meant for an earlier turn does nothing.
 */
export function jump(
  room: Room,
  { turn, round }: Command & { type: 'jump' },
  nowMs: number,
): readonly RoomEvent[] | Refusal {
  if (turn !== room.turn) return refuse('wrong-phase', 'turn', `${room.turn}`);
  const { rounds } = room.lesson;
  if (!rounds[round]) return refuse('out-of-range', 'round', `0 to ${rounds.length - 1}`);
  return [{ type: 'round-cleared', round }, enterRound(room, round, nowMs)];
}

/** A room that goes on by itself does so at the deadline of a phase that waits for the instructor. */
export function moveOn(
  room: Room,
  { deadlineAtMs }: { readonly deadlineAtMs: number | null },
  nowMs: number,
): readonly RoomEvent[] {
  if (deadlineAtMs === null || nowMs <= deadlineAtMs) return [];
  const next = advance(room, { type: 'advance', turn: room.turn }, nowMs);
  return isRefusal(next) ? [] : next;
}
