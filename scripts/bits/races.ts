import { type BackEnd, compileFormula } from '../../shared/formula/index.ts';
import { stream } from '../../shared/math/random.ts';
import { type OptimizerId, optimizerIds, optimizers, type Schedule } from '../../shared/optimizers/index.ts';
import type { Choice } from '../../shared/race/choice.ts';
import type { RaceSetup } from '../../shared/race/race.ts';
import { surfaceFromFormula } from '../../shared/surfaces/from-formula.ts';
import { surfaceFromGrid } from '../../shared/surfaces/grid.ts';
import { heights } from '../../shared/surfaces/heights.ts';
import { surfaces } from '../../shared/surfaces/index.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';

/** One race of the fixed set. */
export interface FixedRace {
  readonly setup: RaceSetup;
  readonly choices: readonly Choice[];
}

const steps = 100;

/** What a rate may be besides those of the slider, which is made for plain descent. */
const adaptiveRates = [0.01, 0.5, 20];
/** Far above the end of the slider: everything flies, or hops from valley to valley. */
const tooLarge = 5;

const schedules: readonly Schedule[] = [
  { type: 'step', every: 20, factor: 0.5 },
  { type: 'exponential', factor: 0.97 },
  { type: 'cosine', steps },
  { type: 'warm-up', steps: 20, from: 0.1 },
  { type: 'restarts', steps: 12, stretch: 2 },
  { type: 'polynomial', steps, power: 1.5 },
  { type: 'cyclic', low: 0.001, up: 15, fade: 'exponential', factor: 0.99, momentum: { low: 0.8, high: 0.9 } },
  { type: 'one-cycle', steps, momentum: { low: 0.85, high: 0.95 } },
  { type: 'inverse-root' },
  { type: 'plateau', patience: 3 },
];

/** Settings that change a rule's formula. */
const variants: readonly Omit<Choice, 'learningRate'>[] = [
  { optimizer: 'momentum', nesterov: true },
  { optimizer: 'momentum', dampening: 0.5 },
  { optimizer: 'descent', clipNorm: 1, weightDecay: 0.1 },
  { optimizer: 'descent', clipValue: 0.5, maximize: true },
  { optimizer: 'rmsprop', centered: true, momentum: 0.5 },
  { optimizer: 'adam', amsgrad: true },
  { optimizer: 'adamw', weightDecay: 0.1 },
];

/** The surface with its formula run by this back end; one that has no formula stays as it is. */
function withBackEnd(surface: Surface, backEnd: BackEnd): Surface {
  if (surface.source === undefined) return surface;
  const result = compileFormula(surface.source, { vars: surface.vars ?? ['x', 'y'], backEnd });
  if (!result.ok) throw new Error(`expected the formula of ${surface.id} to be sound`);
  const { value, gradient, hessian, valueBatch, gradientBatch } = result.formula;
  // The surface works some of its properties out when they are asked for: no race here asks for those.
  const own = { value, gradient, hessian, valueBatch, gradientBatch };
  return Object.create(surface, Object.getOwnPropertyDescriptors(own)) as Surface;
}

/** A bowl of every function that a formula may call, as the catalogue does not need all of them. */
const everyFunction = surfaceFromFormula({
  id: 'every-function',
  source:
    'sinh(x/2)^2 + cosh(y) + atan(x*y)/2 + tan(sin(x)/2) + log(1 + exp(x - y)) + tanh(y) + (1 + x^2)^1.3 + sqrt(1 + y^2) + max(x, y)*cos(x) + min(x, 1) + abs(y - 1) + sign(x)',
  domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
  places: { stationary: [] },
  race: {
    start: [-2.4, 2.2],
    learningRates: { min: 0.01, max: 0.5, initial: 0.05 },
    steps,
    stepsPerSecond: 10,
    goalFraction: 0.01,
    par: steps,
  },
});

/** Himmelblau's function as a picture of 24 × 24 heights. */
function painted(): Surface {
  const surface = surfaces.find(({ id }) => id === 'himmelblau')!;
  const { id: _, race, domain } = surface;
  const facts = { id: 'painted', domain, race, stationaryPoints: [], best: null, endless: false, convex: false };
  return surfaceFromGrid({ heights: heights(surface, domain, 24, 24), width: 24, height: 24 }, facts);
}

function choicesOn({ fence, race }: Surface): Choice[] {
  const { initial, max } = race.learningRates;
  const able = optimizerIds.filter((id) => !fence || !optimizers[id].adaptive);
  return able.flatMap((optimizer: OptimizerId) => {
    const rates = [initial, max, tooLarge * max, ...(optimizers[optimizer].adaptive ? adaptiveRates : [])];
    return rates.map((learningRate): Choice => ({ optimizer, learningRate }));
  });
}

function batchChoices({ race }: Surface): Choice[] {
  return (['descent', 'momentum', 'adam'] as const).flatMap((optimizer) =>
    [1, 3].flatMap((batchSize) =>
      [race.learningRates.initial, tooLarge * race.learningRates.max].map((learningRate): Choice => {
        return { optimizer, batchSize, learningRate };
      }),
    ),
  );
}

/**
 * Every surface of the catalogue and two more × every optimizer, at calm and at far too large rates; mini-batches; and on
 * a few surfaces every schedule and every variant of a rule.
 */
export function* fixedRaces(backEnd: BackEnd): Generator<FixedRace> {
  for (const plain of [...surfaces, everyFunction, painted()]) {
    const surface = withBackEnd(plain, backEnd);
    const setup: RaceSetup = { surface, start: surface.race.start, steps, dice: () => stream(20, 1, 'batches', 0) };
    yield { setup, choices: [...choicesOn(surface), ...(surface.data ? batchChoices(surface) : [])] };
    if (!['himmelblau', 'rastrigin', 'logistic'].includes(surface.id)) continue;
    const { initial, max } = surface.race.learningRates;
    const scheduled = schedules.flatMap((schedule) =>
      (['momentum', 'adam'] as const).map((optimizer): Choice => ({ optimizer, schedule, learningRate: max })),
    );
    const varied = variants.flatMap((variant) =>
      [initial, max].map((learningRate): Choice => ({ ...variant, learningRate })),
    );
    yield { setup, choices: [...scheduled, ...varied] };
  }
}
