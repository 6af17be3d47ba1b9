import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { PhaseName, Room } from '../../../shared/room/room.ts';
import { standingsOf } from '../../../shared/room/standings.ts';
import { playerView, raceMessage, stageView } from '../../../shared/room/views.ts';
import { golf } from './moves-lesson.ts';
import { host, player, racing, Table, threeRaces, typesOf } from './table.ts';

const predict = { kind: 'choice', text: 'Which?', options: ['this', 'that'], right: 1 } as const;
/** A race with a prediction, moves, and a race without. */
const lesson: Lesson = {
  ...threeRaces,
  rounds: [{ ...threeRaces.rounds[0]!, predict }, golf, threeRaces.rounds[1]!],
};

const jump = (table: Table, round: number, turn = table.room.turn) => table.ask({ type: 'jump', turn, round }, host);
const points = (table: Table) => standingsOf(table.room).map(({ seat, points: sum }) => [seat, sum]);

/** Ana and Bo have played every round, and stand at the podium. */
function played(): Table {
  const table = new Table(lesson).join('Ana', 'Bo').until('predict').predict(0, 1).predict(1, 0).advance();
  table.lock(0, 0.25).lock(1, 0.02).until('standings').advance();
  table.move(0, { length: 0.25 }, { length: 0.25 }).move(1, { length: 0.02 }).until('standings').advance();
  return table.lock(0, 0.07).lock(1, 0.005).until('podium');
}

