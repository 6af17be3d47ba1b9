import { sqrt } from '../math/exact.ts';
import { integerPower } from '../math/power.ts';
import { guard, kept, learningRate, weightDecay } from './fields.ts';
import { type Coordinate, optimizer, type Rule, type Turn } from './optimizer.ts';

const fields = {
  learningRate: learningRate(0.001),
  beta1: kept(0.9),
  beta2: kept(0.999),
  eps: guard(1e-8),
  /** Divides by the largest v so far. */
  amsgrad: false,
  weightDecay: weightDecay(),
  decoupledDecay: false,
} as const;

type Slot = 'first' | 'second' | 'greatest';
type AdamTurn = Turn<typeof fields, 'raise' | 'rootRaise'>;

/** With everything as an argument an engine makes it part of the loop; with objects it would look into them for each ball. */
function moveOne(
  i: number,
  thetas: Float64Array,
  slopes: Float64Array,
  first: Float64Array,
  second: Float64Array,
  learningRates: Float64Array,
  beta1: number,
  beta2: number,
  eps: number,
  raise: number,
  rootRaise: number,
): void {
  const slope = slopes[i]!;
  const m = beta1 * first[i]! + (1 - beta1) * slope;
  const v = beta2 * second[i]! + (1 - beta2) * slope * slope;
  first[i] = m;
  second[i] = v;
  thetas[i] = thetas[i]! - (learningRates[i]! * raise * m) / (sqrt(v) * rootRaise + eps);
}

/** Two balls a turn: an engine asks at each turn whether the arrays are still what they were, a ninth of the time. */
function moveByMoments(
  { thetas, slopes, memory: { first, second } }: Coordinate<Slot>,
  { count, learningRates, settings, shared }: AdamTurn,
) {
  const { beta1, beta2, eps } = settings;
  const { raise, rootRaise } = shared;
  for (let i = 0; i < count - 1; i += 2) {
    moveOne(i, thetas, slopes, first, second, learningRates, beta1, beta2, eps, raise, rootRaise);
    moveOne(i + 1, thetas, slopes, first, second, learningRates, beta1, beta2, eps, raise, rootRaise);
  }
  if (count % 2 === 0) return;
  moveOne(count - 1, thetas, slopes, first, second, learningRates, beta1, beta2, eps, raise, rootRaise);
}

/** A loop of its own: with one array more the other would run at two thirds of its speed. */
function moveByGreatest(
  { thetas, slopes, memory }: Coordinate<Slot>,
  { count, learningRates, settings, shared }: AdamTurn,
) {
  const { first, second, greatest } = memory;
  const { beta1, beta2, eps } = settings;
  const { raise, rootRaise } = shared;
  for (let i = 0; i < count; i++) {
    const slope = slopes[i]!;
    const m = beta1 * first[i]! + (1 - beta1) * slope;
    const v = beta2 * second[i]! + (1 - beta2) * slope * slope;
    const most = v < greatest[i]! ? greatest[i]! : v;
    first[i] = m;
    second[i] = v;
    greatest[i] = most;
    thetas[i] = thetas[i]! - (learningRates[i]! * raise * m) / (sqrt(most) * rootRaise + eps);
  }
}

/**
 * PyTorch's `Adam`: m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − η/(1 − β₁ᵗ) · m/(√v/√(1 − β₂ᵗ) + ε). AMSGrad
 * takes the largest v before its correction. βᵗ is taken anew each step, as a schedule may have changed β₁.
 */
const rule: Rule<typeof fields, Slot, 'raise' | 'rootRaise'> = {
  fields,
  slots: ['first', 'second', 'greatest'],
  shared: ['raise', 'rootRaise'],
  adaptive: true,
  begin({ step, settings: { beta1, beta2 }, shared }) {
    shared.raise = 1 / (1 - integerPower(beta1, step));
    shared.rootRaise = 1 / sqrt(1 - integerPower(beta2, step));
  },
  move(coordinate, turn) {
    if (turn.settings.amsgrad) moveByGreatest(coordinate, turn);
    else moveByMoments(coordinate, turn);
  },
};

export const adam = optimizer(rule);

/** PyTorch's `AdamW`: Adam whose weight decay shrinks θ itself, by η·wd, and never enters m and v. */
export const adamw = optimizer({
  ...rule,
  fields: { ...fields, weightDecay: weightDecay(0.01), decoupledDecay: true as boolean },
});
