import { describe, expect, test } from 'vitest';
import { limitsReached } from '../../../client/charts/limit-lines.ts';
import { openRange, ownLimit, sharedReach, sweepKind } from '../../../client/charts/sweep-kind.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import type { ChoiceBesidesRate } from '../../../shared/race/choice.ts';
import { limitsOf } from '../../../shared/race/limits.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const range = { min: 0.01, max: 1, initial: 0.1 };
const dealt = (...settings: readonly ChoiceBesidesRate[]) => ({
  cards: settings.map((each, i) => ({ name: `${i}`, settings: each, learningRates: range })),
});
const limits = (id: string) => limitsReached(limitsOf(surfaceById(id)!), []);
const ravine = limits('ravine');

describe('the x axis of a class sweep', () => {
  test('is the rate with its limits for plain descent alone', () => {
    expect(sweepKind(dealt({}), ravine)).toBe('rate');
    expect(sweepKind(dealt({ optimizer: 'descent' }), limits('himmelblau'))).toBe('rate');
  });

  test('is the share of the own limit for momentum, in one steepness', () => {
    const cards = dealt({ momentum: 0 }, { momentum: 0.5 }, { momentum: 0.9 });
    expect(sweepKind(cards, ravine)).toBe('share');
    expect(ownLimit('share', { momentum: 0 }, ravine)).toBeCloseTo(0.08, 12);
    expect(ownLimit('share', { momentum: 0.5 }, ravine)).toBeCloseTo(0.12, 12);
    expect(ownLimit('share', { momentum: 0.9 }, ravine)).toBeCloseTo(0.152, 12);
    // Himmelblau's four valleys are not equally steep: one cliff at 1 would be untrue.
    expect(limits('himmelblau').length).toBeGreaterThan(1);
    expect(sweepKind(cards, limits('himmelblau'))).toBe('bare');
  });

  test('has neither cliff nor safest line where a card adapts, changes its rate, takes batches, or all minima are kinks', () => {
    expect(sweepKind(dealt({}, { optimizer: 'adam' }), ravine)).toBe('bare');
    expect(sweepKind(dealt({}, { schedule: { type: 'exponential', factor: 0.96 } }), ravine)).toBe('bare');
    expect(sweepKind(dealt({ batchSize: 2 }), ravine)).toBe('bare');
    expect(sweepKind(dealt({ momentum: 0.5 }), limits('kink'))).toBe('bare');
    expect(ownLimit('bare', { momentum: 0.9 }, ravine)).toBe(1);
  });

  test('is the distance beside a ridge, and a map where everyone starts somewhere else', () => {
    expect(sweepKind({ ...dealt({}), starts: { kind: 'beside', x: -1.8, ...range } }, ravine)).toBe('distance');
    expect(sweepKind({ ...dealt({}), starts: { kind: 'anywhere' } }, ravine)).toBe('map');
  });

  test('is the rate at the start where rates were changed on the way: no limit is true for it', () => {
    expect(sweepKind(dealt({}), ravine, true)).toBe('first');
  });

  test('never runs from a value to itself', () => {
    expect(openRange({ min: 0.1, max: 0.1 })).toEqual({ min: 0.05, max: 0.2 });
    expect(openRange(range)).toEqual({ min: 0.01, max: 1 });
  });
});

describe('the reach line', () => {
  const bowl = resolveRound(lessonOf('seed-bowl').rounds[0]!);
  const reach = (kind: 'bare' | 'first', ...settings: readonly ChoiceBesidesRate[]) =>
    sharedReach(kind, { ...bowl, steps: 100, ...dealt(...settings) });

  test('is drawn where all cards have one adaptive optimizer: the way to the minimum over what it travels', () => {
    expect(reach('bare', { optimizer: 'adam' }, { optimizer: 'adamw' })!.learningRate).toBeCloseTo(0.027, 9);
    expect(reach('bare', { optimizer: 'adagrad' })!.learningRate).toBeCloseTo(2.7 / 18.59, 4);
  });

  test('is none where cards travel differently, one has a cliff, a schedule or batches, or rates were changed', () => {
    const adam: ChoiceBesidesRate = { optimizer: 'adam' };
    expect(reach('bare', adam, { optimizer: 'adagrad' })).toBeNull();
    expect(reach('bare', adam, {})).toBeNull();
    expect(reach('bare', {}, adam)).toBeNull();
    expect(reach('bare', { ...adam, schedule: { type: 'inverse-root' } })).toBeNull();
    expect(reach('bare', { ...adam, batchSize: 2 })).toBeNull();
    expect(reach('first', adam)).toBeNull();
  });
});
