import type { Mutant } from './mutant.ts';

const golden = ['test/golden/trajectories.test.ts'];
/** For what the reference files do not hold. */
const formulas = ['test/shared/optimizers/optimizers.test.ts'];

type Mistake = Pick<Mutant, 'name' | 'find' | 'plant'> & { readonly tests?: readonly string[] };

const inFile = (name: string, mistakes: readonly Mistake[]): Mutant[] =>
  mistakes.map((mistake) => ({ tests: golden, ...mistake, file: `shared/optimizers/${name}.ts` }));

/** The updates, by the slips that are known of them (research: numerics, section 1) and some of their kin. */
export const optimizerMutants: readonly Mutant[] = [
  ...inFile('descent', [
    { name: 'ascent in place of descent', find: 'thetas[i]! - learningRates', plant: 'thetas[i]! + learningRates' },
  ]),
  ...inFile('momentum', [
    { name: 'dampening on the first step', find: 'momentum === 0 || step === 1 ?', plant: 'momentum === 0 ?' },
    {
      name: 'momentum as a moving average',
      find: 'keep * buffer[i]! + intake * slope',
      plant: 'keep * buffer[i]! + (1 - keep) * slope',
    },
    { name: 'Nesterov ignored', find: 'nesterov && momentum !== 0', plant: 'false' },
    { name: 'Nesterov without its own slope', find: 'slope + momentum * speed', plant: 'momentum * speed' },
    {
      name: 'dampening without momentum',
      find: 'nesterov || momentum === 0 || step === 1',
      plant: 'nesterov || step === 1',
      tests: formulas,
    },
  ]),
  ...inFile('slopes', [
    {
      name: 'weight decay with the wrong sign',
      find: 'slope[i]! + decay * theta[i]!',
      plant: 'slope[i]! - decay * theta[i]!',
    },
    {
      name: 'decoupled decay without η',
      find: 'theta[i]! * (1 - learningRates[i]! * decay)',
      plant: 'theta[i]! * (1 - decay)',
    },
    {
      name: 'clipping without PyTorch’s guard',
      find: 'limit / (sqrt(squares) + normGuard)',
      plant: 'limit / sqrt(squares)',
      tests: formulas,
    },
    { name: 'clipping lengthens short slopes', find: 'if (factor < 1) for', plant: 'for', tests: formulas },
    {
      name: 'clipping by value on one side',
      find: 'else if (slope[i]! < -limit) slope[i] = -limit;',
      plant: '',
      tests: formulas,
    },
    { name: 'maximize ignored', find: 'if (maximize) for', plant: 'if (false) for', tests: formulas },
  ]),
  ...inFile('adam', [
    { name: 'AdamW coupled', find: 'decoupledDecay: true as boolean', plant: 'decoupledDecay: false as boolean' },
    {
      name: 'Adam with ε inside the root',
      find: '(sqrt(v) * rootRaise + eps)',
      plant: 'sqrt(v * rootRaise * rootRaise + eps)',
    },
    {
      name: 'Adam with ε before the bias correction',
      find: '(sqrt(v) * rootRaise + eps)',
      plant: '((sqrt(v) + eps) * rootRaise)',
    },
    { name: 'Adam with t off by one for m', find: 'integerPower(beta1, step)', plant: 'integerPower(beta1, step + 1)' },
    { name: 'Adam with t off by one for v', find: 'integerPower(beta2, step)', plant: 'integerPower(beta2, step + 1)' },
    { name: 'Adam without bias correction of v', find: 'sqrt(v) * rootRaise', plant: 'sqrt(v)' },
    {
      name: 'AMSGrad forgets the largest v',
      find: 'v < greatest[i]! ? greatest[i]! : v',
      plant: 'v',
      tests: formulas,
    },
  ]),
  ...inFile('rmsprop', [
    { name: 'RMSprop with ε inside the root', find: '(sqrt(spread) + eps)', plant: 'sqrt(spread + eps)' },
    { name: 'RMSprop: centered ignored', find: 'spread = v - m * m', plant: 'spread = v' },
    { name: 'RMSprop: momentum ignored', find: 'momentum * buffer[i]! + slope', plant: 'slope' },
    { name: 'RMSprop takes in all of g²', find: 'intake * slope * slope', plant: 'slope * slope' },
  ]),
  ...inFile('nadam', [
    {
      name: 'NAdam of PyTorch 1.13, μ multiplied twice',
      find: 'shared.meanShare = next / (1 - shared.product * next);',
      plant: 'shared.product *= next; shared.meanShare = next / (1 - shared.product);',
    },
    {
      name: 'NAdam with μ of the step before',
      find: '[muAt(step), muAt(step + 1)]',
      plant: '[muAt(step - 1), muAt(step)]',
    },
    {
      name: 'NAdam without its momentum decay',
      find: 'exp(t * momentumDecay * logFade)',
      plant: 'exp(t * 0.004 * logFade)',
      tests: formulas,
    },
  ]),
  // ρ ≥ 5 for ρ > 5 is no mutant: no t has ρ = 5 exactly for the usual β₂, so nothing can tell them apart.
  ...inFile('radam', [
    { name: 'RAdam rectifies from ρ > 4 on', find: 'const youngUpTo = 5;', plant: 'const youngUpTo = 4;' },
    { name: 'RAdam rectifies from ρ > 6 on', find: 'const youngUpTo = 5;', plant: 'const youngUpTo = 6;' },
    { name: 'RAdam not rectified', find: 'return sqrt(share) * sqrt(1 - power);', plant: 'return sqrt(1 - power);' },
  ]),
  ...inFile('rprop', [
    { name: 'Rprop does not zero a turned slope', find: 'agreement < 0 ? 0 : slopes[i]!', plant: 'slopes[i]!' },
    {
      name: 'Rprop with η₊ and η₋ exchanged',
      find: 'agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1',
      plant: 'agreement > 0 ? etaMinus : agreement < 0 ? etaPlus : 1',
    },
    {
      name: 'Rprop with another η₋',
      find: 'etaMinus: { initial: 0.5',
      plant: 'etaMinus: { initial: 0.6',
      tests: formulas,
    },
    {
      name: 'Rprop with another η₊',
      find: 'etaPlus: { initial: 1.2',
      plant: 'etaPlus: { initial: 1.25',
      tests: formulas,
    },
    { name: 'Rprop without limits of its steps', find: '* factor, shortest, longest)', plant: '* factor, 0, 1e9)' },
  ]),
  ...inFile('adagrad', [
    {
      name: 'AdaGrad forgets',
      find: 'first + sum[i]! + slope * slope',
      plant: 'first + 0.9 * sum[i]! + slope * slope',
    },
    {
      name: 'AdaGrad decays its rate from the first step on',
      find: '1 / (1 + (step - 1) * rateDecay)',
      plant: '1 / (1 + step * rateDecay)',
      tests: formulas,
    },
  ]),
  ...inFile('adadelta', [
    {
      name: 'Adadelta with ε outside its roots',
      find: '(sqrt(d + eps) / sqrt(s + eps))',
      plant: '((sqrt(d) + eps) / (sqrt(s) + eps))',
    },
    {
      name: 'Adadelta adds up slopes in place of moves',
      find: 'intake * move * move',
      plant: 'intake * slope * slope',
    },
  ]),
  ...inFile('adamax', [
    { name: 'Adamax without fading', find: 'const faded = beta2 * greatest[i]!', plant: 'const faded = greatest[i]!' },
    { name: 'Adamax without bias correction', find: 'raise * m) / u', plant: 'm) / u' },
  ]),
  ...inFile('newton', [
    {
      name: 'Newton uphill',
      find: '[x - move[0], y - move[1]]',
      plant: '[x + move[0], y + move[1]]',
      tests: ['test/golden/reference.test.ts'],
    },
  ]),
  ...inFile('armijo', [
    {
      name: 'Armijo accepts any decrease',
      find: 'loss - promise * length * slope',
      plant: 'loss',
      tests: ['test/shared/optimizers/rivals.test.ts', 'test/golden/reference.test.ts'],
    },
  ]),
  ...inFile('exact-line', [
    {
      name: 'exact line search half as far',
      find: '(gx * gx + gy * gy) / curvature',
      plant: '(gx * gx + gy * gy) / (2 * curvature)',
      tests: ['test/golden/reference.test.ts'],
    },
  ]),
];
