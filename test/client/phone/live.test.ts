import { describe, expect, test } from 'vitest';
import { bouncesOf } from '../../../client/phone/bounces.ts';
import { liveSentence, placeOf } from '../../../client/phone/live.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';

const round = { kind: 'goldilocks', title: '', question: '', why: '', surface: 'seed-bowl' } as const;
const settings = resolveRound(round);

function raced(...learningRates: number[]): Race {
  const race = startRace(
    settings,
    learningRates.map((learningRate) => ({ learningRate })),
  );
  stepTo(race, settings.steps);
  return race;
}

const said = (learningRate: number, step: number) => liveSentence(raced(learningRate), 0, step, settings.goal);

describe('the sentence of a running race says what the last two steps did', () => {
  test.each([
    [0.1, 0, /^At the start/],
    [0.1, 1, /^The first step/],
    [0.0816, 14, 'On the way, not bouncing: this step was ×0.837 of the last.'],
    [0.32, 9, 'Across the valley and back: this bounce was ×0.92 of the last.'],
    [
      0.36,
      12,
      /^Off the map, and this step was ×1\.16 the last one\.$|^Across the valley and back: this bounce grew ×1\.16\.$/,
    ],
    [0.25, 20, /^Inside the finish since step \d+\. It counts if it stays\.$/],
    [0.25, 40, /^Inside the finish since step \d+, to the end\.$/],
    [0.5, 30, 'It flew at step 8: too far away to draw.'],
  ])('η = %f at step %i', (learningRate, step, sentence) => {
    expect(said(learningRate, step)).toMatch(sentence);
  });

  test('at η = 1/3 the bounces stay as long as they are', () => {
    expect(said(1 / 3, 30)).toContain('as long as the last');
  });

  test('a ball without movement is told that the slope is zero only where it is', () => {
    const at = (surface: string, start: readonly [number, number], learningRate: number, goal: number) => {
      const race = startRace({ surface: surfaceById(surface)!, start, steps: 2 }, [{ learningRate }]);
      stepTo(race, 2);
      return liveSentence(race, 0, 2, goal);
    };
    expect(at('two-exits', [0, 0], 0.1, -0.2)).toBe('No more movement: the slope is zero here.');
    expect(at('two-exits', [-1.8, 0.01], 1e-300, -0.2)).toMatch(/^This step was too short/);
    expect(at('fence', [0.7211101184471919, 0.6928204652527788], 0.1, 0)).not.toContain('slope is zero');
  });

  test.each(raceable.map(({ id }) => id))('never a NaN on %s', (surface) => {
    const own = resolveRound({ ...round, surface });
    const { min, max, initial } = own.learningRates;
    for (const learningRate of [min, initial, max]) {
      const race = startRace(own, [{ learningRate }]);
      stepTo(race, own.steps);
      for (let step = 0; step <= own.steps; step++) {
        expect(liveSentence(race, 0, step, own.goal)).not.toMatch(/NaN|undefined|Infinity|–/);
      }
    }
  });
});

test('equal rates share the better place', () => {
  const race = raced(0.1, 0.2, 0.1, 0.05);
  const ranks = [1, 0, 2, 3];
  expect([0, 1, 2, 3].map((ball) => placeOf(race, ball, 5, ranks))).toEqual([2, 1, 2, 4]);
});

describe('the bounce table', () => {
  test('shows the flight along the axis that grows', () => {
    expect(bouncesOf(raced(0.4), 0)).toEqual({
      axis: 'y',
      steps: [0, 1, 2, 3, 4],
      values: ['0.90', '−1.26', '1.76', '−2.47', '3.46'],
    });
  });

  test('is absent where nothing bounced', () => {
    expect(bouncesOf(raced(0.1), 0)).toBeNull();
    expect(bouncesOf(raced(0.3), 0)).toBeNull();
  });
});

test.each([
  [{ learningRate: 0.1 }, 'At the start. Each step goes down the slope, times η.'],
  [{ learningRate: 0.1, momentum: 0.9 }, 'At the start.'],
  [{ learningRate: 0.1, optimizer: 'adam' }, 'At the start.'],
  [{ learningRate: 0.1, schedule: { type: 'exponential', factor: 0.9 } }, 'At the start.'],
] as const)('before the first step of %j it promises only what the steps will be', (choice, sentence) => {
  expect(liveSentence(startRace(settings, [choice]), 0, 0, settings.goal)).toBe(sentence);
});
