import { compileFormula, type Formula } from '../shared/formula/index.ts';
import { type OptimizerId, optimizers, type Schedule, settingsOf } from '../shared/optimizers/index.ts';
import { type DataLoss, type Examples, linear, logistic, neuron } from '../shared/surfaces/data/index.ts';

/** The reference schema (test/golden/README.md) in our words: its objects are read here and nowhere else. */

/** What can be asked of a surface with one or two variables; batches are places in its data. */
export type ReferenceSurface = Pick<DataLoss, 'value' | 'gradient' | 'hessian'>;

export interface SurfaceObject {
  readonly id?: string;
  readonly vars?: readonly string[];
  readonly expr?: string;
  readonly model?: string;
  readonly data?: { readonly x: readonly number[]; readonly y: readonly number[] };
}

const models: Readonly<Record<string, (examples: Examples) => DataLoss>> = {
  linreg: linear,
  logreg: logistic,
  tanh1: neuron,
};

const compiled = new Map<string, Formula>();
const fitted = new WeakMap<object, Map<string, DataLoss>>();

function formulaOf(expr: string, vars: readonly string[]): Formula {
  const result = compileFormula(expr, { vars });
  if (result.ok) return result.formula;
  const [error] = result.errors;
  throw new Error(`${error?.message} at ${error?.position} of ${expr}`);
}

function known<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** @throws Error for a wrong formula or an unknown model */
export function shapeOf({ vars = ['x', 'y'], expr, model, data }: SurfaceObject): Formula | DataLoss {
  if (expr !== undefined) return known(compiled, `${vars.join()}: ${expr}`, () => formulaOf(expr, vars));
  const lossOf = model !== undefined && Object.hasOwn(models, model) ? models[model] : undefined;
  if (lossOf === undefined || data === undefined) throw new Error(`unknown model: ${model}`);
  const byModel = fitted.get(data) ?? new Map<string, DataLoss>();
  fitted.set(data, byModel);
  return known(byModel, model!, () => lossOf({ xs: data.x, ys: data.y }));
}

/** @throws Error for a wrong formula or an unknown model */
export function surfaceOf(surface: SurfaceObject): ReferenceSurface {
  return shapeOf(surface);
}

/** An optimizer or a schedule of PyTorch: its class and its arguments. */
export interface TorchObject {
  readonly type: string;
  readonly [argument: string]: unknown;
}

/** PyTorch's names of settings, and ours. */
const names: Readonly<Record<string, string>> = {
  lr: 'learningRate',
  momentum: 'momentum',
  dampening: 'dampening',
  nesterov: 'nesterov',
  weight_decay: 'weightDecay',
  maximize: 'maximize',
  lr_decay: 'rateDecay',
  initial_accumulator_value: 'initialSum',
  eps: 'eps',
  alpha: 'alpha',
  centered: 'centered',
  rho: 'rho',
  amsgrad: 'amsgrad',
  momentum_decay: 'momentumDecay',
  decoupled_weight_decay: 'decoupledDecay',
};

const pairs: Readonly<Record<string, readonly [string, string]>> = {
  betas: ['beta1', 'beta2'],
  etas: ['etaMinus', 'etaPlus'],
  step_sizes: ['shortest', 'longest'],
};

/** Arguments that change how PyTorch computes, not what. */
const ways = ['foreach', 'capturable', 'differentiable', 'fused'];

const optimizerIds: Readonly<Record<string, OptimizerId>> = {
  SGD: 'momentum',
  Adagrad: 'adagrad',
  RMSprop: 'rmsprop',
  Adadelta: 'adadelta',
  Adam: 'adam',
  AdamW: 'adamw',
  Adamax: 'adamax',
  NAdam: 'nadam',
  RAdam: 'radam',
  Rprop: 'rprop',
};

