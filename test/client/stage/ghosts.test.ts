import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ghostWay, lengthUpTo } from '../../../client/stage/ghost-way.ts';
import {
  type GhostGround,
  type GhostMark,
  ghostMarks,
  ghostSizes,
  lensGround,
  mapGround,
  type Obstacle,
  type StageGhost,
} from '../../../client/stage/ghosts.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { sizes } from '../../../client/stage/sizes.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';

const bowl = surfaceById('seed-bowl')!;
const unit = 7.2;
const { start } = bowl.race;
const goal = goalLevel(bowl, start, bowl.race.goalFraction);
const rings = goalRings(bowl, goal);
const layout = layoutOf(976, 568, unit, bowl.domain, start, rings);
const ground = mapGround({ surface: bowl, goal, start }, rings, layout);
const width = 80;

function ghost(...places: Point[]): StageGhost {
  const [xs, ys] = [Float64Array.from(places, ([x]) => x), Float64Array.from(places, ([, y]) => y)];
  return { id: 'exact', tag: 'Ex', name: 'Exact search', xs, ys };
}

const marksOf = (ghosts: readonly StageGhost[], taken: readonly Obstacle[] = [], step = 0, share = 0) =>
  ghostMarks(ghosts, step, share, taken, ground, () => width);

/** A player's ball, name or sentence at θ. */
function obstacle([x, y]: Point, halfWidth = 2.6 * unit, halfHeight = halfWidth): Obstacle {
  return { x: ground.camera.x(x), y: ground.camera.y(y), halfWidth, halfHeight };
}

const overlap = (a: Obstacle, b: Obstacle) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth - 1e-9 && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight - 1e-9;
const discOf = ({ x, y, radius }: GhostMark): Obstacle => ({ x, y, halfWidth: radius, halfHeight: radius });
const wordOf = ({ label }: GhostMark): Obstacle | null =>
  label && { ...label, halfWidth: width / 2, halfHeight: (ghostSizes.name * unit) / 2 };

describe('a ghost on the map', () => {
  test('alone has two letters and its name at its right', () => {
    const [mark] = marksOf([ghost([-1, 2])]);
    expect(mark).toMatchObject({ lettered: true, radius: ghostSizes.lettered * unit });
    expect(mark!.label!.x).toBeGreaterThan(mark!.x);
    expect(mark!.label!.y).toBe(mark!.y);
  });

  test('is on its chord between two steps, and stays at the last', () => {
    const moving = ghost([-2, 2], [0, 1]);
    const at = (step: number, share: number) => marksOf([moving], [], step, share)[0]!;
    expect(at(0, 0.25).x).toBeCloseTo(ground.camera.x(-1.5), 9);
    expect(at(0, 0.25).y).toBeCloseTo(ground.camera.y(1.75), 9);
    expect([at(7, 0.5).x, at(7, 0.5).y]).toEqual([ground.camera.x(0), ground.camera.y(1)]);
  });

  test('is not drawn off the map', () => {
    expect(marksOf([ghost([3.1, 0]), ghost([0, -200])])).toEqual([]);
  });

  test('under a ball of a player is not drawn; beside one has no letters and no name', () => {
    expect(marksOf([ghost([-1, 2])], [obstacle([-1, 2])])).toEqual([]);
    const near = obstacle([-1, 2]);
    const beside = { ...near, x: near.x + near.halfWidth + 1.2 * unit };
    expect(marksOf([ghost([-1, 2])], [beside])).toMatchObject([
      { lettered: false, label: null, radius: sizes.bare * unit },
    ]);
  });

  test('under another ghost is not drawn: the first is in front', () => {
    const [first, second] = [ghost([-1, 2]), { ...ghost([-1, 2]), id: 'newton' }];
    expect(marksOf([first, second]).map((mark) => mark.ghost)).toEqual([first]);
  });

  test('that stays at the start is a ring around the cross, with its name, and leaves the word "start" alone', () => {
    const [mark] = marksOf([ghost(start)]);
    expect(mark).toMatchObject({ lettered: false, radius: ghostSizes.atStart * unit });
    expect(mark!.label).not.toBeNull();
    // At step 0 the players are there.
    expect(marksOf([ghost(start)], [obstacle(start)])).toEqual([]);
  });

  test('inside a finish that the lens shows is small and has no name', () => {
    expect(layout.lens).not.toBeNull();
    expect(marksOf([ghost([0, 0])])).toMatchObject([{ lettered: false, label: null, radius: sizes.inGoal * unit }]);
  });

  test('has its name at the left, over or under it where there is no room at the right', () => {
    const right = obstacle([-1, 2], 30);
    const beside = { ...right, x: right.x + 60, halfHeight: 5 };
    const [mark] = marksOf([ghost([-1, 2])], [beside]);
    expect(mark!.label!.x).toBeLessThan(mark!.x);
    const [corner] = marksOf([ghost([-2.85, 2])], [{ ...obstacle([-2.85, 2], 30, 5), x: ground.camera.x(-2.85) + 60 }]);
    expect(corner!.label!.y).toBeLessThan(corner!.y);
    expect(corner!.label!.x - width / 2).toBeGreaterThan(ground.inner.left);
  });

  test('covers with letters and name no player, finish, lens or other ghost, and stays on the map, wherever all are', () => {
    const coordinate = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
    const place: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
    const fixed = ground.fixed!;
    expect(fixed).toHaveLength(2);
    let named = 0;
    fc.assert(
      fc.property(fc.array(place, { maxLength: 7 }), fc.array(place, { maxLength: 12 }), (ghostPlaces, ballPlaces) => {
        const taken = ballPlaces.map((at, index) => obstacle(at, (index % 3) * 3 * unit + 1, 2 * unit));
        const marks = marksOf(
          ghostPlaces.map((at) => ghost(at)),
          taken,
        );
        marks.forEach((mark, index) => {
          const others = marks.filter((_, other) => other !== index);
          for (const ball of [...taken, ...others.map(discOf)]) expect(overlap(discOf(mark), ball)).toBe(false);
          const word = wordOf(mark);
          if (word === null) return;
          named++;
          const words = others.map(wordOf).filter((other) => other !== null);
          for (const thing of [...taken, ...fixed, ...marks.map(discOf), ...words])
            expect(overlap(word, thing)).toBe(false);
          expect(word.x - word.halfWidth).toBeGreaterThan(ground.inner.left);
          expect(word.x + word.halfWidth).toBeLessThan(ground.inner.right);
          expect(word.y - word.halfHeight).toBeGreaterThan(ground.inner.top);
          expect(word.y + word.halfHeight).toBeLessThan(ground.inner.bottom);
        });
      }),
      { seed: 5, numRuns: 500 },
    );
    expect(named).toBeGreaterThan(300);
  });
});

