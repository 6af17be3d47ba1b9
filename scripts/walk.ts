import { followPlateau } from '../shared/optimizers/index.ts';
import type { Case } from './case.ts';
import { scheduleOf } from './reference.ts';
import { gradient, lrAt, overridesAt, stepper, type Theta, value } from './stepper.ts';

export interface Walk {
  /** θ₀ to θ_N, wherever they are: no ball is stopped that has flown. */
  readonly theta: readonly Theta[];
  /** L(θ_k): with mini-batches of the batch of step k, at the end of all data. */
  readonly loss: readonly number[];
  /** The rate of the step that leaves θ_k. */
  readonly lr: readonly number[];
}

/** The rates, asked step by step; `loss` of that step moves a plateau schedule from its second step on, as in a race. */
function pacerOf({ schedule, optimizer: { lr } }: Case): (step: number, loss: number) => number {
  const ours = scheduleOf(schedule);
  if (ours.type !== 'plateau') return (step) => lrAt(schedule, lr, step);
  const follow = followPlateau(ours, lr);
  return (step, loss) => (step === 0 ? lr : follow(loss));
}

/** The path of a case, by single steps. */
export function walk(run: Case): Walk {
  const { surface, optimizer, schedule, start, steps, batches } = run;
  const move = stepper(optimizer, start.length);
  const rateOf = pacerOf(run);
  const theta: Theta[] = [start];
  const loss: number[] = [];
  const lr: number[] = [];
  for (let step = 0; step < steps; step++) {
    const here = theta[step]!;
    const batch = batches?.[step % batches.length];
    loss.push(value(surface, here, batch));
    lr.push(rateOf(step, loss[step]!));
    theta.push(move(here, gradient(surface, here, batch), lr[step]!, overridesAt(schedule, optimizer, step)));
  }
  loss.push(value(surface, theta[steps]!));
  return { theta, loss, lr };
}
