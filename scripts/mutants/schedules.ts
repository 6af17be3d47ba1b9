import type { Mutant } from './mutant.ts';

const golden = ['test/golden/reference.test.ts'];
const formulas = ['test/shared/optimizers/schedules.test.ts'];

/** Schedules, mostly off by one. */
export const scheduleMutants: readonly Mutant[] = [
  {
    name: 'StepLR off by one',
    file: 'shared/optimizers/schedules.ts',
    find: 'floor(k / schedule.every)',
    plant: 'floor((k + 1) / schedule.every)',
    tests: golden,
  },
  {
    name: 'cosine with T_max − 1',
    file: 'shared/optimizers/schedules.ts',
    find: 'schedule.end ?? 0, k / schedule.steps)',
    plant: 'schedule.end ?? 0, k / (schedule.steps - 1))',
    tests: golden,
  },
  {
    name: 'exponential off by one',
    file: 'shared/optimizers/schedules.ts',
    find: 'integerPower(schedule.factor, k)',
    plant: 'integerPower(schedule.factor, k + 1)',
    tests: golden,
  },
  {
    name: 'warm-up that never ends',
    file: 'shared/optimizers/schedules.ts',
    find: '(to - from) * min(k, steps)',
    plant: '(to - from) * k',
    tests: formulas,
  },
  {
    name: 'restarts all of one length',
    file: 'shared/optimizers/schedules.ts',
    find: 'length *= stretch;',
    plant: '',
    tests: formulas,
  },
  {
    name: '1/√t from t = 2 on',
    file: 'shared/optimizers/schedules.ts',
    find: 'sqrt(k + 1)',
    plant: 'sqrt(k + 2)',
    tests: formulas,
  },
  {
    name: 'OneCycle over T + 1 steps',
    file: 'shared/optimizers/one-cycle.ts',
    find: 'const end = steps - 1;',
    plant: 'const end = steps;',
    tests: golden,
  },
  {
    name: 'OneCycle at its top a step late',
    file: 'shared/optimizers/one-cycle.ts',
    find: 'const top = rise * steps - 1;',
    plant: 'const top = rise * steps;',
    tests: golden,
  },
  {
    name: 'OneCycle with momentum high where the rate is',
    file: 'shared/optimizers/one-cycle.ts',
    find: '{ first: high, high: low, last: high }',
    plant: '{ first: low, high: high, last: low }',
    tests: ['test/golden/trajectories.test.ts'],
  },
  {
    name: 'cyclic that is not halved',
    file: 'shared/optimizers/cyclic.ts',
    find: 'height / integerPower(2, cycle - 1)',
    plant: 'height',
    tests: formulas,
  },
  {
    name: 'plateau a loss too early',
    file: 'shared/optimizers/plateau.ts',
    find: 'bad > patience',
    plant: 'bad >= patience',
    tests: formulas,
  },
  {
    name: 'plateau that forgets the best loss',
    file: 'shared/optimizers/plateau.ts',
    find: '} else bad++;',
    plant: '} else { best = loss; bad++; }',
    tests: formulas,
  },
];
