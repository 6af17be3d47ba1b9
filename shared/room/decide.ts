import { advance, closeRoom, leavePredict } from './advance.ts';
import { lock, passChooseTime } from './choosing.ts';
import type { By, Command, Context } from './commands.ts';
import { resumeDeadline } from './deadline.ts';
import type { RoomEvent } from './events.ts';
import { passPredictTime, predict } from './predicting.ts';
import { changePace, passRaceTime, resumeRace } from './racing.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Room } from './room.ts';
import { changeRoster, join } from './seats.ts';
import { changeRate } from './throttling.ts';
import { unreachable } from './unreachable.ts';

/**
 * What follows from a command: events that `apply` folds in this order, or why not. An empty array is accepted with
 * nothing to do. Pure: it knows the time and who is connected from `context`, and who asks from `by`.
 */
export function decide(room: Room, command: Command, by: By, context: Context): readonly RoomEvent[] | Refusal {
  switch (command.type) {
    case 'join':
      return join(room, command, by);
    case 'predict':
      return room.phase.name === 'closed' ? refuse('room-closed') : predict(room, command, by, context);
    case 'change':
      return room.phase.name === 'closed' ? refuse('room-closed') : changeRate(room, command, by, context);
    case 'lock':
      return room.phase.name === 'closed' ? refuse('room-closed') : lock(room, command, by, context);
    case 'advance':
    case 'pace':
    case 'roster':
    case 'close':
      return by.role === 'host' ? decideForHost(room, command, context.nowMs) : refuse('not-host');
    case 'time':
    case 'resume':
      return by.role === 'server' ? decideForServer(room, command, context) : refuse('not-host');
    default:
      return unreachable(command);
  }
}

type HostCommand = Command & { type: 'advance' | 'pace' | 'roster' | 'close' };

function decideForHost(room: Room, command: HostCommand, nowMs: number): readonly RoomEvent[] | Refusal {
  if (room.phase.name === 'closed') return refuse('room-closed');
  switch (command.type) {
    case 'advance':
      return advance(room, command, nowMs);
    case 'pace':
      return changePace(room, command.change, nowMs);
    case 'roster':
      return changeRoster(room, command.change);
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
    case 'race':
      return type === 'time' ? passRaceTime(room, phase, context.nowMs) : resumeRace(room, phase, context.nowMs);
    case 'lobby':
    case 'brief':
    case 'reveal':
    case 'standings':
    case 'podium':
    case 'closed':
      return [];
    default:
      return unreachable(phase);
  }
}
