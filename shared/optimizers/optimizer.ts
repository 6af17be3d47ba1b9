import { commonFields, complete, type Fields } from './fields.ts';
import { slopePreparation } from './slopes.ts';

/** Named structure of arrays: in each, one entry a ball. */
export type Columns<Name extends string> = { readonly [N in Name]: Float64Array };

export function columnsOf<Name extends string>(names: readonly Name[], count: number, filled: number): Columns<Name> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(count).fill(filled)])) as Columns<Name>;
}

/** One coordinate of all balls, the slopes along it, and what the balls remember of earlier ones (0 at first). */
export interface Coordinate<Slot extends string> {
  readonly thetas: Float64Array;
  readonly slopes: Float64Array;
  readonly memory: Columns<Slot>;
}

export interface Turn<Shared extends string> {
  readonly count: number;
  /** t: 1 at the first step. */
  readonly step: number;
  /** What a ball keeps once for all its coordinates, such as βᵗ (1 at first). */
  readonly shared: Columns<Shared>;
}

/**
 * How slopes become a step. All optimizers of PyTorch treat every coordinate alike and alone, so a rule moves one
 * coordinate of all balls at a time; settings are columns as well, as every ball has its own.
 */
export interface Rule<F extends Fields, Slot extends string, Shared extends string> {
  readonly fields: F;
  readonly slots: readonly Slot[];
  readonly shared: readonly Shared[];
  /** True where the rule still arrives when each step is followed by a projection (ROUNDS: the adaptive ones do not). */
  readonly fits?: 'fences';
  /** Works out what the coordinates share, once a step and before them. */
  turn?(settings: Columns<keyof F & string>, turn: Turn<Shared>): void;
  move(coordinate: Coordinate<Slot>, settings: Columns<keyof F & string>, turn: Turn<Shared>): void;
}

/** Balls on their way. */
export interface Mover {
  /** η of each ball; a schedule rewrites it before a step. */
  readonly learningRates: Float64Array;
  /** What a schedule may cycle with the rate: μ, or β₁ where there is no μ; null where there is neither. */
  readonly momenta: Float64Array | null;
  /** One step of every ball, in the arrays given at the beginning. The slopes are used up. */
  step(): void;
}

export interface Optimizer<F extends Fields = Fields> {
  readonly fields: F;
  /** Numbers that a ball remembers per coordinate. */
  readonly slots: number;
  readonly fitsFences: boolean;
  /**
   * @param given for every ball its settings; those that are absent or no numbers are the fields' initial ones
   * @param thetas one array a coordinate, of any number of coordinates
   * @param slopes likewise; the caller fills them before each step
   */
  begin(given: readonly object[], thetas: readonly Float64Array[], slopes: readonly Float64Array[]): Mover;
}

export function optimizer<const F extends Fields, const Slot extends string, const Shared extends string>(
  rule: Rule<F, Slot, Shared>,
): Optimizer<F & typeof commonFields> {
  const fields = { ...rule.fields, ...commonFields };
  return {
    fields,
    slots: rule.slots.length,
    fitsFences: rule.fits === 'fences',
    begin(given, thetas, slopes) {
      const count = given.length;
      const columns: Readonly<Record<string, Float64Array>> = columnsOf(Object.keys(fields), count, 0);
      given.forEach((one, ball) => {
        for (const [name, value] of Object.entries(complete(fields, one))) columns[name]![ball] = Number(value);
      });
      const settings = columns as Columns<keyof F & string>;
      const coordinates = thetas.map((theta, axis) => ({
        thetas: theta,
        slopes: slopes[axis]!,
        memory: columnsOf(rule.slots, count, 0),
      }));
      const prepare = slopePreparation(columns, thetas, slopes);
      const turn = { count, step: 0, shared: columnsOf(rule.shared, count, 1) };
      return {
        learningRates: columns.learningRate!,
        momenta: columns.momentum ?? columns.beta1 ?? null,
        step() {
          turn.step++;
          prepare(count);
          rule.turn?.(settings, turn);
          for (const coordinate of coordinates) rule.move(coordinate, settings, turn);
        },
      };
    },
  };
}
