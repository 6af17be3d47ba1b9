import { commonFields, complete, type Fields, type SettingsOf } from './fields.ts';
import { prepareSlopes } from './slopes.ts';

/** One coordinate of all balls, the slopes along it, and what the balls remember of earlier ones (0 at first). */
export interface Coordinate<Slot extends string> {
  readonly thetas: Float64Array;
  readonly slopes: Float64Array;
  readonly memory: { readonly [Name in Slot]: Float64Array };
}

export interface Turn<F extends Fields, Shared extends string> {
  readonly count: number;
  /** t: 1 at the first step. */
  readonly step: number;
  /** η of each ball at this step. */
  readonly learningRates: Float64Array;
  readonly settings: SettingsOf<F>;
  /** Numbers that all coordinates share, such as 1/(1 − βᵗ); 1 before the first step. */
  readonly shared: { [Name in Shared]: number };
}

/**
 * How slopes become a step. Every optimizer of PyTorch treats each coordinate alike and alone, so a rule moves one
 * coordinate of all balls at a time.
 */
export interface Rule<F extends Fields, Slot extends string, Shared extends string> {
  readonly fields: F;
  readonly slots: readonly Slot[];
  readonly shared: readonly Shared[];
  /**
   * True where a step is scaled by earlier slopes. Such a rule settles at any rate, so that it has no cliff, and followed
   * by a projection it stops at a wrong place of a fence (both: ROUNDS).
   */
  readonly adaptive: boolean;
  /** Works out what the coordinates share, once a step and before them. */
  begin?(turn: Turn<F, Shared>): void;
  move(coordinate: Coordinate<Slot>, turn: Turn<F, Shared>): void;
}

/** Balls on their way. */
interface Mover {
  /** Puts a value in the place of the μ that was chosen, or of β₁ where there is no μ. */
  cycleMomentum(value: number): void;
  /** One step of every ball, in the arrays given at the beginning. The slopes are used up. */
  step(): void;
}

export interface Optimizer<F extends Fields = Fields> {
  readonly fields: F;
  /** Numbers that a ball remembers per coordinate. */
  readonly slots: number;
  readonly adaptive: boolean;
  /**
   * Takes the balls that share all settings but the rate: with the settings in registers and the balls in arrays a step
   * costs about what a hand-written loop costs.
   *
   * @param given what is absent or unsound is as the fields begin; `learningRate` in it is not used
   * @param learningRates one a ball; a schedule rewrites them before a step
   * @param thetas one array a coordinate, of any number of coordinates
   * @param slopes likewise; the caller fills them before each step
   */
  begin(
    given: object,
    learningRates: Float64Array,
    thetas: readonly Float64Array[],
    slopes: readonly Float64Array[],
  ): Mover;
}

function named<Name extends string, Value>(names: readonly Name[], make: () => Value): { [N in Name]: Value } {
  return Object.fromEntries(names.map((name) => [name, make()])) as { [N in Name]: Value };
}

export function optimizer<const F extends Fields, const Slot extends string, const Shared extends string>(
  rule: Rule<F, Slot, Shared>,
): Optimizer<F & typeof commonFields> {
  const fields = { ...rule.fields, ...commonFields };
  return {
    fields,
    slots: rule.slots.length,
    adaptive: rule.adaptive,
    begin(given, learningRates, thetas, slopes) {
      const count = learningRates.length;
      const settings: SettingsOf<F> & { momentum?: unknown; beta1?: unknown } = { ...complete(rule.fields, given) };
      const preparation = { weightDecay: 0, decoupledDecay: false, ...settings, ...complete(commonFields, given) };
      const turn = { count, step: 0, learningRates, settings, shared: named(rule.shared, () => 1) };
      const coordinates = thetas.map((theta, axis) => ({
        thetas: theta,
        slopes: slopes[axis]!,
        memory: named(rule.slots, () => new Float64Array(count)),
      }));
      return {
        cycleMomentum(value) {
          if ('momentum' in fields) settings.momentum = value;
          else if ('beta1' in fields) settings.beta1 = value;
        },
        step() {
          turn.step++;
          prepareSlopes(preparation, learningRates, thetas, slopes);
          rule.begin?.(turn);
          for (const coordinate of coordinates) rule.move(coordinate, turn);
        },
      };
    },
  };
}
