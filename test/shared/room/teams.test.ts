import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { standingsOf } from '../../../shared/room/standings.ts';
import { mostTeams, teamStandings } from '../../../shared/room/teams.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { host, newcomer, player, Table } from './table.ts';

const five = () => new Table().join('Ana', 'Bo', 'Cy', 'Di', 'Ed');
const teamsOf = (table: Table) => table.room.seats.map(({ team }) => team);
const make = (table: Table, teams: number) => table.ask({ type: 'roster', change: { kind: 'teams', teams } }, host);
const put = (table: Table, seat: number, team: number) =>
  table.ask({ type: 'roster', change: { kind: 'team', seat, team } }, host);
const lines = (table: Table) => stageView(table.room, 'screen', table.seen).teamStandings;

/** Each seat locks what is given, up to the standings. */
function raced(table: Table, learningRates: readonly (number | null)[]): Table {
  table.advance();
  learningRates.forEach((rate, seat) => {
    if (rate !== null) table.lock(seat, rate);
  });
  return table.until('standings');
}

describe('teams', () => {
  test('are dealt by turns, so that they differ by one at most', () => {
    const table = five();
    expect(make(table, 2)).toEqual([
      { type: 'teams-set', teams: 2 },
      ...[0, 1, 0, 1, 0].map((team, seat) => ({ type: 'team-set', seat, team })),
    ]);
    expect(teamsOf(table)).toEqual([0, 1, 0, 1, 0]);
  });

  test('leave out who was removed, and deal who is let in again to the smallest team', () => {
    const table = five().roster({ kind: 'remove', seat: 1 }).roster({ kind: 'teams', teams: 3 });
    expect(teamsOf(table)).toEqual([0, null, 1, 2, 0]);
    table.roster({ kind: 'readmit', seat: 1 });
    expect(teamsOf(table)).toEqual([0, 1, 1, 2, 0]);
  });

  test('get newcomers where fewest are, the first of them', () => {
    const table = five().roster({ kind: 'teams', teams: 2 }).join('Flo', 'Gus');
    expect(teamsOf(table).slice(5)).toEqual([1, 0]);
    table.roster({ kind: 'remove', seat: 0 }).roster({ kind: 'remove', seat: 2 }).join('Hal');
    expect(teamsOf(table).at(-1)).toBe(0);
  });

  test('a newcomer to a room without teams has none', () => {
    expect(teamsOf(five())).toEqual([null, null, null, null, null]);
  });

  test('none: everyone plays alone again, the removed ones too', () => {
    const table = five().roster({ kind: 'teams', teams: 2 }).roster({ kind: 'remove', seat: 1 });
    expect(make(table, 0)).toEqual([{ type: 'teams-set', teams: 0 }]);
    table.roster({ kind: 'readmit', seat: 1 });
    expect(teamsOf(table)).toEqual([null, null, null, null, null]);
    expect(make(table, 0)).toEqual([]);
  });

  test('can be dealt anew, with another number', () => {
    const table = five().roster({ kind: 'teams', teams: 2 }).roster({ kind: 'teams', teams: 3 });
    expect(teamsOf(table)).toEqual([0, 1, 2, 0, 1]);
  });

  test.each([1, mostTeams + 1, -2, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('%d of them are refused', (teams) => {
    const refusal = { refused: 'out-of-range', path: 'change.teams', expected: '0, or 2 to 8' };
    expect(make(five(), teams)).toEqual(refusal);
  });

  test('up to eight, more than there are players', () => {
    const table = new Table().join('Ana').roster({ kind: 'teams', teams: 8 });
    expect(table.room.teams).toBe(8);
    expect(teamsOf(table.join('Bo'))).toEqual([0, 1]);
  });
});

describe('a player', () => {
  const two = () => five().roster({ kind: 'teams', teams: 2 });

  test('can be put into another team; into the own one is nothing', () => {
    const table = two();
    expect(put(table, 0, 1)).toEqual([{ type: 'team-set', seat: 0, team: 1 }]);
    expect(put(table, 0, 1)).toEqual([]);
    expect(playerView(table.room, 0, table.seen)).toMatchObject({ teams: 2, you: { team: 1 } });
    expect(stageView(table.room, 'screen', table.seen).seats[0]).toMatchObject({ seat: 0, team: 1 });
  });

  test.each([2, -1, 0.5, Number.NaN])('not into team %d, which is not there', (team) => {
    expect(put(two(), 0, team)).toEqual({ refused: 'out-of-range', path: 'change.team', expected: '0 to 1' });
  });

  test('not into any where there are none', () => {
    expect(put(five(), 0, 0)).toMatchObject({ refused: 'out-of-range', expected: 'a room with teams' });
  });

  test.each([5, -1, 0.5, Number.NaN])('not from seat %d, which nobody has', (seat) => {
    expect(put(two(), seat, 0)).toEqual({ refused: 'no-seat' });
  });

  test('not after being removed', () => {
    expect(put(two().roster({ kind: 'remove', seat: 0 }), 0, 1)).toEqual({ refused: 'no-seat' });
  });

  test('does not choose its team', () => {
    const table = two();
    for (const by of [player(0), newcomer]) {
      expect(table.ask({ type: 'roster', change: { kind: 'team', seat: 0, team: 1 } }, by)).toEqual({
        refused: 'not-host',
      });
    }
  });
});

describe('the standings of teams', () => {
  test('are the mean of the members, so that a team of three is not above one of two by its size', () => {
    const table = raced(five().roster({ kind: 'teams', teams: 2 }), [0.1, 0.25, 0.1, 0.25, 0.1]);
    const points = new Map(standingsOf(table.room).map((line) => [line.seat, line.points]));
    expect(lines(table)).toEqual([
      { team: 1, members: 2, points: points.get(1), place: 1 },
      { team: 0, members: 3, points: points.get(0), place: 2 },
    ]);
    expect(3 * points.get(0)!).toBeGreaterThan(2 * points.get(1)!);
  });

  test('who sat out counts as a member with nothing', () => {
    const table = raced(new Table().join('Ana', 'Bo', 'Cy').roster({ kind: 'teams', teams: 2 }), [0.25, 0.25, null]);
    const [best] = standingsOf(table.room);
    expect(lines(table)).toEqual([
      { team: 1, members: 1, points: best!.points, place: 1 },
      { team: 0, members: 2, points: best!.points / 2, place: 2 },
    ]);
  });

  test('an empty team has a line and nothing, a team of one its player’s points; equal means share a place', () => {
    const table = raced(new Table().join('Ana', 'Bo').roster({ kind: 'teams', teams: 4 }), [0.25, 0.25]);
    const points = standingsOf(table.room)[0]!.points;
    expect(lines(table)).toEqual([
      { team: 0, members: 1, points, place: 1 },
      { team: 1, members: 1, points, place: 1 },
      { team: 2, members: 0, points: 0, place: 3 },
      { team: 3, members: 0, points: 0, place: 3 },
    ]);
  });

  test('leave out who was removed', () => {
    const table = raced(five().roster({ kind: 'teams', teams: 2 }), [0.005, 0.25, 0.25, 0.25, 0.25]);
    const before = lines(table)!.find(({ team }) => team === 0)!;
    table.roster({ kind: 'remove', seat: 0 });
    const after = lines(table)!.find(({ team }) => team === 0)!;
    expect([before.members, after.members]).toEqual([3, 2]);
    expect(after.points).toBeGreaterThan(before.points);
  });

  test('move with a player who changes the team, with all its points', () => {
    const table = raced(five().roster({ kind: 'teams', teams: 2 }), [0.25, 0.005, null, null, null]);
    put(table, 0, 1);
    expect(lines(table)![0]).toMatchObject({ team: 1, members: 3 });
  });

  test('are shown at standings and podium, where there are teams, and nowhere else', () => {
    const table = five().roster({ kind: 'teams', teams: 2 });
    expect(lines(table)).toBeNull();
    table.until('reveal');
    expect(lines(table)).toBeNull();
    expect(lines(table.until('standings'))).toHaveLength(2);
    expect(lines(table.until('podium'))).toHaveLength(2);
    expect(lines(table.roster({ kind: 'teams', teams: 0 }))).toBeNull();
  });

  test('of no players at all are there', () => {
    const { room } = new Table().roster({ kind: 'teams', teams: 2 });
    expect(teamStandings(room, [])).toEqual([
      { team: 0, members: 0, points: 0, place: 1 },
      { team: 1, members: 0, points: 0, place: 1 },
    ]);
  });
});

test('the journal, read back from JSON, gives the same room', () => {
  const table = five().roster({ kind: 'remove', seat: 4 }).roster({ kind: 'teams', teams: 3 });
  put(table.join('Flo').roster({ kind: 'readmit', seat: 4 }), 0, 2);
  const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
  expect(journal.reduce<Room | null>(apply, null)).toEqual(table.room);
});