describe('a jump', () => {
  test('leads to any round, forwards and back, which begins as it always does', () => {
    const table = new Table(lesson).join('Ana').jump(2);
    expect(table.room.phase).toMatchObject({ name: 'choose', round: 2, heat: 1, deadlineAtMs: 30_000 });
    expect(table.jump(0).room.phase).toMatchObject({ name: 'brief', round: 0, heat: 1 });
    expect(table.jump(1).room.phase).toMatchObject({ name: 'move', round: 1, heat: 1 });
  });

  test.each(['lobby', 'brief', 'predict', 'choose', 'race', 'reveal', 'standings', 'podium'] as const)(
    'is possible in %s, and the room goes on from there',
    (phase) => {
      const table = new Table(lesson).join('Ana', 'Bo').until(phase);
      const { turn } = table.room;
      expect(typesOf(table.do({ type: 'jump', turn, round: 2 }, host))).toEqual(['round-cleared', 'phase-entered']);
      expect(table.room.turn).toBe(turn + 1);
      expect(table.lock(0, 0.07).until('podium').room.heats.at(-1)).toMatchObject({ round: 2, heat: 1 });
    },
  );

  test('that was meant for an earlier turn does nothing, so two clicks are one jump', () => {
    const table = new Table(lesson).join('Ana');
    const { turn } = table.room;
    table.jump(1);
    const { room } = table;
    expect(jump(table, 1, turn)).toEqual({ refused: 'wrong-phase', path: 'turn', expected: `${turn + 1}` });
    for (const other of [turn + 2, Number.NaN, turn + 0.5]) {
      expect(jump(table, 1, other)).toMatchObject({ refused: 'wrong-phase', path: 'turn' });
    }
    expect(table.room).toBe(room);
  });

  test('an advance and a jump from one screen do not add up', () => {
    const table = new Table(lesson).join('Ana');
    const { turn } = table.room;
    table.jump(1);
    expect(table.ask({ type: 'advance', turn }, host)).toMatchObject({ refused: 'wrong-phase', path: 'turn' });
  });

  test.each([3, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'to round %d, which is not there, is refused',
    (round) => {
      expect(jump(new Table(lesson), round)).toEqual({ refused: 'out-of-range', path: 'round', expected: '0 to 2' });
    },
  );

  test('is for the instructor, in a room that is open', () => {
    const table = new Table(lesson).join('Ana');
    expect(table.ask({ type: 'jump', turn: 0, round: 1 }, player(0))).toEqual({ refused: 'not-host' });
    table.do({ type: 'close' }, host);
    expect(jump(table, 0)).toEqual({ refused: 'room-closed' });
  });
});

describe('what was played', () => {
  test('in another round stays, whether it was finished or not', () => {
    const table = played();
    const before = points(table);
    const [{ heats, ballots, played: moves }] = [table.room];
    table.jump(2);
    expect(table.room.ballots).toEqual(ballots);
    expect(table.room.played).toEqual(moves);
    expect(table.room.heats).toEqual(heats.slice(0, 1));
    table.lock(0, 0.07).lock(1, 0.005).until('podium');
    expect(points(table)).toEqual(before);
  });

  test('in the round that begins anew does not count: its race, its votes, its moves', () => {
    const table = played().jump(0);
    expect(table.room.heats.map(({ round }) => round)).toEqual([2]);
    expect(table.room.ballots).toEqual([]);
    table.until('predict').predict(1, 1).advance().lock(1, 0.25).until('reveal');
    expect(playerView(table.room, 0, table.seen).you).toMatchObject({ predictionPoints: null, result: null });
    expect(playerView(table.room, 1, table.seen).you).toMatchObject({ predictionPoints: 100, answer: 1 });
    expect(stageView(table.room, 'host', table.seen)).toMatchObject({ tallies: [{ vote: 1, answers: [1] }] });
    table.jump(1);
    expect(table.room.played).toEqual([]);
    expect(table.until('standings').room.played.map(({ points: of }) => [...of])).toEqual([[]]);
    expect(standingsOf(table.room).find(({ seat }) => seat === 0)!.roundPoints).toBe(0);
  });

  test('a round that is come to once more, after a jump back, begins anew as well', () => {
    const table = played().jump(0).until('predict').predict(0, 0).predict(1, 1).advance().lock(1, 0.25);
    table.until('standings');
    const { turn } = table.room;
    expect(typesOf(table.do({ type: 'advance', turn }, host))).toEqual(['round-cleared', 'phase-entered']);
    expect(table.room.phase).toMatchObject({ name: 'move', round: 1, heat: 1 });
    expect(table.room.played).toEqual([]);
    table.until('standings');
    expect(points(table)).toEqual([
      [1, expect.any(Number)],
      [0, table.room.heats.find(({ round }) => round === 2)!.results.get(0)!.points],
    ]);
  });

  test('a prediction of the second time is the one that counts after a jump back and on', () => {
    const rounds = [threeRaces.rounds[1]!, { ...threeRaces.rounds[0]!, predict }];
    const table = new Table({ ...lesson, rounds }).join('Ana').advance().lock(0, 0.07).until('predict').predict(0, 0);
    table.until('standings').jump(0).lock(0, 0.07).until('predict').predict(0, 1).until('standings');
    expect(playerView(table.room, 0, table.seen).you).toMatchObject({ answer: 1, predictionPoints: 100 });
    expect(table.room.heats.map(({ round, heat }) => [round, heat])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('a first flight of a race that does not count is worth nothing', () => {
    const table = new Table(lesson).join('Ana').jump(0).until('choose').lock(0, 0.5).until('standings');
    expect(points(table)).toEqual([[0, 20]]);
    table.jump(0).until('choose').lock(0, 0.02).until('standings');
    expect(points(table)[0]![1]).toBe(table.room.heats[0]!.results.get(0)!.points);
  });
});

describe('a jump in the middle', () => {
  test('of a race: it has no results, nothing of it is told, and nothing runs on', () => {
    const table = racing();
    table.pass(5000);
    table.jump(1);
    expect(table.room.heats).toEqual([]);
    expect(raceMessage(table.room)).toBeNull();
    expect(typesOf(table.pass(20_000))).toEqual([]);
    expect(table.phase('choose')).toMatchObject({ round: 1, heat: 1, choices: new Map() });
  });

  test('of a race, to the same round: everyone chooses anew', () => {
    const table = racing();
    table.pass(5000);
    table.jump(0);
    expect(table.phase('choose')).toMatchObject({ round: 0, heat: 1, choices: new Map() });
    expect(table.room.heats).toEqual([]);
    table.lock(0, 0.25).until('reveal');
    expect([...table.room.heats[0]!.results.keys()]).toEqual([0]);
  });

  test.each([0, 1, 2])('of a vote, to round %d: the vote is not finished, and its answers are gone', (round) => {
    const table = new Table(lesson).join('Ana', 'Bo').until('predict').predict(0, 1).jump(round);
    expect(table.room.ballots).toEqual([]);
  });

  test.each([0, 1, 2])('of moves, to round %d: they are not judged', (round) => {
    const table = new Table(lesson).join('Ana', 'Bo').jump(1).move(0, { length: 0.25 }).jump(round);
    expect(table.room.played).toEqual([]);
    if (round === 1) expect(table.phase('move').moves.size).toBe(0);
  });

  test('of a stopped clock: the round begins with its full time', () => {
    const table = new Table(lesson).join('Ana').jump(2).pace({ kind: 'pause' });
    table.nowMs = 70_000;
    expect(table.jump(2).phase('choose')).toMatchObject({ deadlineAtMs: 100_000, pausedLeftMs: null });
  });

  test('after the second vote: it may be held once more', () => {
    const table = new Table(lesson).join('Ana').until('reveal').advance(true).until('reveal');
    expect(stageView(table.room, 'host', table.seen).mayRevote).toBe(false);
    table.jump(0).until('reveal');
    expect(stageView(table.room, 'host', table.seen).mayRevote).toBe(true);
  });
});

test('the right answer that was shown is hidden again when the round begins anew', () => {
  const table = new Table(lesson).join('Ana').until('standings');
  expect(stageView(table.room, 'screen', table.seen).round!.why).not.toBe('');
  table.jump(0);
  for (const name of ['brief', 'predict', 'choose', 'race'] as const satisfies readonly PhaseName[]) {
    table.until(name);
    const frames = JSON.stringify([stageView(table.room, 'host', table.seen), playerView(table.room, 0, table.seen)]);
    expect(frames).not.toMatch(/"right"|steepest curvature/);
  }
});

test('the journal of a lesson with jumps, read back from JSON, gives the same room', () => {
  const table = played().jump(0).until('predict').predict(0, 1).jump(1).move(1, { length: 0.1 }).until('standings');
  table.jump(1).move(0, { length: 0.1 });
  const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
  expect(journal.reduce<Room | null>(apply, null)).toEqual(table.room);
});
