import type { Choice } from '../race/choice.ts';
import type { By, Command, RosterChange } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { cleanNickname, longestNickname, uniqueNickname } from './nickname.ts';
import { type Refusal, refuse } from './refusals.ts';
import { maxSeats, type Room, type Seat } from './room.ts';
import { makeTeams, smallestTeam } from './teams.ts';
import { unreachable } from './unreachable.ts';

/** The seats that are in the room: not removed, ascending. */
export function presentSeats(room: Room): Seat[] {
  return room.seats.filter((seat) => !seat.removed);
}

/** The seat of a player who is in the room. */
export function presentSeat(room: Room, seat: number): Seat | undefined {
  const found = room.seats[seat];
  return found && !found.removed ? found : undefined;
}

/** The choices of those who are in the room, by ascending seat: the order of the balls. */
export function presentChoices(room: Room, choices: ReadonlyMap<number, Choice>): Map<number, Choice> {
  const present = new Map<number, Choice>();
  for (const { seat } of presentSeats(room)) {
    const choice = choices.get(seat);
    if (choice) present.set(seat, choice);
  }
  return present;
}

const badNickname = (path: string) => refuse('bad-request', path, `1 to ${longestNickname} characters`);

function freeNickname(room: Room, nickname: string, except?: number): string {
  return uniqueNickname(
    nickname,
    presentSeats(room).flatMap((seat) => (seat.seat === except ? [] : [seat.nickname])),
  );
}

/** A newcomer takes a seat; in any phase, since who is late races in the next heat. */
export function join(room: Room, command: Command & { type: 'join' }, by: By): readonly RoomEvent[] | Refusal {
  if (by.role !== 'newcomer') return refuse('bad-request', 'role', 'somebody without a seat');
  if (room.phase.name === 'closed') return refuse('room-closed');
  if (room.locked) return refuse('room-locked');
  if (presentSeats(room).length >= maxSeats) return refuse('room-full');
  const clean = cleanNickname(command.nickname);
  if (clean === null) return badNickname('nickname');
  const { tokenHash } = command;
  const seat = room.seats.length;
  return [
    { type: 'seat-taken', seat, nickname: freeNickname(room, clean), tokenHash },
    ...(room.teams > 0 ? [{ type: 'team-set', seat, team: smallestTeam(room) } as const] : []),
  ];
}

/** What the instructor does to the roster. What is so already is accepted and does nothing. */
export function changeRoster(room: Room, change: RosterChange): readonly RoomEvent[] | Refusal {
  if (change.kind === 'lock')
    return change.locked === room.locked ? [] : [{ type: 'room-locked', locked: change.locked }];
  if (change.kind === 'teams') return makeTeams(room, change.teams);
  const seat = room.seats[change.seat];
  if (!seat) return refuse('no-seat');
  switch (change.kind) {
    case 'remove':
      return seat.removed ? [] : [{ type: 'seat-removed', seat: seat.seat }];
    case 'readmit':
      return seat.removed ? readmit(room, seat) : [];
    case 'team': {
      if (seat.removed) return refuse('no-seat');
      const { team } = change;
      if (room.teams === 0) return refuse('out-of-range', 'change.team', 'a room with teams');
      if (!(Number.isInteger(team) && team >= 0 && team < room.teams)) {
        return refuse('out-of-range', 'change.team', `0 to ${room.teams - 1}`);
      }
      return team === seat.team ? [] : [{ type: 'team-set', seat: seat.seat, team }];
    }
    case 'rename': {
      if (seat.removed) return refuse('no-seat');
      const clean = cleanNickname(change.nickname);
      if (clean === null) return badNickname('change.nickname');
      const nickname = freeNickname(room, clean, seat.seat);
      return nickname === seat.nickname ? [] : [{ type: 'seat-renamed', seat: seat.seat, nickname }];
    }
    default:
      return unreachable(change);
  }
}

/** Back in the seat; under another name when somebody has taken the old one meanwhile. */
function readmit(room: Room, { seat, nickname }: Seat): readonly RoomEvent[] | Refusal {
  if (presentSeats(room).length >= maxSeats) return refuse('room-full');
  const free = freeNickname(room, nickname);
  return [
    { type: 'seat-readmitted', seat },
    ...(room.teams > 0 ? [{ type: 'team-set', seat, team: smallestTeam(room) } as const] : []),
    ...(free === nickname ? [] : [{ type: 'seat-renamed', seat, nickname: free } as const]),
  ];
}
