import { describe, expect, test } from 'vitest';
import { roundInHeat } from '../../../shared/lesson/heat.ts';
import { hasTransfer, type Lesson, type RaceRound } from '../../../shared/lesson/lesson.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { startRound } from '../../../shared/lesson/start.ts';
import { stepTo } from '../../../shared/race/race.ts';
import { judgeRace } from '../../../shared/race/results.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { standingsOf } from '../../../shared/room/standings.ts';
import { raceMessage, stageView } from '../../../shared/room/views.ts';
import { golf } from './moves-lesson.ts';
import { Table, threeRaces } from './table.ts';

/** The seed bowl, and then twice as steep: 0.25 is best on the first and flies on the second, where 0.125 is. */
const round: RaceRound = { ...threeRaces.rounds[0]!, transfer: { surface: 'steep-bowl' } };
const lesson: Lesson = { ...threeRaces, rounds: [round, threeRaces.rounds[1]!] };

const raced = (...rates: readonly number[]) => {
  const table = new Table(lesson).join('Ana', 'Bo', 'Cy').advance();
  rates.forEach((rate, seat) => {
    table.lock(seat, rate);
  });
  return table.until('reveal');
};
const points = (table: Table) =>
  standingsOf(table.room)
    .toSorted((a, b) => a.seat - b.seat)
    .map((line) => line.points);
const heatPoints = (table: Table, heat: number, seat: number) =>
  table.room.heats.find((each) => each.heat === heat)!.results.get(seat)!.points;

describe('a round with a transfer', () => {
  test('goes from the reveal of its first heat to the second choice, and from the second reveal to the standings', () => {
    const table = raced(0.25);
    expect(stageView(table.room, 'host', table.seen).moreHeats).toBe(true);
    table.advance();
    expect(table.phase('choose')).toMatchObject({ round: 0, heat: 2, choices: new Map() });
    expect(table.phase('choose').deadlineAtMs! - table.nowMs).toBe(30_000);
    table.lock(0, 0.1).until('reveal');
    expect(stageView(table.room, 'host', table.seen).moreHeats).toBe(false);
    expect(table.advance().room.phase).toMatchObject({ name: 'standings', round: 0, heat: 2 });
  });

  test('is raced on the other surface, by everyone’s own fold as by the server’s', () => {
    const table = raced(0.25).advance().lock(0, 0.125).advance();
    const causes = raceMessage(table.room)!;
    expect(causes).toMatchObject({ heat: 2, round: { surface: 'steep-bowl', why: '' } });
    const { steps, goal, par } = resolveRound(causes.round);
    const race = startRound(causes);
    stepTo(race, steps);
    table.until('reveal');
    expect([...table.room.heats[1]!.results.values()]).toEqual(judgeRace(race, goal, par));
    expect(stageView(table.room, 'screen', table.seen).round).toMatchObject({ surface: 'steep-bowl' });
  });

  test('a copied number fails: only the heat on the other surface counts', () => {
    const table = raced(0.25, 0.005, 0.25);
    expect(heatPoints(table, 1, 0)).toBe(100);
    table.advance().lock(0, 0.25).lock(1, 0.125).until('standings');
    expect(table.room.heats[1]!.results.get(0)!.verdict.fate).toBe('diverged');
    const firstFlight = 20;
    expect(points(table)).toEqual([firstFlight, heatPoints(table, 2, 1), 0]);
    expect(heatPoints(table, 2, 1)).toBeGreaterThan(90);
  });

  test('until the second heat is raced the first one counts', () => {
    const table = raced(0.25, 0.1);
    expect(points(table)).toEqual([heatPoints(table, 1, 0), heatPoints(table, 1, 1), 0]);
    table.advance().lock(0, 0.005).advance();
    expect(points(table)[1]).toBe(heatPoints(table, 1, 1));
  });

  test('a second heat that nobody has chosen in is left out, and the first one counts', () => {
    const table = raced(0.25, 0.1).advance().advance();
    expect(table.room.phase).toMatchObject({ name: 'standings', round: 0, heat: 1 });
    expect(points(table)).toEqual([heatPoints(table, 1, 0), heatPoints(table, 1, 1), 0]);
    expect(stageView(table.room, 'screen', table.seen).round).toMatchObject({ surface: 'seed-bowl' });
  });

  test('raced once more at the standings it is the other surface again, and the better of those heats counts', () => {
    const table = raced(0.25)
      .advance()
      .lock(0, 0.125)
      .until('standings')
      .advance(true)
      .lock(0, 0.005)
      .until('standings');
    expect(table.room.heats).toHaveLength(3);
    expect(heatPoints(table, 3, 0)).toBeLessThan(heatPoints(table, 2, 0));
    expect(points(table)[0]).toBe(heatPoints(table, 2, 0));
  });

  test('begun anew, it begins on its first surface', () => {
    const table = raced(0.25).advance().lock(0, 0.125).advance().jump(0).lock(0, 0.25).advance();
    expect(raceMessage(table.room)).toMatchObject({ heat: 1, round: { surface: 'seed-bowl' } });
    expect(table.room.heats).toEqual([]);
  });

  test('a prediction is asked before the first heat and not before the second', () => {
    const predict = { kind: 'choice', text: 'Which?', options: ['this', 'that'], right: 1 } as const;
    const table = new Table({ ...lesson, rounds: [{ ...round, predict }] }).join('Ana').until('choose');
    expect(table.lock(0, 0.1).until('reveal').advance().room.phase.name).toBe('choose');
  });

  test('the journal, read back from JSON, gives the same room', () => {
    const table = raced(0.25, 0.1).advance().lock(0, 0.125).until('standings');
    const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
    expect(journal.reduce<Room | null>(apply, null)).toEqual(table.room);
  });
});

describe('the round in a heat', () => {
  test('is the same object each time, and in the first heat the round itself', () => {
    expect(roundInHeat(round, 1)).toBe(round);
    expect(roundInHeat(round, 0)).toBe(round);
    expect(roundInHeat(round, 2)).toBe(roundInHeat(round, 3));
  });

  test('begins where the other surface begins, or where the transfer says; the rest is as it was', () => {
    const elsewhere = { ...round, start: [2, 1], steps: 25 } as const;
    expect(roundInHeat(elsewhere, 2)).toEqual({
      ...threeRaces.rounds[0]!,
      steps: 25,
      surface: 'steep-bowl',
      transfer: round.transfer,
    });
    const from = { ...round, transfer: { surface: 'steep-bowl', start: [1, 1] } } as const;
    expect(roundInHeat(from, 2)).toMatchObject({ surface: 'steep-bowl', start: [1, 1] });
  });

  test('without a transfer there is no other one', () => {
    for (const each of [threeRaces.rounds[0]!, golf]) {
      expect(roundInHeat(each, 2)).toBe(each);
      expect(hasTransfer(each)).toBe(false);
    }
  });
});

test.each([
  [{ surface: 'moon' }, 'rounds.0.transfer.surface'],
  [{ surface: 'steep-bowl', start: [0, 0] }, 'rounds.0.transfer'],
  [{ surface: 'steep-bowl', start: [4, 0] }, 'rounds.0.transfer'],
  [{ surface: 'steep-bowl', steps: 10 }, 'rounds.0.transfer'],
  [{}, 'rounds.0.transfer.surface'],
])('a transfer to %j is refused', (transfer, path) => {
  expect(parseLesson({ ...lesson, rounds: [{ ...round, transfer }] })).toMatchObject({ path });
});

test('a lesson with a transfer is one', () => {
  expect(parseLesson(JSON.parse(JSON.stringify(lesson)))).toEqual({ lesson });
});
