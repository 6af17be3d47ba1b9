import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastOf, isForecast } from '../../../../client/studio/surface/forecast/forecast.ts';
import { outcomeOf, outcomeShares, outcomes } from '../../../../client/studio/surface/forecast/outcomes.ts';
import { runsOf } from '../../../../client/studio/surface/forecast/runs.ts';
import { studentsBy } from '../../../../client/studio/surface/forecast/students.ts';
import { warnings } from '../../../../client/studio/surface/verdict/sentences.ts';
import { forecast as words } from '../../../../client/text/en/studio/studio-surface.ts';
import { prepareSurface } from '../../../../shared/lesson/own/prepare.ts';
import { isComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import type { FormulaSpec } from '../../../../shared/surfaces/own/spec.ts';

const bowl: FormulaSpec = {
  kind: 'formula',
  title: 'Bowl',
  domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 },
  source: 'x^2 + 3*y^2',
  vars: ['x', 'y'],
};
const outcome = fc.constantFrom(...outcomes);

describe('a forecast', () => {
  test('is the fairness run of the check: the same shares, rate by rate', () => {
    const told = forecastOf('own:bowl', bowl);
    const prepared = prepareSurface('own:bowl', bowl);
    if (!isForecast(told) || isComplaint(prepared)) throw new Error('expected a bowl to race');
    expect(told.fairness).toEqual(prepared.fairness);
    const shares = outcomeShares(told.fairness.shares);
    for (const each of outcomes) {
      const counted = told.rates.filter((rate) => rate === each).length / told.rates.length;
      expect(counted).toBeCloseTo(shares[each], 12);
    }
  });

  test('says why there is none: an edge that is lowest, a surface without a name', () => {
    expect(forecastOf('own:slope', { ...bowl, source: 'x + y' })).toMatchObject({ word: 'no-minimum' });
    expect(forecastOf('own:bowl', { ...bowl, title: '' })).toMatchObject({ word: 'form', path: 'title' });
  });

  test('warns where most of the slider moves no ball', () => {
    const slow = forecastOf('own:bowl', {
      ...bowl,
      race: { start: [-2.6, 0.7], steps: 60, learningRates: { min: 1e-7, max: 0.3, initial: 0.01 } },
    });
    const usual = forecastOf('own:bowl', bowl);
    if (!isForecast(slow) || !isForecast(usual)) throw new Error('expected both to race');
    expect(slow.still).toBeGreaterThan(0.5);
    expect(usual.still).toBeLessThan(0.5);
    expect(warnings(slow).length).toBeGreaterThan(warnings(usual).length);
  });
});

describe('the strip', () => {
  test('has no gap and no overlap, and nothing on it is too short to be seen', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 2, maxLength: 400, size: 'max' }), (rates) => {
        const runs = runsOf(rates);
        expect(runs[0]!.from).toBe(0);
        expect(runs.at(-1)!.to).toBe(1);
        runs.forEach((run, i) => {
          if (i > 0) expect(run.from).toBe(runs[i - 1]!.to);
          if (i > 0) expect(run.outcome).not.toBe(runs[i - 1]!.outcome);
          if (runs.length > 1) expect(run.to - run.from).toBeGreaterThanOrEqual(0.01);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('ends a run halfway between its last rate and the next', () => {
    expect(runsOf(['walks', 'settles', 'settles', 'flies', 'flies'])).toEqual([
      { outcome: 'walks', from: 0, to: 0.125 },
      { outcome: 'settles', from: 0.125, to: 0.625 },
      { outcome: 'flies', from: 0.625, to: 1 },
    ]);
  });

  test('gives a run under 1 % to its longer neighbour', () => {
    const rates = [...new Array(150).fill('settles'), 'oscillates', ...new Array(249).fill('flies')];
    const runs = runsOf(rates);
    expect(runs.map((run) => run.outcome)).toEqual(['settles', 'flies']);
    expect(runs[0]!.to).toBeCloseTo(149.5 / 399, 12);
  });
});

describe('students', () => {
  test('are whole, and add up to the class', () => {
    const counts = fc.array(fc.nat({ max: 100 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 60 }), (parts, size) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        fc.pre(sum > 0);
        const shares = Object.fromEntries(outcomes.map((each, i) => [each, parts[i]! / sum]));
        const students = studentsBy(shares as Record<(typeof outcomes)[number], number>, size);
        expect(Object.values(students).reduce((all, part) => all + part, 0)).toBe(size);
        for (const each of outcomes) expect(Math.abs(students[each] - shares[each]! * size)).toBeLessThan(1);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('a stripe of the strip that is worth less than one student has its words, and no 0', () => {
    expect(words.how('oscillates', 0)).toBe('hardly any oscillate');
    expect(words.how('oscillates', 1)).toBe('1 oscillates');
    expect(words.how('flies', 7)).toBe('7 fly');
  });

  test('every fate is seen as something', () => {
    expect(outcomeOf('converged')).toBe('settles');
    expect(outcomeOf('escaped')).toBe('flies');
    expect(outcomeOf('local')).toBe('rests');
  });
});
