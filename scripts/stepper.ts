import { lrAt as closedRate, momentumAt, optimizers, settingsOf } from '../shared/optimizers/index.ts';
import type { Point } from '../shared/surfaces/surface.ts';
import { optimizerOf, type SurfaceObject, scheduleOf, surfaceOf, type TorchObject } from './reference.ts';

/** Single steps of the product, asked in the words of the reference schema; θ is an array of one or two numbers. */
export type Theta = readonly number[];

/** What a one-cycle schedule puts in the place of the optimizer's own. */
export interface Overrides {
  readonly momentum?: number;
  readonly beta1?: number;
}

export const pointOf = (theta: Theta): Point => [theta[0]!, theta[1] ?? 0];
export const inDimensions = (theta: Theta, [x, y]: Point): number[] => (theta.length === 1 ? [x] : [x, y]);

/** @param batchIndices places in the data; all of it when absent */
export function value(surface: SurfaceObject, theta: Theta, batchIndices?: readonly number[]): number {
  return surfaceOf(surface).value(...pointOf(theta), batchIndices);
}

/** @param batchIndices places in the data; all of it when absent */
export function gradient(surface: SurfaceObject, theta: Theta, batchIndices?: readonly number[]): number[] {
  return inDimensions(theta, surfaceOf(surface).gradient(...pointOf(theta), batchIndices));
}

export type Stepper = (theta: Theta, grad: Theta, learningRate: number, overrides?: Overrides | null) => number[];

/** One ball of `optimizer`, which remembers its own past steps. */
export function stepper(optimizer: TorchObject, dims: number): Stepper {
  const { id, settings } = optimizerOf(optimizer);
  const thetas = Array.from({ length: dims }, () => new Float64Array(1));
  const slopes = Array.from({ length: dims }, () => new Float64Array(1));
  const learningRates = new Float64Array(1);
  const mover = optimizers[id].begin(settings, learningRates, thetas, slopes);
  const own = settingsOf(id, settings) as { readonly momentum?: number; readonly beta1?: number };
  return (theta, grad, learningRate, overrides) => {
    thetas.forEach((coordinate, i) => {
      coordinate[0] = theta[i]!;
      slopes[i]![0] = grad[i]!;
    });
    learningRates[0] = learningRate;
    mover.cycleMomentum(overrides?.momentum ?? overrides?.beta1 ?? own.momentum ?? own.beta1 ?? 0);
    mover.step();
    return thetas.map((coordinate) => coordinate[0]!);
  };
}

/** The rate of the step that leaves θ_step; `schedule` null: `baseLr`. */
export function lrAt(schedule: TorchObject | null, baseLr: number, step: number): number {
  const ours = scheduleOf(schedule);
  if (ours.type === 'plateau') throw new Error('the rates of a plateau schedule follow the losses, not the step');
  return closedRate(ours, baseLr, step);
}

/** μ or β₁ of that step where the schedule cycles them, else nothing. */
export function overridesAt(schedule: TorchObject | null, optimizer: TorchObject, step: number): Overrides {
  const ours = scheduleOf(schedule);
  const cycled = ours.type === 'plateau' ? null : momentumAt(ours, step);
  if (cycled === null) return {};
  const { fields } = optimizers[optimizerOf(optimizer).id];
  if ('momentum' in fields) return { momentum: cycled };
  return 'beta1' in fields ? { beta1: cycled } : {};
}
