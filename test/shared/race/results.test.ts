import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from '../../../shared/race/choice.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import type { RaceResult } from '../../../shared/race/result.ts';
import { judgeRace } from '../../../shared/race/results.ts';
import { racePoints, shareOfTheWay } from '../../../shared/race/score.ts';
import type { Fate, Verdict, VerdictFacts } from '../../../shared/race/verdict.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';
import { pass } from './far-surfaces.ts';

const bowl = surfaceById('seed-bowl')!;
const start = bowl.race.start;
const goal = goalLevel(bowl, start, 0.001);

function results(choices: readonly Choice[], surface = bowl, par = 6): readonly RaceResult[] {
  const { start: from, steps, goalFraction } = surface.race;
  const race = startRace({ surface, start: from, steps }, choices);
  stepTo(race, steps);
  return judgeRace(race, goalLevel(surface, from, goalFraction), par);
}

const rates = (...of: number[]): Choice[] => of.map((learningRate) => ({ learningRate }));

describe('the goal level', () => {
  test('is L* + f·(L(start) − L*)', () => {
    expect(goalLevel(bowl, [-2.7, 0.9], 0.001)).toBeCloseTo(0.001 * (2.7 * 2.7 + 3 * 0.81), 15);
    const twoExits = surfaceById('two-exits')!;
    expect(goalLevel(twoExits, [-1.8, 0], 0.01)).toBeCloseTo(-0.25 + 0.01 * (1.62 + 0.25), 15);
  });

  test('is lowered to halfway below the next-best minimum that it would swallow', () => {
    const wells = surfaceById('double-well')!;
    const [deep, shallow] = wells.stationaryPoints;
    expect(goalLevel(wells, [1.75, 1.2], 0.5)).toBeCloseTo((deep!.value + shallow!.value) / 2, 12);
    expect(goalLevel(wells, [1.75, 1.2], 0.01)).toBeLessThan((deep!.value + shallow!.value) / 2);
  });

  test('does not exist where nothing is best', () => {
    expect(() => goalLevel(pass, [1, 1], 0.01)).toThrow('a goal needs a best value, pass has none');
  });
});

describe('points', () => {
  const facts = { share: 0.5 } as VerdictFacts;
  const verdict = (fate: Fate, step: number | null = null, share = 0.5): Verdict => ({
    fate,
    step,
    facts: { ...facts, share },
  });

  test('settled: 60 for arriving, 40 at par or better, less for more steps', () => {
    expect(racePoints(verdict('converged', 6), 6)).toBe(100);
    expect(racePoints(verdict('converged', 1), 6)).toBe(100);
    expect(racePoints(verdict('converged', 17), 6)).toBe(80);
    expect(racePoints(verdict('fenced', 17), 6)).toBe(80);
    expect(racePoints(verdict('converged', 10_000), 6)).toBe(60);
  });

  test('on the way: up to 40, for the share of the way', () => {
    expect(racePoints(verdict('walking'), 6)).toBe(20);
    expect(racePoints(verdict('local', null, 1), 6)).toBe(40);
    expect(racePoints(verdict('saddle', null, 0.26), 6)).toBe(10);
  });

  test('flown or off the map: nothing; endless: up to 100', () => {
    expect(racePoints(verdict('diverged', 3, 1), 6)).toBe(0);
    expect(racePoints(verdict('escaped', null, 1), 6)).toBe(0);
    expect(racePoints(verdict('endless', null, 0.73), 6)).toBe(73);
  });

  test('the share of the way counts powers of ten', () => {
    expect(shareOfTheWay(bowl, 100, 10, 1)).toBeCloseTo(0.5, 14);
    expect(shareOfTheWay(bowl, 100, 1, 0.1)).toBeCloseTo(2 / 3, 14);
    expect(shareOfTheWay(bowl, 100, 200, 1)).toBe(0);
    expect([shareOfTheWay(bowl, 100, 1, 1), shareOfTheWay(bowl, 100, 0, 1)]).toEqual([1, 1]);
    expect(shareOfTheWay(pass, 100, 10, 1)).toBe(0);
  });

  test('are whole, from 0 to 100; arriving is worth more than being on the way; fewer steps never less', () => {
    const rate = fc.double({ min: -4, max: 1, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(fc.constantFrom(...raceable), fc.array(rate, { minLength: 2, maxLength: 12 }), (surface, of) => {
        const all = results(rates(...of), surface, surface.race.par);
        for (const {
          points,
          verdict: { fate },
        } of all) {
          expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
          if (!surface.endless) expect(points >= 60).toBe(fate === 'converged' || fate === 'fenced');
        }
        const settled = all.filter(({ verdict: { fate } }) => fate === 'converged' || fate === 'fenced');
        for (const a of settled) {
          for (const b of settled)
            if (a.verdict.step! < b.verdict.step!) expect(a.points).toBeGreaterThanOrEqual(b.points);
        }
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('places', () => {
  test('settled by step, then under way by loss, then off the map, then the flown', () => {
    const all = results(rates(0.5, 0.34, 0.02, 0.3, 0.25, 0.005));
    expect(all.map(({ verdict: { fate } }) => fate)).toEqual([
      'diverged',
      'escaped',
      'walking',
      'converged',
      'converged',
      'walking',
    ]);
    expect(all.map(({ place }) => place)).toEqual([6, 5, 3, 2, 1, 4]);
  });

  test('equal runs share a place, and the next place counts them: 1, 1, 3', () => {
    expect(results(rates(0.25, 0.25, 0.3)).map(({ place }) => place)).toEqual([1, 1, 3]);
    expect(results(rates(0.5, 0.25, 2)).map(({ place }) => place)).toEqual([2, 1, 2]);
  });

  test('equal settle steps are told apart by the loss at that step', () => {
    const [a, b] = results(rates(0.248, 0.25));
    expect([a!.verdict.step, b!.verdict.step]).toEqual([5, 5]);
    expect([a!.place, b!.place]).toEqual([2, 1]);
  });

  test('do not depend on the order of the seats', () => {
    const rate = fc.double({ min: -3, max: 0, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 10 }), (of) => {
        const forwards = results(rates(...of)).map(({ place }) => place);
        const backwards = results(rates(...[...of].reverse())).map(({ place }) => place);
        expect(backwards.reverse()).toEqual(forwards);
        expect(Math.min(...forwards)).toBe(1);
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  test('the loss of a result is that of the last row, for a flown ball where it was last seen', () => {
    const race = startRace({ surface: bowl, start, steps: 40 }, rates(0.02, 0.5));
    stepTo(race, 40);
    const all = judgeRace(race, goal, 6);
    expect(all.map(({ loss }) => loss)).toEqual([race.losses[80], race.losses[81]]);
    expect(race.losses[81]).toBe(race.losses[15]);
  });
});
