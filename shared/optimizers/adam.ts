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

function moveByMoments(
  { thetas, slopes, memory }: Coordinate<Slot>,
  { count, learningRates, settings, shared }: AdamTurn,
) {
  const { first, second } = memory;
  const { beta1, beta2, eps } = settings;
  const { raise, rootRaise } = shared;
  const [intake1, intake2] = [1 - beta1, 1 - beta2];
  for (let i = 0; i < count; i++) {
    const slope = slopes[i]!;
    const m = beta1 * first[i]! + intake1 * slope;
    const v = beta2 * second[i]! + intake2 * slope * slope;
    first[i] = m;
    second[i] = v;
    thetas[i] = thetas[i]! - (learningRates[i]! * raise * m) / (sqrt(v) * rootRaise + eps);
  }
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
