import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Room } from './room.ts';
import type { Standing, TeamStanding } from './view.ts';

export const mostTeams = 8;

function membersOf({ seats }: Room, team: number): number {
  return seats.filter((seat) => !seat.removed && seat.team === team).length;
}

/** Where who comes next plays: the first of the teams with the fewest members. */
export function smallestTeam(room: Room): number {
  let smallest = 0;
  for (let team = 1; team < room.teams; team++) {
    if (membersOf(room, team) < membersOf(room, smallest)) smallest = team;
  }
  return smallest;
}

/** So many teams, dealt to the players who are there by turns; 0 for none. */
export function makeTeams(room: Room, teams: number): readonly RoomEvent[] | Refusal {
  // Written so that NaN is refused too.
  if (!(Number.isInteger(teams) && teams >= 0 && teams !== 1 && teams <= mostTeams)) {
    return refuse('out-of-range', 'change.teams', `0, or 2 to ${mostTeams}`);
  }
  if (teams === 0) return room.teams === 0 ? [] : [{ type: 'teams-set', teams }];
  const present = room.seats.filter(({ removed }) => !removed);
  return [
    { type: 'teams-set', teams },
    ...present.map(({ seat }, i) => ({ type: 'team-set', seat, team: i % teams }) as const),
  ];
}

/** Mean points of the members, so that a team of five is not above one of four by its size. Best first; equal ones share a place. */
export function teamStandings(room: Room, standings: readonly Standing[]): readonly TeamStanding[] {
  const lines = Array.from({ length: room.teams }, (_, team) => {
    const members = standings.filter(({ seat }) => room.seats[seat]!.team === team);
    const sum = members.reduce((all, { points }) => all + points, 0);
    return { team, members: members.length, points: members.length === 0 ? 0 : sum / members.length };
  }).sort((a, b) => b.points - a.points || a.team - b.team);
  let place = 0;
  return lines.map((line, i) => {
    if (line.points !== lines[i - 1]?.points) place = i + 1;
    return { ...line, place };
  });
}
