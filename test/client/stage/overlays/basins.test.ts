import { describe, expect, test } from 'vitest';
import {
  type BasinGrid,
  type Basins,
  basinsOf,
  run as finish,
  forbidden,
  noValley,
} from '../../../../client/stage/overlays/basins.ts';
import { startBasins } from '../../../../client/stage/overlays/basins-picture.ts';
import { basinPixels } from '../../../../client/stage/overlays/basins-pixels.ts';
import { unhurried } from '../../../../client/stage/overlays/unhurried.ts';
import { Workbench } from '../../../../client/stage/worker/workbench.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import type { Point, Surface } from '../../../../shared/surfaces/surface.ts';
import { FakeBench } from '../worker/fake-bench.ts';
import { surfaceOf } from './on-map.ts';

const run = (surface: Surface, grid: BasinGrid): Basins => finish(basinsOf(surface, grid));

const centreOf = ({ domain }: Surface, { columns, rows }: BasinGrid, cell: number): Point => [
  domain.xMin + ((domain.xMax - domain.xMin) * ((cell % columns) + 0.5)) / columns,
  domain.yMax - ((domain.yMax - domain.yMin) * (Math.floor(cell / columns) + 0.5)) / rows,
];

test.each([
  ['double-well', 0.04],
  ['double-well', 0.12],
  ['double-well', 0.19],
  ['himmelblau', 0.3],
])('on %s with η = %d each cell is tinted by where a race from there ends', (id, learningRate) => {
  const surface = surfaceOf(id);
  const grid = { columns: 21, rows: 17, learningRate };
  const { cells, valleys } = run(surface, grid);
  const starts = Array.from(cells, (_, cell) => centreOf(surface, grid, cell));
  const race = startRace(
    { surface, start: surface.race.start, steps: 1500 },
    starts.map((start) => ({ learningRate, start })),
  );
  stepTo(race, 1500);
  let held = 0;
  starts.forEach((start, ball) => {
    const i = race.step * race.count + ball;
    const isIn = ({ point }: (typeof valleys)[number]) =>
      Math.hypot(race.xs[i]! - point[0], race.ys[i]! - point[1]) < 1e-6;
    const valley = cells[ball]!;
    if (valley === noValley) {
      expect(valleys.some(isIn), `${start}`).toBe(false);
      return;
    }
    expect(isIn(valleys[valley]!), `${start} ends in ${valley}`).toBe(true);
    held++;
  });
  expect(held).toBeGreaterThan(cells.length / 3);
});

describe('a ball is held by no valley', () => {
  test('that is too steep for its rate', () => {
    const grid = { columns: 8, rows: 8, learningRate: 0.34 };
    expect([...new Set(run(surfaceOf('seed-bowl'), grid).cells)]).toEqual([noValley]);
    expect([...new Set(run(surfaceOf('seed-bowl'), { ...grid, learningRate: 0.3 }).cells)]).toEqual([0]);
    // A little too steep: from close by it leaves so slowly that it is inside for long.
    const close = { columns: 3, rows: 60, learningRate: 0.3334 };
    expect([...new Set(run(surfaceOf('seed-bowl'), close).cells)]).toEqual([noValley]);
  });

  test('of a kink, around which it goes for ever', () => {
    expect([...new Set(run(surfaceOf('kink'), { columns: 8, rows: 8, learningRate: 0.5 }).cells)]).toEqual([noValley]);
  });
});

test('outside a fence there are no starts, inside all end on it', () => {
  const fenced = surfaceOf('fence');
  const grid = { columns: 26, rows: 26, learningRate: 0.05 };
  const { cells } = run(fenced, grid);
  cells.forEach((valley, cell) => {
    const [x, y] = centreOf(fenced, grid, cell);
    expect(valley).toBe(Math.hypot(x, y) <= 1 ? 0 : forbidden);
  });
});

