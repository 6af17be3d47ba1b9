import { describe, expect, test } from 'vitest';
import { endReach, type LossRun, planLosses } from '../../../client/charts/loss-plan.ts';

/** Losses that shrink, or grow, by one factor a step. */
function run(seat: number, factor: number, steps = 40): LossRun {
  return {
    seat,
    learningRate: factor,
    place: seat + 1,
    gaps: Array.from({ length: steps + 1 }, (_, k) => 10 * factor ** k),
  };
}

const size = { width: 1300, height: 840, goalGap: 0.01, startGap: 10 };

describe('loss curves', () => {
  test('a line that ends in sight has its ball at the right, a flown one at the top, a settled one at the bottom', () => {
    const plan = planLosses({ ...size, runs: [run(0, 0.3), run(1, 0.95), run(2, 1.8, 12)] });
    const end = (seat: number) => plan.ends.find((one) => one.seat === seat)!;
    expect(end(0).y).toBeCloseTo(plan.plot.bottom, -2);
    expect(end(1).x).toBeGreaterThan(plan.plot.right);
    expect(end(2).y).toBeLessThan(plan.plot.top);
    expect(end(2).trueX).toBeLessThan(plan.plot.right);
  });

  test('no two balls overlap and none leaves the chart', () => {
    const runs = Array.from({ length: 40 }, (_, i) => run(i, 0.2 + i * 0.04, i > 25 ? 15 : 40));
    const { ends } = planLosses({ ...size, runs });
    expect(ends.length).toBeGreaterThan(10);
    ends.forEach((end, i) => {
      expect(end.x + endReach).toBeLessThanOrEqual(size.width);
      expect(end.y - endReach).toBeGreaterThanOrEqual(-1);
      for (const other of ends.slice(0, i)) {
        expect(Math.hypot(end.x - other.x, end.y - other.y)).toBeGreaterThanOrEqual(2 * endReach - 1e-6);
      }
    });
  });

  test('of 200 lines some are drawn, the first three places among them', () => {
    const runs = Array.from({ length: 200 }, (_, i) => run(i, 0.2 + i * 0.005));
    const { lines, shown } = planLosses({ ...size, runs });
    expect(shown).toBeLessThan(60);
    expect(lines).toHaveLength(shown);
    expect(lines.map(({ place }) => place)).toEqual(expect.arrayContaining([1, 2, 3]));
    // The first place is drawn last, on top.
    expect(lines.at(-1)!.place).toBe(1);
  });

  test('a loss of exactly the best value is drawn without a number that is not finite', () => {
    const gaps = [10, 1, 0, 0, 0];
    const { lines, ends } = planLosses({ ...size, runs: [{ seat: 0, learningRate: 0.5, place: 1, gaps }] });
    expect(JSON.stringify([lines, ends])).not.toContain('null');
  });

  test('the finish lies at its own level between the powers of ten', () => {
    const { goalY, yTicks } = planLosses({ ...size, runs: [run(0, 0.5)] });
    expect(goalY).toBeCloseTo(yTicks.find(({ value }) => value === 0.01)!.y, 6);
  });
});
