import { clamp } from '../math/exact.ts';

/** A number that a person may choose, `initial` until then, held between `min` and `max`. */
export interface NumberField {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** A number, or a flag by its initial state. */
type Field = NumberField | boolean;
export type Fields = Readonly<Record<string, Field>>;

/** One value for every field, in plain JSON. */
export type SettingsOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends boolean ? boolean : number };

const mostRate = 1e6;

export const learningRate = (initial: number): NumberField => ({ initial, min: 0, max: mostRate });
/** A share that is kept of something, such as β: below 1, or nothing new would ever come in. */
export const kept = (initial: number): NumberField => ({ initial, min: 0, max: 0.999999 });
/** ε, which keeps a divisor off zero. */
export const guard = (initial: number): NumberField => ({ initial, min: 0, max: 1 });
export const weightDecay = (initial = 0): NumberField => ({ initial, min: 0, max: 10 });

/** What every optimizer can do with a slope before it uses it. */
export const commonFields = {
  /** Longest ‖∇L‖ that is let through (PyTorch's `clip_grad_norm_`); 0: any. */
  clipNorm: { initial: 0, min: 0, max: mostRate },
  /** Largest |∂L/∂θᵢ| that is let through (`clip_grad_value_`); 0: any. */
  clipValue: { initial: 0, min: 0, max: mostRate },
  /** Climbs instead. */
  maximize: false,
} as const;

/**
 * A value for every field: `given` where that is a number (held within the field's range) or a flag as the field asks,
 * the initial one otherwise. Names that are no fields are left out.
 */
export function complete<F extends Fields>(fields: F, given: object): SettingsOf<F> {
  const settled = Object.entries(fields).map(([name, field]) => {
    const value = Object.hasOwn(given, name) ? (given[name as keyof typeof given] as unknown) : undefined;
    if (typeof field === 'boolean') return [name, typeof value === 'boolean' ? value : field];
    const isNumber = typeof value === 'number' && !Number.isNaN(value);
    return [name, isNumber ? clamp(value, field.min, field.max) : field.initial];
  });
  return Object.fromEntries(settled) as SettingsOf<F>;
}