export interface ReferenceOptimizer {
  readonly id: OptimizerId;
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Our optimizer of PyTorch's, with its settings. SGD is `momentum`, of which plain descent is the case μ = 0.
 *
 * @throws Error for an unknown optimizer or argument
 */
export function optimizerOf({ type, ...given }: TorchObject): ReferenceOptimizer {
  const id = Object.hasOwn(optimizerIds, type) ? optimizerIds[type] : undefined;
  if (id === undefined) throw new Error(`unknown optimizer: ${type}`);
  const settings = Object.entries(given).flatMap(([name, value]): (readonly [string, unknown])[] => {
    if (ways.includes(name)) return [];
    const pair = Object.hasOwn(pairs, name) && Array.isArray(value) ? pairs[name]! : null;
    const ours = pair ?? (Object.hasOwn(names, name) ? [names[name]!] : []);
    if (ours.length === 0 || !ours.every((one) => Object.hasOwn(optimizers[id].fields, one))) {
      throw new Error(`unknown argument of ${type}: ${name}`);
    }
    return pair ? pair.map((one, i) => [one, (value as readonly unknown[])[i]]) : [[ours[0]!, value]];
  });
  // PyTorch's SGD has no momentum unless asked, ours is there for it.
  const initial = type === 'SGD' ? { momentum: 0 } : {};
  const asked: Record<string, unknown> = { ...initial, ...Object.fromEntries(settings) };
  // Out of range, ours would take the nearest sound value: another path than the one that was asked for.
  for (const [name, taken] of Object.entries(settingsOf(id, asked))) {
    const want = asked[name];
    if (want !== undefined && want !== taken) throw new Error(`${type} cannot take ${name} = ${JSON.stringify(want)}`);
  }
  return { id, settings: asked };
}

/** A number among PyTorch's arguments, or PyTorch's own default. */
type Read = (argument: string, otherwise?: number) => number;

/** PyTorch cycles momentum unless told not to. */
function cycled(given: TorchObject, read: Read, low: number, high: number) {
  if (given.cycle_momentum === false) return {};
  return { momentum: { low: read('base_momentum', low), high: read('max_momentum', high) } };
}

const fades: Readonly<Record<string, 'none' | 'halving' | 'exponential'>> = {
  triangular: 'none',
  triangular2: 'halving',
  exp_range: 'exponential',
};

const schedules: Readonly<Record<string, (given: TorchObject, read: Read) => Schedule>> = {
  StepLR: (_, read) => ({ type: 'step', every: read('step_size'), factor: read('gamma', 0.1) }),
  ExponentialLR: (_, read) => ({ type: 'exponential', factor: read('gamma') }),
  CosineAnnealingLR: (_, read) => ({ type: 'cosine', steps: read('T_max'), end: read('eta_min', 0) }),
  LinearLR: (_, read) => ({
    type: 'warm-up',
    steps: read('total_iters', 5),
    from: read('start_factor', 1 / 3),
    to: read('end_factor', 1),
  }),
  CosineAnnealingWarmRestarts: (_, read) => ({
    type: 'restarts',
    steps: read('T_0'),
    stretch: read('T_mult', 1),
    end: read('eta_min', 0),
  }),
  PolynomialLR: (_, read) => ({ type: 'polynomial', steps: read('total_iters', 5), power: read('power', 1) }),
  CyclicLR: (given, read) => ({
    type: 'cyclic',
    low: read('base_lr'),
    high: read('max_lr'),
    up: read('step_size_up', 2000),
    ...(typeof given.step_size_down === 'number' ? { down: given.step_size_down } : {}),
    fade: fades[String(given.mode ?? 'triangular')] ?? 'none',
    factor: read('gamma', 1),
    ...cycled(given, read, 0.8, 0.9),
  }),
  OneCycleLR: (given, read) => ({
    type: 'one-cycle',
    steps: typeof given.total_steps === 'number' ? given.total_steps : read('epochs') * read('steps_per_epoch'),
    high: read('max_lr'),
    rise: read('pct_start', 0.3),
    startDivisor: read('div_factor', 25),
    endDivisor: read('final_div_factor', 1e4),
    shape: given.anneal_strategy === 'linear' ? 'linear' : 'cosine',
    threePhases: given.three_phase === true,
    ...cycled(given, read, 0.85, 0.95),
  }),
  ReduceLROnPlateau: (given, read) => ({
    type: 'plateau',
    factor: read('factor', 0.1),
    patience: read('patience', 10),
    threshold: read('threshold', 1e-4),
    absolute: given.threshold_mode === 'abs',
    rest: read('cooldown', 0),
    lowest: read('min_lr', 0),
    leastChange: read('eps', 1e-8),
  }),
};

/** @throws Error for an unknown schedule or an argument that is missing */
export function scheduleOf(given: TorchObject | null | undefined): Schedule {
  if (given === null || given === undefined) return { type: 'constant' };
  const make = Object.hasOwn(schedules, given.type) ? schedules[given.type] : undefined;
  if (make === undefined) throw new Error(`unknown schedule: ${given.type}`);
  return make(given, (argument, otherwise) => {
    const value = given[argument] ?? otherwise;
    if (typeof value !== 'number') throw new Error(`${given.type} needs the number ${argument}`);
    return value;
  });
}
