import { min } from '../math/exact.ts';
import { type AnySettings, type OptimizerId, optimizers, type Schedule } from '../optimizers/index.ts';
import type { Point, Surface } from '../surfaces/surface.ts';

/** Another rate from a step on: the step to `atStep` is the first that has it. */
export interface RateChange {
  readonly atStep: number;
  readonly learningRate: number;
}

/**
 * What a player chooses for one heat: plain JSON. Settings that the optimizer has no use for are ignored, absent ones
 * are its initial ones.
 */
export interface Choice extends AnySettings {
  readonly learningRate: number;
  /** Absent means momentum where `momentum` (μ of PyTorch's SGD) is given, else plain gradient descent. */
  readonly optimizer?: OptimizerId;
  /** How the rate changes on the way; absent: not at all. */
  readonly schedule?: Schedule;
  /** B: examples a step, where the loss comes from data; absent: the whole loss, no mini-batches. */
  readonly batchSize?: number;
  /** Rates set while racing, by ascending step; they take the place of the one before. */
  readonly changes?: readonly RateChange[];
  /** θ₀; absent: the start of the race. */
  readonly start?: Point;
}

/** A choice but for its rate and start: what a sweep over rates keeps. */
export type ChoiceBesidesRate = Omit<Choice, 'learningRate' | 'start'>;

export function optimizerOf({ optimizer, momentum }: ChoiceBesidesRate): OptimizerId {
  return optimizer ?? (momentum === undefined ? 'descent' : 'momentum');
}

/** True where every step has the rate that was chosen. */
export function keepsRate({ schedule, changes = [] }: ChoiceBesidesRate): boolean {
  return changes.length === 0 && (schedule === undefined || schedule.type === 'constant');
}

/** True where there is a rate above which nothing settles: one rate, and an optimizer that does not adapt it. */
export function hasCliff(choice: ChoiceBesidesRate): boolean {
  return keepsRate(choice) && !optimizers[optimizerOf(choice)].adaptive;
}

/** True where each step is exactly −η∇L, so that on a quadratic |1 − ηλ| is what a bounce grows by. */
export function isPlainDescent(choice: Choice): boolean {
  const { maximize = false, weightDecay = 0, clipNorm = 0, clipValue = 0 } = choice;
  const isHeavy = optimizerOf(choice) === 'momentum' && choice.momentum !== 0;
  return hasCliff(choice) && !isHeavy && !maximize && weightDecay === 0 && clipNorm === 0 && clipValue === 0;
}

/** B where the steps take mini-batches, which may be of all examples; else null. */
export function batchSizeOf({ batchSize }: ChoiceBesidesRate, { data }: Pick<Surface, 'data'>): number | null {
  return batchSize === undefined || !data ? null : min(batchSize, data.examples.xs.length);
}
