import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrangement } from '../../../../client/stage/arrange.ts';
import { bunched } from '../../../../client/stage/lane/bunch.ts';
import { laneLayout } from '../../../../client/stage/lane/layout.ts';
import { tangentAt } from '../../../../client/stage/lane/paint-moving.ts';
import { LanePlane } from '../../../../client/stage/lane/plane.ts';
import { goalStretches, laneBox } from '../../../../client/stage/lane/range.ts';
import { sizes } from '../../../../client/stage/sizes.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import { surfaces } from '../../../../shared/surfaces/index.ts';

const lanes = surfaces.filter(({ lane }) => lane);
const lane = fc.constantFrom(...lanes);
const unit = 7.2;

describe('the part of the plane that shows a lane', () => {
  test('holds all x, the start, and every hilltop and valley floor', () => {
    for (const surface of lanes) {
      const [start] = surface.race.start;
      const { xMin, xMax, yMin, yMax } = laneBox(surface, start);
      expect([xMin, xMax]).toEqual([surface.domain.xMin, surface.domain.xMax]);
      for (const loss of [surface.value(start, 0), ...surface.stationaryPoints.map(({ value }) => value)]) {
        expect(loss).toBeGreaterThan(yMin);
        expect(loss).toBeLessThan(yMax);
      }
    }
  });

  test('gives what happens in it at least a third of its height, however steep the ends are', () => {
    for (const surface of lanes) {
      const [start] = surface.race.start;
      const { yMin, yMax } = laneBox(surface, start);
      const told = [surface.value(start, 0), ...surface.stationaryPoints.map(({ value }) => value)];
      expect((Math.max(...told) - Math.min(...told)) / (yMax - yMin)).toBeGreaterThan(0.27);
    }
  });
});

test('the finish is where the loss is at most the goal: inside everywhere, just outside nowhere', () => {
  fc.assert(
    fc.property(lane, fc.double({ min: 1e-5, max: 0.5, noNaN: true }), (surface, fraction) => {
      const goal = goalLevel(surface, surface.race.start, fraction);
      const stretches = goalStretches(surface, goal);
      expect(stretches.length).toBeGreaterThan(0);
      for (const { from, to } of stretches) {
        for (const share of [0, 0.25, 0.5, 0.75, 1]) {
          expect(surface.value(from + (to - from) * share, 0)).toBeLessThanOrEqual(goal + 1e-9);
        }
        const beyond = 1e-6 * (surface.domain.xMax - surface.domain.xMin);
        if (from > surface.domain.xMin) expect(surface.value(from - beyond, 0)).toBeGreaterThan(goal);
        if (to < surface.domain.xMax) expect(surface.value(to + beyond, 0)).toBeGreaterThan(goal);
      }
    }),
    { seed: 5 },
  );
});

describe('a race in the plane', () => {
  const surface = lanes[0]!;
  const { start, steps } = surface.race;
  const goal = goalLevel(surface, start, surface.race.goalFraction);

  test('has losses for second coordinates, goes on with its race, and is always the same object', () => {
    const race = startRace({ surface, start, steps }, [{ learningRate: 0.02 }, { learningRate: 0.05 }]);
    const plane = new LanePlane({ surface, start, goal, balls: [] });
    const frame = { race, progress: 0, leaders: [0, 1], focus: null };
    const seen = plane.frame(frame).race!;
    stepTo(race, 3);
    expect(plane.frame(frame).race).toBe(seen);
    expect(seen.step).toBe(3);
    expect(seen.xs).toBe(race.xs);
    expect(seen.ys).toBe(race.losses);
    expect(plane.scene.start).toEqual([start[0], surface.value(...start)]);
    expect(seen.setup.surface.domain).toEqual(plane.box);
  });

  test('puts stationary points on the curve', () => {
    const { scene } = new LanePlane({ surface, start, goal, balls: [] });
    expect(scene.surface.stationaryPoints.map(({ point }) => point)).toEqual(
      surface.stationaryPoints.map(({ point, value }) => [point[0], value]),
    );
  });
});

test('a tangent is as steep as the slope says, at the scales of both axes', () => {
  fc.assert(
    fc.property(lane, fc.double({ min: 0, max: 1, noNaN: true }), (surface, share) => {
      const { domain, race } = surface;
      const layout = laneLayout(976, 618, unit, laneBox(surface, race.start[0]));
      const x = domain.xMin + share * (domain.xMax - domain.xMin);
      const [[x0, y0], [x1, y1]] = tangentAt(surface, x, layout);
      const { camera } = layout;
      const perX = camera.x(1) - camera.x(0);
      const perLoss = camera.y(0) - camera.y(1);
      expect((x1 - x0) * perLoss * surface.gradient(x, 0)[0]).toBeCloseTo((y0 - y1) * perX, 3);
      expect((x0 + x1) / 2).toBeCloseTo(camera.x(x), 6);
      expect((y0 + y1) / 2).toBeCloseTo(camera.y(surface.value(x, 0)), 6);
    }),
    { seed: 6 },
  );
});

describe('balls on a curve', () => {
  const arrangement = (xs: readonly number[], curve: (x: number) => number): Arrangement => ({
    places: xs.map((x, ball) => ({ ball, x, y: curve(x), radius: 1, lettered: false, pin: null, ring: -1 })),
    order: xs.map((_, i) => i).reverse(),
    tags: [],
    notes: [],
  });

  test('none covers another, none is under the curve, and who has room stands on it', () => {
    const curve = (x: number) => 560 - (x - 400) ** 2 / 500;
    const places = fc.array(fc.integer({ min: 60, max: 760 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(places, (xs) => {
        const before = arrangement(xs, curve);
        const stood = bunched(before, curve, 10, unit).places.filter(({ lettered }) => lettered);
        const apart = 2 * (sizes.lettered + sizes.ring) * unit;
        stood.forEach((one, i) => {
          for (const other of stood.slice(0, i)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(apart);
          }
          const isHome = one.y === curve(one.x) && one.x === xs[one.ball];
          if (!isHome) expect(one.y + sizes.lettered * unit).toBeLessThan(curve(one.x));
        });
        // The first in rank always has its own place.
        expect(stood.some(({ ball, x, y }) => ball === 0 && x === xs[0] && y === curve(xs[0]!))).toBe(true);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('forty in one place all find room', () => {
    const curve = () => 560;
    const stood = bunched(arrangement(new Array(40).fill(400), curve), curve, 10, unit).places;
    expect(stood.filter(({ lettered }) => lettered)).toHaveLength(40);
  });
});
