import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { chooseBackEnd } from '../../../../shared/formula/index.ts';
import { type Prepared, prepareSurface } from '../../../../shared/lesson/own/prepare.ts';
import { parseSpec } from '../../../../shared/lesson/own/schema.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { hashAt, startRace, stepTo } from '../../../../shared/race/race.ts';
import { raceable } from '../../../../shared/surfaces/index.ts';
import { surfaceOfOwn } from '../../../../shared/surfaces/own/build.ts';
import { isComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import { writtenOut } from '../../../../shared/surfaces/own/from-catalogue.ts';
import type { OwnSurface, SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import { bowl, painted, pasted, someSpec, typed } from './specs.ts';

afterEach(() => chooseBackEnd('generated'));

/** As phones and screens get it. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function prepared(spec: SurfaceSpec): Prepared {
  const answer = prepareSurface('own:test', spec);
  if (isComplaint(answer)) throw new Error(`expected a surface that may race, got ${answer.word}`);
  return answer;
}

function complaint(spec: SurfaceSpec) {
  const answer = prepareSurface('own:test', spec);
  return isComplaint(answer) ? answer : { word: null, ...answer };
}

/** The hash of the last step of twelve balls over the slider. */
function raced(own: OwnSurface): number {
  const surface = surfaceOfOwn(own);
  const { start, steps, learningRates } = surface.race;
  const { min, max } = learningRates;
  const choices = Array.from({ length: 12 }, (_, i) => ({ learningRate: min * (max / min) ** (i / 11) }));
  const race = startRace({ surface, start, steps }, choices);
  stepTo(race, steps);
  expect([...race.xs, ...race.ys, ...race.losses].every(Number.isFinite)).toBe(true);
  return hashAt(race, steps);
}

describe('a surface of one’s own', () => {
  test('is the same after a trip through JSON and the schema, and again', () => {
    fc.assert(
      fc.property(someSpec, (spec) => {
        expect(parseSpec(sent(spec))).toEqual({ spec });
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test('that was accepted races, from a start outside the goal, and with the same bits wherever it is built', () => {
    let accepted = 0;
    fc.assert(
      fc.property(someSpec, (spec) => {
        const answer = prepareSurface('own:test', spec);
        if (isComplaint(answer)) return;
        accepted++;
        const { surface: own, fairness } = answer;
        const surface = surfaceOfOwn(own);
        const { start, goalFraction, learningRates } = own.race;
        expect(surface.value(...start)).toBeGreaterThan(goalLevel(surface, start, goalFraction));
        expect(fairness.window).not.toBeNull();
        expect(learningRates.min).toBeLessThanOrEqual(learningRates.initial);
        expect(learningRates.initial).toBeLessThan(learningRates.max);
        const here = raced(own);
        chooseBackEnd('interpreted');
        expect(raced(sent(own))).toBe(here);
        expect(surfaceOfOwn(sent(own)).stationaryPoints).toEqual(surface.stationaryPoints);
        chooseBackEnd('generated');
      }),
      { seed: 6, numRuns: process.env.OWN === 'all' ? 300 : 14 },
    );
    expect(accepted).toBeGreaterThan(process.env.OWN === 'all' ? 200 : 8);
  });

  const smooth = raceable.filter(({ source, fence }) => source !== undefined && !fence);
  // Bukin's valley is a kink that no grid of places lies in: what is lower than the place found is seen.
  const unfound = ['bukin-6'];
  const few = ['seed-bowl', 'himmelblau', 'kink', 'two-knob', 'fog', 'ackley'];
  const tried = smooth.filter(({ id }) => process.env.OWN === 'all' || few.includes(id));

  test.each(tried.map((surface) => [surface.id, surface] as const))(
    'that is the catalogue’s %s, typed, is found to have its best places',
    (id, { source, vars, domain, best, endless, stationaryPoints }) => {
      const spec = typed(source!, { domain, vars: vars!, ...(endless && { endless: { infimum: best! } }) });
      if (unfound.includes(id)) {
        expect(complaint(spec)).toMatchObject({ word: 'no-minimum' });
        return;
      }
      const { surface } = prepared(spec);
      expect(surface.found.best).toBeCloseTo(best!, 9);
      const places = [...surface.found.stationary, ...surface.found.sharp];
      for (const { point, kind, value } of stationaryPoints) {
        if (kind !== 'min' || value !== best) continue;
        expect(places.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 1e-5)).toBe(true);
      }
    },
    60_000,
  );
});

describe('what is suggested', () => {
  test('lets about half of blind choices settle on a bowl, and starts the slider at a mediocre rate', () => {
    const { surface, fairness, note } = prepared(typed('x^2 + 3*y^2'));
    expect(note).toBeNull();
    expect(fairness.shares.converged).toBeGreaterThan(0.3);
    expect(fairness.shares.converged).toBeLessThan(0.7);
    const { learningRates, par } = surface.race;
    expect(learningRates.max).toBeGreaterThan(1 / 3);
    expect(learningRates.initial).toBeLessThan(fairness.window!.min);
    expect(par).toBe(fairness.par);
  });

  test('leaves what the author has said', () => {
    const race = {
      start: [1.5, -1],
      learningRates: { min: 0.01, max: 1, initial: 0.02 },
      steps: 40,
      goalFraction: 0.05,
      par: 9,
    } as const;
    expect(prepared(typed('x^2 + 3*y^2', { race })).surface.race).toEqual({ ...race, stepsPerSecond: 3 });
  });

  test('says when few rates settle', () => {
    const race = { learningRates: { min: 0.0000001, max: 30, initial: 0.02 } };
    expect(prepared(typed('x^2 + 3*y^2', { race })).note).toBe('few-settle');
  });

  test('of a loss that falls for ever is a race to the last step', () => {
    const spec = typed('exp(-t)', {
      vars: ['t'],
      domain: { xMin: -1, xMax: 9, yMin: -1, yMax: 1 },
      endless: { infimum: 0 },
    });
    const { surface, note } = prepared(spec);
    expect(note).toBeNull();
    expect(surface).toMatchObject({ race: { par: 60, steps: 60 }, found: { best: 0, stationary: [] } });
    expect(surfaceOfOwn(surface)).toMatchObject({ endless: true, best: 0, lane: true });
  });
});

describe('what may not race', () => {
  const bomb = `${'sin('.repeat(90)}x*y${')'.repeat(90)} + x^2 + y^2`;
  const refused: readonly (readonly [why: string, spec: SurfaceSpec, complaint: object])[] = [
    ['a formula with a slip', typed('x^2 + 3*z'), { word: 'formula', errors: [{ position: 8, length: 1 }] }],
    ['a formula that is undefined somewhere', typed('x^2 + y^2 + log(x)'), { word: 'not-finite', mask: { width: 96 } }],
    ['a pole between all places that are looked at', typed('x^2 + y^2 + 1/(x - 0.0123)'), { word: 'formula' }],
    ['a formula that costs too much', typed(bomb), { word: 'too-costly' }],
    ['a slope', typed('x + y'), { word: 'no-minimum', at: [-2, -2] }],
    ['a bowl whose bottom is outside', typed('(x - 5)^2 + y^2'), { word: 'no-minimum' }],
    ['a dip beside a slope that goes deeper', typed('x^3 - x + y^2'), { word: 'no-minimum', at: [-2, 0] }],
    ['a declared infimum that is reached', typed('exp(x)', { endless: { infimum: 0.2 } }), { word: 'no-minimum' }],
    ['a saddle', typed('x^2 - y^2'), { word: 'no-minimum' }],
    ['a start off the map', typed('x^2 + y^2', { race: { start: [3, 0] } }), { word: 'start-outside' }],
    ['a start in the goal', typed('x^2 + y^2', { race: { start: [0, 0] } }), { word: 'start-in-goal' }],
    [
      'a slider of rates that all fly',
      typed('x^2 + y^2', { race: { learningRates: { min: 2, max: 20, initial: 3 } } }),
      { word: 'no-rate-settles' },
    ],
    ['one x', pasted({ xs: [2, 2, 2, 2, 2] }), { word: 'no-spread' }],
    ['an exam of marks', pasted({ model: 'logistic', loss: 'cross-entropy' }), { word: 'classes' }],
    [
      'an exam that all passed',
      pasted({ model: 'logistic', loss: 'cross-entropy', ys: [1, 1, 1, 1, 1] }),
      { word: 'classes' },
    ],
    [
      'classes that a threshold parts',
      pasted({ model: 'logistic', loss: 'cross-entropy', ys: [0, 0, 0, 1, 1] }),
      { word: 'no-minimum' },
    ],
    ['too few heights', painted((x, y) => x * x + y * y, [8, 8], { width: 9 }), { word: 'heights' }],
    [
      'heights that are no text of ours',
      painted((x, y) => x * x + y * y, [8, 8], { heights: '!!!!' }),
      { word: 'heights' },
    ],
    ['a painted slope', painted((x, y) => x + y), { word: 'no-minimum' }],
  ];

  test.each(refused)('%s', (_, spec, expected) => {
    expect(complaint(spec)).toMatchObject(expected);
  });

  test('the mask is where the formula is undefined', () => {
    const { mask } = complaint(typed('x^2 + y^2 + log(x)')) as { mask: { cells: Uint8Array; width: number } };
    const row = [...mask.cells.subarray(0, mask.width)];
    expect(row.slice(0, 48)).toEqual(row.slice(0, 48).fill(1));
    expect(row.slice(48)).toEqual(row.slice(48).fill(0));
  });
});

describe('what is made of parameters', () => {
  test.each([0, 30, 45, 90, 135])('the bowl turned by %i° has the eigenvalues 1 and κ', (degrees) => {
    const { surface } = prepared({ ...bowl, degrees } as SurfaceSpec);
    const [lowest] = surfaceOfOwn(surface).stationaryPoints;
    expect(lowest!.kind).toBe('min');
    expect(lowest!.eigenvalues[0]).toBeCloseTo(1, 10);
    expect(lowest!.eigenvalues[1]).toBeCloseTo(12, 10);
  });

  test('data drawn from a seed are the same again, and others from another one', () => {
    const drawn = (seed: number) =>
      writtenOut({ kind: 'catalogue', title: 'Drawn', domain: bowl.domain, base: 'line', points: 8, noise: 0.4, seed });
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
});
