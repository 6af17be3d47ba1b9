import { expect, test } from 'vitest';
import { standingsOf } from '../../../shared/room/standings.ts';
import { racing, Table } from './table.ts';

/** One heat in which each seat locks what is given, up to the standings. */
function heat(table: Table, learningRates: readonly (number | null)[], again?: true): Table {
  if (table.room.phase.name !== 'choose') table.advance(again);
  learningRates.forEach((learningRate, seat) => {
    if (learningRate !== null) table.lock(seat, learningRate);
  });
  return table.until('standings');
}

const lines = (table: Table) => standingsOf(table.room).map(({ nickname, place }) => [place, nickname]);
const pointsOf = (table: Table, seat: number) => standingsOf(table.room).find((line) => line.seat === seat)!;
/** Points of the heats of a seat, in order. */
const heats = (table: Table, seat: number) => table.room.heats.map(({ results }) => results.get(seat)?.points ?? 0);

test('equal points share a place, the next one counts on: 1, 1, 3; who sat out has a line', () => {
  const table = heat(new Table().join('Ana', 'Bo', 'Cy', 'Di'), [0.005, 0.25, null, 0.25]);
  expect(lines(table)).toEqual([
    [1, 'Bo'],
    [1, 'Di'],
    [3, 'Ana'],
    [4, 'Cy'],
  ]);
  expect(pointsOf(table, 2)).toMatchObject({ points: 0, roundPoints: 0 });
});

test('the better heat of a round counts', () => {
  const table = heat(new Table().join('Ana', 'Bo'), [0.25, 0.005]);
  heat(table, [0.005, 0.1], true);
  expect(heats(table, 0)[0]).toBeGreaterThan(heats(table, 0)[1]!);
  expect(heats(table, 1)[1]).toBeGreaterThan(heats(table, 1)[0]!);
  expect(pointsOf(table, 0).points).toBe(heats(table, 0)[0]);
  expect(pointsOf(table, 1).points).toBe(heats(table, 1)[1]);
});

test('rounds add up, and the points of this round stand beside', () => {
  const table = heat(new Table().join('Ana'), [0.25]);
  heat(table, [0.07]);
  const [first, second] = heats(table, 0);
  expect([first, second].every((points) => points! > 0)).toBe(true);
  expect(pointsOf(table, 0)).toMatchObject({ points: first! + second!, roundPoints: second });
});

test('the removed have no line and take no place', () => {
  const table = racing().until('standings').roster({ kind: 'remove', seat: 1 });
  expect(lines(table)).toEqual([
    [1, 'Cy'],
    [2, 'Ana'],
  ]);
});

test('the first flight of a player is worth 20, once in the lesson, however often it flies', () => {
  const table = heat(new Table().join('Ana', 'Bo'), [0.5, 0.005]);
  expect(pointsOf(table, 0)).toMatchObject({ points: 20, roundPoints: 20 });
  heat(table, [0.55, 0.005], true);
  expect(pointsOf(table, 0)).toMatchObject({ points: 20, roundPoints: 20 });
  heat(table, [0.2, 0.01]);
  const { fate } = table.room.heats.at(-1)!.results.get(0)!.verdict;
  expect(fate).toBe('diverged');
  expect(pointsOf(table, 0)).toMatchObject({ points: 20, roundPoints: 0 });
  expect(pointsOf(table, 1).points).toBe(heats(table, 1)[0]! + heats(table, 1)[2]!);
});
