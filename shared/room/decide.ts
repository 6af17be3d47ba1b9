import { advance, closeRoom, jump, leaveMove, leavePredict, moveOn } from './advance.ts';
import { setAuto, withAutoDeadlines } from './auto.ts';
import { lock, passChooseTime } from './choosing.ts';
import type { By, Command, Context } from './commands.ts';
import { isInControl, pair, takeControl } from './control.ts';
import { changeClock, giveTime, resumeDeadline } from './deadline.ts';
import type { RoomEvent } from './events.ts';
import { changeLesson } from './lesson-change.ts';
import { move, passMoveTime } from './moving.ts';
import { passPredictTime, predict } from './predicting.ts';
import { changePace, passRaceTime, resumeRace, suspendRace } from './racing.ts';
import { isRefusal, type Refusal, refuse } from './refusals.ts';
import type { Room } from './room.ts';
import { changeRoster, join } from './seats.ts';
import { show } from './showing.ts';
import { changeRate } from './throttling.ts';
import { unreachable } from './unreachable.ts';

/**
 * What follows from a command: events that `apply` folds in this order, or why not. An empty array is accepted with
 * nothing to do. Pure: it knows the time and who is connected from `context`, and who asks from `by`.
 */
export function decide(room: Room, command: Command, by: By, context: Context): readonly RoomEvent[] | Refusal {
  const decided = outcomeOf(room, command, by, context);
  return isRefusal(decided) ? decided : withAutoDeadlines(room, decided, context.nowMs);
}

function outcomeOf(room: Room, command: Command, by: By, context: Context): readonly RoomEvent[] | Refusal {
  switch (command.type) {
    case 'join':
      return join(room, command, by);
    case 'predict':
    case 'change':
    case 'lock':
    case 'move':
      return room.phase.name === 'closed' ? refuse('room-closed') : decideForPlayer(room, command, by, context);
    case 'advance':
    case 'jump':
    case 'more-time':
    case 'auto':
    case 'show':
    case 'pace':
    case 'roster':
    case 'lesson':
    case 'close':
      return isInControl(room, by) ? decideForHost(room, command, context.nowMs) : refuse('not-host');
    case 'pair':
      return room.phase.name === 'closed' ? refuse('room-closed') : pair(command, by);
    case 'control':
      return room.phase.name === 'closed' ? refuse('room-closed') : takeControl(room, command, by);
    case 'suspend': {
      if (by.role !== 'server') return refuse('not-host');
      const { phase } = room;
      return phase.name === 'race' ? suspendRace(room, phase, context.nowMs) : [];
    }
    case 'time':
    case 'resume':
      return by.role === 'server' ? decideForServer(room, command, context) : refuse('not-host');
    default:
      return unreachable(command);
  }
}

type PlayerCommand = Command & { type: 'predict' | 'change' | 'lock' | 'move' };

function decideForPlayer(room: Room, command: PlayerCommand, by: By, context: Context) {
  switch (command.type) {
    case 'predict':
      return predict(room, command, by, context);
    case 'change':
      return changeRate(room, command, by, context);
    case 'lock':
      return lock(room, command, by, context);
    case 'move':
      return move(room, command, by, context);
    default:
      return unreachable(command);
  }
}

type HostCommand = Command & {
  type: 'advance' | 'jump' | 'more-time' | 'auto' | 'show' | 'pace' | 'roster' | 'lesson' | 'close';
};

function decideForHost(room: Room, command: HostCommand, nowMs: number): readonly RoomEvent[] | Refusal {
  if (room.phase.name === 'closed') return refuse('room-closed');
  switch (command.type) {
    case 'advance':
      return advance(room, command, nowMs);
    case 'jump':
      return jump(room, command, nowMs);
    case 'more-time':
      return giveTime(room, command, nowMs);
    case 'auto':
      return setAuto(room, command.auto, nowMs);
    case 'show':
      return show(room, command.change);
    case 'pace': {
      const { change } = command;
      const races = room.phase.name === 'race' && !room.phase.ended;
      return !races && (change.kind === 'pause' || change.kind === 'resume')
        ? changeClock(room, change.kind, nowMs)
        : changePace(room, change, nowMs);
    }
    case 'roster':
      return changeRoster(room, command.change);
    case 'lesson':
      return changeLesson(room, command.lesson);
    case 'close':
      return closeRoom(room);
    default:
      return unreachable(command);
  }
}

function decideForServer(room: Room, { type }: Command & { type: 'time' | 'resume' }, context: Context) {
  const { phase } = room;
  switch (phase.name) {
    case 'predict':
      return type === 'time'
        ? passPredictTime(room, phase, context, () => leavePredict(room, phase, context.nowMs))
        : resumeDeadline(phase, context.nowMs);
    case 'choose':
      return type === 'time' ? passChooseTime(room, phase, context) : resumeDeadline(phase, context.nowMs);
    case 'move':
      return type === 'time'
        ? passMoveTime(room, phase, context, () => [leaveMove(phase)])
        : resumeDeadline(phase, context.nowMs);
    case 'race':
      if (phase.ended)
        return type === 'time' ? moveOn(room, phase, context.nowMs) : resumeDeadline(phase, context.nowMs);
      return type === 'time' ? passRaceTime(room, phase, context.nowMs) : resumeRace(room, phase, context.nowMs);
    case 'brief':
    case 'reveal':
    case 'standings':
      return type === 'time' ? moveOn(room, phase, context.nowMs) : resumeDeadline(phase, context.nowMs);
    case 'lobby':
    case 'podium':
    case 'closed':
      return [];
    default:
      return unreachable(phase);
  }
}
