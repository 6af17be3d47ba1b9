import { describe, expect, test } from 'vitest';
import { isByHand, isSum, plainFirstStep } from '../../../client/phone/by-hand.ts';
import { stepNote } from '../../../client/phone/step-note.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const round = { kind: 'goldilocks', title: '', question: '', why: '', surface: 'seed-bowl' } as const;
const bowl = resolveRound(round);
const fence = resolveRound({ ...round, surface: 'fence' });

function raced(choice: Choice, settings = bowl): Race {
  const race = startRace(settings, [choice]);
  stepTo(race, settings.steps);
  return race;
}

const learningRate = 0.05;

/** By name: a choice, whether its first step is θ − η∇L, and its tenth. */
const cases: readonly [string, Choice, boolean, boolean][] = [
  ['descent', { learningRate }, true, true],
  ['a start of one’s own', { learningRate, start: [1, 1] }, true, true],
  ['momentum 0', { learningRate, momentum: 0 }, true, true],
  ['momentum', { learningRate, momentum: 0.9 }, true, false],
  ['Nesterov', { learningRate, momentum: 0.9, nesterov: true }, false, false],
  ['weight decay', { learningRate, momentum: 0, weightDecay: 0.1 }, false, false],
  ['a schedule', { learningRate, schedule: { type: 'exponential', factor: 0.9 } }, true, false],
  ['a rate changed at step 5', { learningRate, changes: [{ atStep: 5, learningRate: 0.1 }] }, true, true],
  ['Adam', { learningRate, optimizer: 'adam' }, false, false],
  ['AdaGrad', { learningRate, optimizer: 'adagrad' }, false, false],
  ['Rprop', { learningRate, optimizer: 'rprop' }, false, false],
];

describe('the arithmetic is shown only where it is what happened', () => {
  test.each(cases)('%s', (_, choice, first, tenth) => {
    expect(plainFirstStep(bowl, choice) !== null).toBe(first);
    expect(isByHand(raced(choice), 0, 9)).toBe(tenth);
  });

  test('the first step begins at the own start', () => {
    expect(plainFirstStep(bowl, { learningRate: 0.25, start: [1, 1] })).toEqual([0.5, -0.5]);
  });

  test('where the first step flies, plain descent has its numbers and no other choice', () => {
    expect(plainFirstStep(bowl, { learningRate: 1000 })).not.toBeNull();
    expect(plainFirstStep(bowl, { learningRate: 1000, momentum: 0.9, nesterov: true })).toBeNull();
  });

  test('a step that the fence took back is none of them, the steps before are', () => {
    const race = raced({ learningRate: 0.1 }, fence);
    expect(isByHand(race, 0, 0)).toBe(true);
    expect(isByHand(race, 0, fence.steps - 1)).toBe(false);
  });

  test('a resting ball makes a true step of nothing', () => {
    expect(isSum([0, 0], [0, 0], 0.1, [0, 0])).toBe(true);
    expect(isSum([0, 0], [0, 0], 0.1, [1e-12, 0])).toBe(false);
  });
});

test('the note names what made the step another one', () => {
  const { surface } = bowl;
  const said = (choice: object) => stepNote({ learningRate, ...choice }, surface);
  expect(said({ optimizer: 'adam' })).toMatch(/earlier slopes/);
  expect(said({ momentum: 0.9 })).toMatch(/^Momentum/);
  expect(said({ schedule: { type: 'exponential', factor: 0.9 } })).toMatch(/schedule/);
  expect(stepNote({ learningRate }, surfaceById('fence')!)).toMatch(/fence/);
});
