import type { Card, RateRange } from '../lesson.ts';

const plain: RateRange = { min: 0.004, max: 0.25, initial: 0.01 };
const heavy: RateRange = { min: 0.0005, max: 0.25, initial: 0.001 };

/** On the ravine: how much of the last step is kept. */
export const momentums: readonly Card[] = [
  { name: 'No momentum', settings: {}, learningRates: plain },
  { name: 'Momentum 0.5', settings: { momentum: 0.5 }, learningRates: { ...plain, initial: 0.006 } },
  { name: 'Momentum 0.9', settings: { momentum: 0.9 }, learningRates: heavy },
  { name: 'Momentum 0.95', settings: { momentum: 0.95 }, learningRates: { ...heavy, initial: 0.0007 } },
];

/** On the ravine: two that know nothing of axes and two that scale each. */
export const scalers: readonly Card[] = [
  { name: 'Descent', settings: {}, learningRates: plain },
  { name: 'Momentum 0.5', settings: { momentum: 0.5 }, learningRates: { ...plain, initial: 0.006 } },
  { name: 'AdaGrad', settings: { optimizer: 'adagrad' }, learningRates: { min: 0.1, max: 20, initial: 0.3 } },
  { name: 'Adam', settings: { optimizer: 'adam' }, learningRates: { min: 0.02, max: 5, initial: 0.05 } },
];

const initial = 0.02;
const schedule = { min: 0.01, max: 3, initial };

/** On the kink: how the rate changes on the way. */
export const schedules: readonly Card[] = [
  { name: 'Constant', settings: {}, learningRates: { ...schedule, initial: 0.5 } },
  { name: '1/√t', settings: { schedule: { type: 'inverse-root' } }, learningRates: schedule },
  { name: '×0.96 a step', settings: { schedule: { type: 'exponential', factor: 0.96 } }, learningRates: schedule },
  { name: '×0.3 every 30', settings: { schedule: { type: 'step', every: 30, factor: 0.3 } }, learningRates: schedule },
  { name: 'Cosine', settings: { schedule: { type: 'cosine', steps: 100 } }, learningRates: schedule },
  { name: 'Linear', settings: { schedule: { type: 'polynomial', steps: 100 } }, learningRates: schedule },
];

/** Of the duels: everyone's slider as its optimizer needs it there. */
export function rivals(descent: RateRange, momentum: RateRange, adam: RateRange): readonly Card[] {
  return [
    { name: 'Descent', settings: {}, learningRates: descent },
    { name: 'Momentum 0.9', settings: { momentum: 0.9 }, learningRates: momentum },
    { name: 'Adam', settings: { optimizer: 'adam' }, learningRates: adam },
    { name: 'RMSprop', settings: { optimizer: 'rmsprop' }, learningRates: { min: 0.005, max: 1.25, initial: 0.02 } },
    { name: 'AdaGrad', settings: { optimizer: 'adagrad' }, learningRates: { min: 0.1, max: 10, initial: 0.2 } },
  ];
}

const jittery: RateRange = { min: 0.01, max: 3, initial: 0.012 };

/** On a loss from data: how many examples a step follows. With few there are many steps for the same money. */
export const batchSizes: readonly Card[] = [1, 2, 4, 8].map((batchSize) => ({
  name: batchSize === 1 ? '1 example' : `${batchSize} examples`,
  settings: { batchSize },
  learningRates: { ...jittery, initial: batchSize === 8 ? 0.03 : 0.012 },
}));