describe('a page goes on meanwhile', () => {
  /** A clock that moves 1 ms a slice, and a page that runs what is due when told. */
  function fakeTime() {
    let nowMs = 0;
    const due: (() => void)[] = [];
    return {
      time: { nowMs: () => nowMs++, soon: (go: () => void) => void due.push(go) },
      picture: () => due.shift()?.(),
      pending: () => due.length,
    };
  }

  function* counting(slices: number, seen: number[]): Generator<void, string> {
    for (let i = 0; i < slices; i++) {
      seen.push(i);
      yield;
    }
    return 'done';
  }

  test('no more than the budget is worked for one picture, and the result comes at the end', () => {
    const { time, picture } = fakeTime();
    const seen: number[] = [];
    const results: string[] = [];
    unhurried(counting(20, seen), (result) => results.push(result), time);
    expect(seen).toEqual([]);
    const after = Array.from({ length: 5 }, () => {
      picture();
      return seen.length;
    });
    expect(after[0]).toBeLessThanOrEqual(7);
    expect(results).toEqual(['done']);
    expect(after.at(-1)).toBe(20);
    expect(new Set(after).size).toBeGreaterThan(2);
  });

  test('stopped work is never taken up again', () => {
    const { time, picture, pending } = fakeTime();
    const seen: number[] = [];
    const stop = unhurried(counting(20, seen), () => expect.unreachable(), time);
    picture();
    stop();
    const before = seen.length;
    while (pending() > 0) picture();
    expect(seen.length).toBe(before);
  });

  test('where there is no worker, few cells are shown first, many only where they may be expected soon', () => {
    for (const [msPerLook, sides] of [
      [1e-4, [48, 192]],
      [10, [48]],
    ] as const) {
      let nowMs = 0;
      const due: (() => void)[] = [];
      const seen: number[] = [];
      const time = {
        nowMs: () => {
          nowMs += msPerLook;
          return nowMs;
        },
        soon: (go: () => void) => void due.push(go),
      };
      const show = () => seen.push(picture.basins!.columns);
      const picture = startBasins(surfaceOf('seed-bowl'), 0.3, show, new Workbench(() => null), time);
      while (due.length > 0) due.shift()!();
      expect(seen).toEqual(sides);
    }
  });
});

describe('in a worker', () => {
  function away(nowMs: () => number) {
    const bench = new FakeBench(nowMs);
    const seen: Basins[] = [];
    const picture = startBasins(
      surfaceOf('seed-bowl'),
      0.3,
      () => seen.push(picture.basins!),
      new Workbench(() => bench),
    );
    return { bench, seen, picture };
  }

  test('they grow finer, up to 512 cells along a side, with the same bytes as on the page', () => {
    const { bench, seen } = away(() => 0);
    expect(seen).toEqual([]);
    bench.work();
    expect(seen.map(({ columns, rows }) => Math.max(columns, rows))).toEqual([48, 192, 512]);
    const { columns, rows } = seen[1]!;
    expect(seen[1]).toEqual(run(surfaceOf('seed-bowl'), { columns, rows, learningRate: 0.3 }));
  });

  test('no finer ones are begun that would not be there in this lesson', () => {
    let nowMs = 0;
    const { bench, seen } = away(() => {
      nowMs += 3000;
      return nowMs;
    });
    bench.work();
    expect(seen.map(({ columns, rows }) => Math.max(columns, rows))).toEqual([48]);
  });

  test('stopping ends the worker', () => {
    const { bench, seen, picture } = away(() => 0);
    picture.stop();
    bench.work();
    expect([bench.isTerminated, seen]).toEqual([true, []]);
  });
});

test('the picture has tints, stripes for no valley, a line between two, and nothing outside a fence', () => {
  const basins = {
    columns: 4,
    rows: 1,
    cells: Int16Array.from([0, 1, noValley, forbidden]),
    valleys: [],
  };
  const pixels = basinPixels(basins, 40, 10, {
    tintOf: (valley) => [200, valley, 0],
    tintAlpha: 0.4,
    ink: [1, 2, 3],
    stripe: 1,
    period: 3,
    border: 2,
  });
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * 40 + x), 4 * (y * 40 + x) + 4)];
  expect(at(3, 5)).toEqual([200, 0, 0, 102]);
  expect(at(13, 5)).toEqual([200, 1, 0, 102]);
  expect(at(9, 5).slice(0, 3)).toEqual([1, 2, 3]);
  expect(at(35, 5)).toEqual([0, 0, 0, 0]);
  const striped = Array.from({ length: 6 }, (_, i) => at(22 + i, 5)[3]! > 0);
  expect(striped.filter(Boolean)).toHaveLength(2);
});
