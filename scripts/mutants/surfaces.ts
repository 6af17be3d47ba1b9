import type { Mutant } from './mutant.ts';

const reference = ['test/golden/reference.test.ts'];
const data = ['test/shared/surfaces/data.test.ts'];
const derivatives = ['test/shared/formula/golden.test.ts', 'test/shared/formula/differentiate.test.ts'];
const parsing = ['test/shared/formula/parse.test.ts'];

/** Losses and their derivatives. */
export const surfaceMutants: readonly Mutant[] = [
  {
    name: 'the sum of the examples’ slopes, not the mean',
    file: 'shared/surfaces/data/data-loss.ts',
    find: 'return [byW / batch.length, byB / batch.length];',
    plant: 'return [byW, byB];',
    tests: data,
  },
  {
    name: 'the sum of the examples’ losses, not the mean',
    file: 'shared/surfaces/data/data-loss.ts',
    find: 'return sum / batch.length;',
    plant: 'return sum;',
    tests: data,
  },
  {
    name: 'a batch divided by all examples',
    file: 'shared/surfaces/data/data-loss.ts',
    find: 'return [byW / batch.length, byB / batch.length];',
    plant: 'return [byW / all.length, byB / all.length];',
    tests: data,
  },
  {
    name: 'the derivative by the input, not the weight',
    file: 'shared/surfaces/data/data-loss.ts',
    find: 'return [one * x, one];',
    plant: 'return [one * w, one];',
    tests: data,
  },
  {
    name: 'one partial off by 1e-7, from data',
    file: 'shared/surfaces/data/data-loss.ts',
    find: 'return [one * x, one];',
    plant: 'return [one * x * (1 + 1e-7), one];',
    tests: reference,
  },
  {
    name: 'one partial off by 1e-7, of a power',
    file: 'shared/formula/differentiate.ts',
    find: 'by.product(by.scale(value, graph.power(first, value - 1)), da)',
    plant: 'by.product(by.scale(value * (this.variable === 0 ? 1 : 1 + 1e-7), graph.power(first, value - 1)), da)',
    tests: reference,
  },
  {
    name: 'one partial off by 1e-7, of a sine',
    file: 'shared/formula/differentiate.ts',
    find: "return by.product(graph.call('cos', first), da);",
    plant: "return by.product(graph.constant(1 + 1e-7), by.product(graph.call('cos', first), da));",
    tests: reference,
  },
  {
    name: 'cos′ is sin',
    file: 'shared/formula/differentiate.ts',
    find: "by.product(graph.negate(graph.call('sin', first)), da)",
    plant: "by.product(graph.call('sin', first), da)",
    tests: derivatives,
  },
  {
    name: 'the product rule without its second half',
    file: 'shared/formula/differentiate.ts',
    find: 'by.sum(by.product(da, second), by.product(first, db))',
    plant: 'by.product(da, second)',
    tests: derivatives,
  },
  {
    name: 'the quotient rule with a plus',
    file: 'shared/formula/differentiate.ts',
    find: 'return graph.divide(by.difference(da, by.product(node, db)), second);',
    plant: 'return graph.divide(by.sum(da, by.product(node, db)), second);',
    tests: derivatives,
  },
  {
    name: '√′ not guarded at 0',
    file: 'shared/formula/differentiate.ts',
    find: 'return graph.guardedDivide(by.product(graph.constant(0.5), da), node);',
    plant: 'return graph.divide(by.product(graph.constant(0.5), da), node);',
    tests: derivatives,
  },
  {
    name: '|x|′ is 1 at 0',
    file: 'shared/formula/functions.ts',
    find: 'return x < 0 ? -1 : x;',
    plant: 'return x < 0 ? -1 : 1;',
    tests: derivatives,
  },
  {
    name: '-x^2 is (-x)^2',
    file: 'shared/formula/parse.ts',
    find: 'const operand = this.expression(signFloor);',
    plant: 'const operand = this.expression(5);',
    tests: parsing,
  },
  {
    name: '2^3^2 from the left',
    file: 'shared/formula/parse.ts',
    find: "operator === '^' ? signFloor : strengths[operator]",
    plant: 'strengths[operator]',
    tests: parsing,
  },
  {
    name: 'a saddle taken for a minimum',
    file: 'shared/surfaces/stationary.ts',
    find: "if (low > leastCurvature) return 'min';",
    plant: "if (low + high > leastCurvature) return 'min';",
    tests: reference,
  },
  {
    name: 'Catmull–Rom with a slope of its own',
    file: 'shared/surfaces/grid.ts',
    find: '[(2 - 1.5 * t) * t - 0.5, (4.5 * t - 5) * t,',
    plant: '[(2 - 1.5 * t) * t - 0.5, (4.5 * t - 4.9) * t,',
    tests: ['test/shared/surfaces/grid.test.ts'],
  },
  {
    name: 'a fence that throws balls too far in',
    file: 'shared/surfaces/fence.ts',
    find: 'const scale = radius / away;',
    plant: 'const scale = radius / (away * away);',
    tests: ['test/shared/surfaces/fence.test.ts'],
  },
  {
    name: 'the multiplier with the wrong sign',
    file: 'shared/surfaces/fence.ts',
    find: 'const mu = -(',
    plant: 'const mu = (',
    tests: ['test/shared/surfaces/fence.test.ts'],
  },
];
