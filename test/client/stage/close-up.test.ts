import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitCamera, shiftOnto } from '../../../client/stage/camera.ts';
import { CloseUp, levelsIn, neededAt, windowFor } from '../../../client/stage/close-up.ts';
import { type GoalRing, goalRings, holds } from '../../../client/stage/goal.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { heights } from '../../../shared/surfaces/heights.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Box, Surface } from '../../../shared/surfaces/surface.ts';

const surfaces = ['seed-bowl', 'ravine', 'himmelblau'].map((id) => {
  const surface = surfaceById(id)!;
  return { surface, rings: goalRings(surface, goalLevel(surface, surface.race.start, surface.race.goalFraction)) };
});
const [bowl] = surfaces as [{ surface: Surface; rings: readonly GoalRing[] }];

function raceOn(surface: Surface, rates: readonly number[], steps = 60): Race {
  const race = startRace(
    { surface, start: surface.race.start, steps },
    rates.map((learningRate) => ({ learningRate })),
  );
  stepTo(race, steps);
  return race;
}

const contains = (outer: Box, inner: Box): boolean =>
  holds(outer, inner.xMin, inner.yMin) && holds(outer, inner.xMax, inner.yMax);
const ratioOf = (box: Box): number => (box.xMax - box.xMin) / (box.yMax - box.yMin);
const widthOf = (box: Box): number => box.xMax - box.xMin;
const windowsOf = (race: Race, rings: readonly GoalRing[]): readonly Box[] => {
  const closeUp = new CloseUp(rings);
  return Array.from({ length: race.step + 1 }, (_, step) => closeUp.at(race, step) ?? race.setup.surface.domain);
};
const changes = (windows: readonly Box[]): readonly number[] =>
  windows.flatMap((box, step) => (step > 0 && box !== windows[step - 1] ? [step] : []));

describe('a close-up', () => {
  test('shows every ball that is on the map, now and after the next step, and a finish, whatever was chosen', () => {
    const rate = fc.double({ min: 1e-4, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...surfaces), fc.array(rate, { minLength: 1, maxLength: 12 }), (on, rates) => {
        const { surface, rings } = on;
        const race = raceOn(surface, rates);
        windowsOf(race, rings).forEach((window, step) => {
          expect(contains(surface.domain, window)).toBe(true);
          expect(ratioOf(window)).toBeCloseTo(ratioOf(surface.domain), 9);
          for (const row of [step, Math.min(step + 1, race.step)]) {
            for (let ball = 0; ball < race.count; ball++) {
              const [x, y] = [race.xs[row * race.count + ball]!, race.ys[row * race.count + ball]!];
              const flew = race.flownAt[ball]! >= 0 && race.flownAt[ball]! <= row;
              if (!flew && holds(surface.domain, x, y)) expect(holds(window, x, y)).toBe(true);
            }
          }
          const needed = neededAt(race, step, rings);
          if (needed) expect(rings.some(({ bounds }) => contains(window, bounds))).toBe(true);
        });
      }),
      { seed: 51, numRuns: 25 },
    );
  });

  test('is the same for a page that comes late as for one that saw every step', () => {
    const race = raceOn(bowl.surface, [0.01, 0.05, 0.32]);
    const seen = windowsOf(race, bowl.rings);
    for (const step of [60, 33, 7, 0])
      expect(new CloseUp(bowl.rings).at(race, step) ?? bowl.surface.domain).toEqual(seen[step]);
  });

  test('goes nearer as the pack comes together, a few times and never back and forth', () => {
    const race = raceOn(bowl.surface, [0.02, 0.05, 0.1]);
    const windows = windowsOf(race, bowl.rings);
    const widths = windows.map(widthOf);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths.at(-1)!).toBeLessThan(widths[0]! / 2);
    expect(changes(windows).length).toBeLessThanOrEqual(4);
  });

  test('does not follow a ball that jumps from wall to wall', () => {
    const race = raceOn(bowl.surface, [0.3332]);
    expect(changes(windowsOf(race, bowl.rings)).length).toBeLessThanOrEqual(1);
  });

  test('stands still for a while before it goes nearer', () => {
    for (const rate of [0.1, 0.15, 0.2, 0.3]) {
      const { surface, rings } = bowl;
      const race = raceOn(surface, [rate]);
      const windows = windowsOf(race, rings);
      let last = 0;
      for (const step of changes(windows)) {
        const nearer = contains(windows[step - 1]!, windows[step]!);
        if (nearer) expect(step - last).toBeGreaterThanOrEqual(6);
        last = step;
      }
    }
  });

  test('gives way at once when the pack comes apart', () => {
    const race = raceOn(bowl.surface, [0.34], 40);
    const widths = windowsOf(race, bowl.rings).map(widthOf);
    expect(widths.at(-1)!).toBe(widthOf(bowl.surface.domain));
  });

  test('does not wait for a ball that has left the map', () => {
    // At 10⁶ a ball flies in one step, and its last place is the start.
    const [alone, left, flown] = [[0.1], [0.1, 0.6], [0.1, 1e6]].map((rates) =>
      windowsOf(raceOn(bowl.surface, rates), bowl.rings),
    );
    expect(left!.at(-1)).toEqual(alone!.at(-1));
    expect(flown!.at(-1)).toEqual(alone!.at(-1));
  });

  test('is the whole map when nobody is left on it', () => {
    expect(windowsOf(raceOn(bowl.surface, [0.9, 0.8]), bowl.rings).at(-1)).toEqual(bowl.surface.domain);
  });

  test('has contour lines of its own', () => {
    const window = windowsOf(raceOn(bowl.surface, [0.1]), bowl.rings).at(-1)!;
    const ofWindow = levelsIn(window, bowl.surface);
    const inWindow = heights(bowl.surface, window, 96, 96);
    const [low, high] = [Math.min(...inWindow), Math.max(...inWindow)];
    expect(ofWindow.length).toBeGreaterThanOrEqual(5);
    for (const level of ofWindow) expect(level > low && level < high).toBe(true);
  });
});

test('a window leaves room around what is needed, but not beyond the domain', () => {
  const domain = { xMin: -4, xMax: 4, yMin: -2, yMax: 2 };
  const middle = windowFor({ xMin: -0.5, xMax: 0.5, yMin: -0.2, yMax: 0.2 }, domain);
  expect(middle.factor).toBe(4);
  expect(middle.box).toEqual({ xMin: -1, xMax: 1, yMin: -0.5, yMax: 0.5 });
  const corner = windowFor({ xMin: 3.6, xMax: 4, yMin: 1.9, yMax: 2 }, domain);
  expect(corner.box).toMatchObject({ xMax: 4, yMax: 2 });
  expect(windowFor({ xMin: -3.9, xMax: 3.9, yMin: 0, yMax: 0.1 }, domain)).toEqual({ box: domain, factor: 1 });
});

test('a picture laid over that of another camera has every θ where the other shows it', () => {
  const area = { left: 50, top: 20, right: 950, bottom: 520 };
  const whole = fitCamera(1000, 560, { xMin: -4, xMax: 4, yMin: -2, yMax: 2 }, area);
  const near = fitCamera(1000, 560, { xMin: 0, xMax: 2, yMin: -1, yMax: 0 }, { ...area, left: 90 });
  for (const [from, to] of [
    [whole, near],
    [near, whole],
  ] as const) {
    const { scale, dx, dy } = shiftOnto(from, to);
    expect(dx + scale * from.x(1.3)).toBeCloseTo(to.x(1.3), 8);
    expect(dy + scale * from.y(-0.4)).toBeCloseTo(to.y(-0.4), 8);
  }
});
