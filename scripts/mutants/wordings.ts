import type { Mutant } from './mutant.ts';

const lessons = ['test/shared/lesson/facts.test.ts'];
const fates = ['test/client/text/fates.test.ts'];
const facts = ['test/client/text/facts.test.ts'];

/** What people read, made untrue. */
export const wordingMutants: readonly Mutant[] = [
  {
    name: 'a bounce is told to grow below ηλ = 2',
    file: 'client/text/en/fates.ts',
    find: 'isNumber(etaLambda) && etaLambda > 2;',
    plant: 'isNumber(etaLambda) && etaLambda > 1;',
    tests: fates,
  },
  {
    name: 'a bounce is told to grow with momentum',
    file: 'client/text/en/fates.ts',
    find: 'if (!grows(facts) || !isFullDescent(choice) ||',
    plant: 'if (!grows(facts) ||',
    tests: fates,
  },
  {
    name: 'a rate 10 times larger, said at any rate',
    file: 'client/text/en/fates.ts',
    find: 'facts.etaLambda < 0.1 &&',
    plant: 'facts.etaLambda < 2 &&',
    tests: facts,
  },
  {
    name: 'still on the way, though it is in the goal',
    file: 'client/text/en/fates.ts',
    find: "if (facts.share >= 1) return 'It reached the finish too late to settle.';",
    plant: '',
    tests: facts,
  },
  {
    name: 'no ball can settle, where some do',
    file: 'client/charts/limit-lines.ts',
    find: "return stayed ? 'cliffRest' : 'cliff';",
    plant: "return 'cliff';",
    tests: ['test/client/charts/limit-lines.test.ts'],
  },
  {
    name: 'a formula on the screen that is another one',
    file: 'client/text/formulas.json',
    find: '"L(x, y) = x^2 + 3y^2"',
    plant: '"L(x, y) = x^2 + 2y^2"',
    tests: ['test/client/text/formulas.test.ts'],
  },
  {
    name: 'a slope on the screen that is the value’s',
    file: 'client/text/formulas.json',
    find: '(x,\\\\ 25y)',
    plant: '(x,\\\\ 12y)',
    tests: ['test/client/text/formulas.test.ts'],
  },
  {
    name: 'a limit of 1/λmax in a lesson',
    file: 'shared/lesson/words.ts',
    find: 'so the limit is 2/18 wherever',
    plant: 'so the limit is 1/18 wherever',
    tests: lessons,
  },
  {
    name: 'a curvature in a lesson, half of what it is',
    file: 'shared/lesson/lessons/first-descent.ts',
    find: 'The steepest curvature of x² + 3y² is 6',
    plant: 'The steepest curvature of x² + 3y² is 3',
    tests: lessons,
  },
  {
    name: 'points for the way that nobody can get',
    file: 'client/text/en/projector.ts',
    find: 'on the way counts up to 40)',
    plant: 'on the way counts up to 60)',
    tests: facts,
  },
];
