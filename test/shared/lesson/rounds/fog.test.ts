import { describe, expect, test } from 'vitest';
import type { FogRound } from '../../../../shared/lesson/lesson.ts';
import { bestWell, fogPlay, laneOf, probesOf } from '../../../../shared/lesson/rounds/fog.ts';
import { halving, halvingGhosts, halvingShare } from '../../../../shared/lesson/rounds/fog-ghosts.ts';
import { stream } from '../../../../shared/math/random.ts';

const round: FogRound = { kind: 'fog', title: '', question: '', why: '', surface: 'fog', probes: 6 };
const { lowest, from, to } = bestWell(round);

describe('the lane in the fog', () => {
  test('its lowest place is −1.036, its well from −2 to the hilltop at .075', () => {
    expect(lowest).toBeCloseTo(-1.036, 3);
    expect(from).toBe(-2);
    expect(to).toBeCloseTo(0.0754, 4);
    const { loss } = laneOf(round);
    for (let x = -2; x <= 2; x += 0.01) expect(loss(x)).toBeGreaterThanOrEqual(loss(lowest));
  });

  test('a probe tells x and the slope there, and nothing else', () => {
    expect(probesOf(round, [{ x: 1 }, { x: -2 }])).toEqual([
      { x: 1, slope: expect.closeTo(0.3, 12) },
      { x: -2, slope: expect.closeTo(-23.7, 12) },
    ]);
  });

  test('the last probe counts: 100 at the lowest place, 60 from .2 off, 30 in the other well', () => {
    const points = (...xs: number[]) =>
      fogPlay.points(
        round,
        xs.map((x) => ({ x })),
      );
    expect(points(1, lowest)).toBe(100);
    expect(points(lowest + 0.1)).toBe(80);
    expect(points(lowest - 0.2)).toBe(60);
    expect(points(-0.5)).toBe(60);
    expect(points(lowest, 0.96)).toBe(30);
    expect(points()).toBe(0);
  });

  test('a probe outside the lane is refused', () => {
    expect(fogPlay.unfit(round, [], { x: 2 })).toBeNull();
    for (const move of [{ x: 2.01 }, { x: Number.NaN }, { length: 1 }]) {
      expect(fogPlay.unfit(round, [], move)).toEqual({ path: 'move.x', expected: '-2 to 2' });
    }
  });
});

describe('halving by the sign of the slope', () => {
  const { xMin, xMax } = laneOf(round);
  const share = halvingShare(round);

  test('finds the global well from 55 % of starts, and one of a team of four in 96 %', () => {
    expect(share).toBeCloseTo(0.55, 2);
    expect(1 - (1 - share) ** 4).toBeCloseTo(0.96, 2);
  });

  test('goes downhill by half as much each time, and stays in the lane', () => {
    const xs = halving(round, 1.5).probes.map(({ x }) => x);
    // Left by a quarter of the lane; from there on as the sign of each slope says.
    expect(xs).toEqual([1.5, 0.5, 1, 0.75, 0.875, 0.9375]);
    expect(Math.min(...halving(round, -1.03).probes.map(({ x }) => x))).toBe(-2);
  });

  test('the three house players start a third of the lane apart, with as many probes as a player', () => {
    const ghosts = halvingGhosts(round, stream(1, 0, 'fog', 0));
    expect(ghosts.map(({ probes }) => probes.length)).toEqual([6, 6, 6]);
    expect(ghosts.map(({ probes }) => Math.floor((3 * (probes[0]!.x - xMin)) / (xMax - xMin)))).toEqual([0, 1, 2]);
    expect(halvingGhosts(round, stream(1, 0, 'fog', 0))).toEqual(ghosts);
  });
});
