import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fateHeadline, fateSentence, fateWord } from '../../../client/text/en/fates.ts';
import { judge } from '../../../shared/race/fate.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { fates, type Verdict, type VerdictFacts } from '../../../shared/race/verdict.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const seedBowl = surfaceById('seed-bowl')!;

const unknown: VerdictFacts = {
  etaLambda: null,
  lambdaMax: null,
  stepRatio: null,
  ratioIsQuadratic: false,
  downhill: false,
  missedDepth: null,
  multiplier: null,
  rho: null,
  share: 0,
  zigzag: false,
};

const verdict = (fate: Verdict['fate'], facts: Partial<VerdictFacts> = {}, step: number | null = null): Verdict => ({
  fate,
  step,
  facts: { ...unknown, ...facts },
});

const rubbish = /NaN|undefined|null|Infinity|∞|\[object/;

/** What a player with this rate is told after 40 steps on the seed bowl. */
function told(learningRate: number): string {
  const { start } = seedBowl.race;
  const race = startRace({ surface: seedBowl, start, steps: 40 }, [{ learningRate }]);
  stepTo(race, 40);
  return fateSentence(judge(race, 0, goalLevel(seedBowl, start, 0.001)), { learningRate });
}

test.each([
  [0.4, 'It flew at step 16. ηλ = 0.4 × 6 = 2.4 > 2: each bounce grew ×1.4.'],
  [0.5, 'It flew at step 8. ηλ = 0.5 × 6 = 3 > 2: each bounce grew ×2.'],
  [0.34, 'It was thrown off the map. ηλ = 0.34 × 6 = 2.04 > 2: each bounce grew ×1.04.'],
  [0.005, 'It is still on the way. A rate 10 times larger would still be stable.'],
])('the seed bowl with η = %f', (learningRate, sentence) => {
  expect(told(learningRate)).toBe(sentence);
});

test('a settled ball says when', () => {
  expect(told(0.25)).toMatch(/^It settled at step \d+\. /);
});

test('a ball on the fence says its multiplier', () => {
  expect(fateSentence(verdict('fenced', { multiplier: 1.7735 }, 7), { learningRate: 0.2 })).toBe(
    'It rests on the fence, from step 7 on. The slope is not zero here, but square to the fence: ∇L + μ∇g = 0 with μ = 1.77.',
  );
});

describe('"each bounce grew"', () => {
  const facts = { etaLambda: 2.4, lambdaMax: 6, stepRatio: 1.4, ratioIsQuadratic: true };

  test.each(['diverged', 'escaped', 'oscillating'] as const)('%s says it where it was measured', (fate) => {
    expect(fateSentence(verdict(fate, facts), { learningRate: 0.4 })).toContain('2.4 > 2: each bounce grew ×1.4');
  });

  test.each([
    ['the ratio is another one', { ...facts, ratioIsQuadratic: false }, { learningRate: 0.4 }],
    ['ηλ is not above 2', { ...facts, etaLambda: 1.9, stepRatio: 0.9 }, { learningRate: 0.4 }],
    ['ηλ is exactly 2', { ...facts, etaLambda: 2, stepRatio: 1 }, { learningRate: 1 / 3 }],
    ['there is momentum', facts, { learningRate: 0.4, momentum: 0.9 }],
  ])('nobody says it when %s', (_, measured, choice) => {
    for (const fate of fates) expect(fateSentence(verdict(fate, measured), choice)).not.toContain('each bounce grew');
  });

  test('never reads "2 > 2", and the product shown is the product of the factors shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 600 }),
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        (thousandths, lambdaMax) => {
          const learningRate = thousandths / 1000;
          const etaLambda = learningRate * lambdaMax;
          const all = { etaLambda, lambdaMax, stepRatio: Math.abs(1 - etaLambda), ratioIsQuadratic: true };
          const sentence = fateSentence(verdict('diverged', all, 9), { learningRate });
          const shown = /= ([\d.]+)(?: × 10\S+)? > 2/.exec(sentence);
          if (shown?.[1]) expect(Number(shown[1]) === 2).toBe(false);
          const factors = /ηλ = ([\d.]+) × ([\d.]+) = ([\d.]+) > 2/.exec(sentence);
          if (factors) {
            const [, eta, lambda, product] = factors.map(Number);
            expect(Number((eta! * lambda!).toPrecision(3))).toBeCloseTo(Number(product!.toPrecision(3)), 9);
          }
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('whatever was measured', () => {
  const number = fc.oneof(fc.constant(null), fc.double());
  const anyFacts = fc.record({
    etaLambda: number,
    lambdaMax: number,
    stepRatio: number,
    ratioIsQuadratic: fc.boolean(),
    downhill: fc.boolean(),
    missedDepth: number,
    rho: number,
    share: fc.double(),
    zigzag: fc.boolean(),
  });

  test.each(fates)('%s has a sentence without NaN, with and without numbers', (fate) => {
    expect(fateWord(fate)).toMatch(/^[a-z ]+$/);
    for (const step of [null, 16]) {
      expect(fateHeadline(verdict(fate, {}, step))).toMatch(/^[A-Z].*\.$/);
      expect(fateSentence(verdict(fate, {}, step), { learningRate: 0.1 })).not.toMatch(rubbish);
    }
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 1e-6, max: 100, noNaN: true }), (facts, learningRate) => {
        const sentence = fateSentence(verdict(fate, facts, 3), { learningRate });
        expect(sentence).not.toMatch(rubbish);
        expect(sentence).toMatch(/\.$/);
      }),
      { seed: 11 },
    );
  });
});

test('a plateau gives its percentage, a local minimum the depth that was missed', () => {
  expect(fateSentence(verdict('crawling', { rho: 0.07 }), { learningRate: 0.1 })).toContain('only 7 %');
  expect(fateSentence(verdict('local', { missedDepth: 0.6 }), { learningRate: 0.05 })).toContain('0.6 lower');
});

test('a share of the way is never called whole', () => {
  expect(fateSentence(verdict('walking', { share: 0.9999 }), { learningRate: 0.1 })).toContain('99 %');
  expect(fateSentence(verdict('walking', { share: 0.002 }), { learningRate: 0.1 })).toContain('0.2 %');
});