describe('a ghost in the lens', () => {
  const box = { xMin: -0.1, xMax: 0.1, yMin: -0.1, yMax: 0.1 };
  const camera = { ...ground.camera, box, x: (x: number) => 500 + 1000 * x, y: (y: number) => 300 - 1000 * y };
  const seen = lensGround({ camera, circle: { x: 500, y: 300, radius: 100 } }, bowl.domain, unit);

  test('has letters inside the goal, no name, and none outside what the lens shows', () => {
    const marks = ghostMarks([ghost([0.01, 0]), ghost([0.2, 0])], 0, 0, [], seen, () => width);
    expect(marks).toMatchObject([{ lettered: true, label: null, x: 510 }]);
  });

  test('passes through it although both ends of its chord are outside', () => {
    expect(ghostWay(ghost([-1, 0], [1, 0]), 0, 1, 0, seen)).toEqual([
      [expect.closeTo(-0.1, 12), 0, expect.closeTo(0.1, 12), 0],
    ]);
  });
});

describe('the way of a ghost', () => {
  const wayOf = (places: readonly Point[], step: number, share = 0, on: Pick<GhostGround, 'domain' | 'box'> = ground) =>
    ghostWay(ghost(...places), 0, step, share, on);

  test('goes up to now, the last chord as far as it has been walked', () => {
    const places: Point[] = [
      [-2, 0],
      [0, 2],
      [2, 0],
      [2, 2],
    ];
    expect(wayOf(places, 0)).toEqual([]);
    expect(wayOf(places, 1)).toEqual([[-2, 0, 0, 2]]);
    expect(wayOf(places, 1, 0.5)).toEqual([[-2, 0, 0, 2, 1, 1]]);
    expect(wayOf(places, 9, 0.5)).toEqual([[-2, 0, 0, 2, 2, 0, 2, 2]]);
  });

  test('may be asked for in parts, which add up; its length is that of its chords', () => {
    const walker = ghost([-2, 0], [0, 2], [2, 0], [2, 2]);
    expect(ghostWay(walker, 1, 2, 0.5, ground)).toEqual([[0, 2, 2, 0, 2, 1]]);
    expect(ghostWay(walker, 2, 2, 0, ground)).toEqual([]);
    expect([0, 1, 3, 9].map((step) => lengthUpTo(walker, step))).toEqual([
      0,
      Math.SQRT2 * 2,
      Math.SQRT2 * 4 + 2,
      Math.SQRT2 * 4 + 2,
    ]);
  });

  test('that comes back at once begins anew where it comes in', () => {
    expect(
      wayOf(
        [
          [0, 0],
          [6, 0],
          [0, 2],
        ],
        2,
      ),
    ).toEqual([
      [0, 0, 3, 0],
      [3, 1, 0, 2],
    ]);
  });

  test('ends where it leaves the map and begins again where it comes back; off the map nothing is drawn', () => {
    const places: Point[] = [
      [0, 0],
      [6, 0],
      [6, 1e300],
      [6, 2],
      [-6, 2],
      [-6, 0],
      [0, 1],
      [0, 1],
      [1, 1],
    ];
    expect(wayOf(places, 8)).toEqual([
      [0, 0, 3, 0],
      [-3, 0.5, 0, 1, 1, 1],
    ]);
  });
});
