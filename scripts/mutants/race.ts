import type { Mutant } from './mutant.ts';

const race = ['test/shared/race/race.test.ts'];
const fates = ['test/shared/race/fate.test.ts', 'test/shared/race/fate-rules.test.ts'];
const facts = ['test/client/text/facts.test.ts'];
const limits = ['test/shared/race/fairness.test.ts', 'test/shared/race/limits.test.ts'];
const results = ['test/shared/race/results.test.ts'];

type Mistake = Pick<Mutant, 'name' | 'find' | 'plant'> & { readonly tests?: readonly string[] };

const inFile = (name: string, tests: readonly string[], mistakes: readonly Mistake[]): Mutant[] =>
  mistakes.map((mistake) => ({ tests, ...mistake, file: `shared/race/${name}.ts` }));

/** The race, its hash, goal, fates, limits and score. */
export const raceMutants: readonly Mutant[] = [
  ...inFile('race', race, [
    {
      name: 'hash: multiplied before mixed',
      find: 'imul(mixed ^ word.getUint8(i), 0x01000193)',
      plant: 'imul(mixed, 0x01000193) ^ word.getUint8(i)',
    },
    {
      name: 'hash: big-endian',
      find: 'word.setFloat64(0, value + 0, true)',
      plant: 'word.setFloat64(0, value + 0, false)',
    },
    {
      name: 'hash: −0 is not 0',
      find: 'word.setFloat64(0, value + 0, true)',
      plant: 'word.setFloat64(0, value, true)',
    },
    { name: 'hash: signed', find: 'return hash >>> 0;', plant: 'return hash | 0;' },
    {
      name: 'hash: of x alone',
      find: 'hashNumber(hashNumber(hash, race.xs[i]!), race.ys[i]!)',
      plant: 'hashNumber(hash, race.xs[i]!)',
    },
    { name: 'a ball flies at 60 half-widths', find: 'flownHalfWidths = 50', plant: 'flownHalfWidths = 60' },
    {
      name: 'a flown ball may come back',
      find: 'if (!rests && near && flownAt[ball] === -1 && Number',
      plant: 'if (!rests && near && Number',
    },
    {
      name: 'NaN is near',
      find: 'const near = abs(x - centreX) <= reachX && abs(y - centreY) <= reachY;',
      plant: 'const near = !(abs(x - centreX) > reachX || abs(y - centreY) > reachY);',
    },
  ]),
  ...inFile('goal', fates.concat(limits), [
    {
      name: 'goal: a share of the loss, not of the gap',
      find: '(surface.value(start[0], start[1]) - best)',
      plant: 'surface.value(start[0], start[1])',
    },
    { name: 'goal: at the next-best valley itself', find: 'best + (next - best) / 2', plant: 'next' },
    { name: 'goal: above the next-best valley', find: 'return next < level ?', plant: 'return false ?' },
  ]),
  ...inFile('settle', fates, [
    {
      name: 'settled after nine positions',
      find: 'const settledPositions = 10;',
      plant: 'const settledPositions = 9;',
    },
    {
      name: 'settled outside the map',
      find: '&& isInside(domain, xs[step - 1]!, ys[step - 1]!)) step--',
      plant: ') step--',
    },
  ]),
  ...inFile('motion', fates, [
    { name: 'oscillating at three times the way', find: 'const wandering = 4;', plant: 'const wandering = 3;' },
    { name: 'oscillating though it dies down', find: 'late >= 0.5 * early', plant: 'late >= 0.2 * early' },
  ]),
  ...inFile('fate', fates, [
    { name: 'crawling in a bowl', find: 'const crawlingBelow = 0.25;', plant: 'const crawlingBelow = 2;' },
    {
      name: 'endless is converged',
      find: "if (surface.endless && facts.downhill) return verdict('endless');",
      plant: '',
    },
    {
      name: 'off the map is on the way',
      find: "if (!isInside(surface.domain, xs[last]!, ys[last]!)) return verdict('escaped', null, { share: 0 });",
      plant: '',
    },
    {
      name: 'rest is asked of one step only',
      find: 'k >= path.last - windowSteps && k >= 0; k--',
      plant: 'k >= path.last - 1 && k >= 0; k--',
    },
    { name: 'a flown ball keeps its share', find: 'race.flownAt[ball]!, { share: 0 })', plant: 'race.flownAt[ball]!)' },
    {
      name: '"each bounce grew" whatever was measured',
      find: 'growth !== null && growsBy(growth, path)',
      plant: 'growth !== null',
      tests: facts,
    },
    { name: '"each bounce grew" with momentum', find: 'isPlainDescent(choice) &&', plant: '' },
  ]),
  ...inFile('path', facts, [
    {
      name: '"each bounce grew" by one ratio',
      find: '[fewestRatios, mostRatios] = [2, 3]',
      plant: '[fewestRatios, mostRatios] = [1, 1]',
    },
  ]),
  ...inFile('rest', fates, [
    {
      name: 'the rounding of a plain is a saddle',
      find: 'const least = visible * gap;',
      plant: 'const least = 1e-300;',
      tests: facts,
    },
    { name: 'a saddle that cannot be seen', find: 'const visible = 1e-4;', plant: 'const visible = 0;' },
    { name: 'a summit is a saddle', find: "kind: high > 0 ? 'saddle' : 'summit'", plant: "kind: 'saddle'" },
    { name: 'a saddle from afar', find: 'return apart(point, from) <= near ? point : null;', plant: 'return point;' },
    { name: 'the best valley is a local minimum', find: 'bottom <= goal', plant: 'false' },
    { name: 'a ripple is a valley', find: 'leastRise >= 0.01 * missedDepth &&', plant: '' },
  ]),
  ...inFile('limits', limits, [
    { name: 'the cliff at 1/λmax', find: 'cliff: 2 / lambdaMax', plant: 'cliff: 1 / lambdaMax' },
    { name: 'the cliff at 2/λmin', find: 'cliff: 2 / lambdaMax', plant: 'cliff: 2 / lambdaMin' },
    { name: 'safest at 1/λmax', find: '2 / (lambdaMin + lambdaMax)', plant: '1 / lambdaMax' },
    { name: 'the cliff of momentum at 2/λ', find: '(2 * (1 + momentum)) / (intake * lambda)', plant: '2 / lambda' },
    { name: 'Nesterov’s cliff is momentum’s', find: 'nesterov ? 1 + 2 * momentum :', plant: 'nesterov ? 1 :' },
    { name: 'weight decay does not curve', find: 'settleLimit(lambda + weightDecay,', plant: 'settleLimit(lambda,' },
  ]),
  ...inFile('score', results, [
    { name: 'score: 50 for arriving', find: '60 + 40 * clamp', plant: '50 + 50 * clamp' },
    {
      name: 'score: more than 100 under par',
      find: 'clamp((par + grace) / (evaluations + grace), 0, 1)',
      plant: '((par + grace) / (evaluations + grace))',
    },
    { name: 'score: no grace', find: 'const grace = 5;', plant: 'const grace = 0;' },
    { name: 'score: points for flying', find: "if (fate === 'diverged' || fate === 'escaped') return 0;", plant: '' },
    {
      name: 'score: the way in losses, not powers of ten',
      find: 'log((startLoss - best) / (loss - best)) / log((startLoss - best) / (goal - best))',
      plant: '(startLoss - loss) / (startLoss - goal)',
    },
  ]),
  ...inFile('results', results, [
    {
      name: 'ties do not share the better place',
      find: 'compare(other, ranks[ball]!) < 0',
      plant: 'compare(other, ranks[ball]!) <= 0',
    },
    {
      name: 'the flown before the slow',
      find: 'under_way: 1, off_the_map: 2, flown: 3',
      plant: 'under_way: 3, off_the_map: 2, flown: 1',
    },
  ]),
  ...inFile('fairness', limits, [
    { name: 'par by one lucky rate', find: 'ceil(parShare * steps.length) - 1', plant: '0' },
  ]),
  ...inFile(
    'flock',
    ['test/shared/race/optimizers.test.ts'],
    [
      {
        name: 'all of a class race with the first one’s optimizer',
        find: 'const key = JSON.stringify(besides);',
        plant: 'const key = JSON.stringify(besides).slice(0, 0);',
      },
      {
        name: 'a schedule compounds its own rates',
        find: 'lrAt(schedule, bases[i]!, step)',
        plant: 'lrAt(schedule, learningRates[i]!, step)',
      },
    ],
  ),
  ...inFile(
    'batches',
    ['test/shared/race/batches.test.ts'],
    [
      {
        name: 'mini-batches with replacement',
        find: '[places[i], places[j]] = [places[j]!, places[i]!];',
        plant: 'places[i] = places[j]!;',
      },
      {
        name: 'every epoch in the same order',
        find: 'const epoch = floor(step / stepsPerEpoch);',
        plant: 'const epoch = 0;',
      },
    ],
  ),
];
