import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam, adamw } from './adam.ts';
import { adamax } from './adamax.ts';
import { descent } from './descent.ts';
import { complete, type Fields, type SettingsOf } from './fields.ts';
import { momentum } from './momentum.ts';
import { nadam } from './nadam.ts';
import type { Optimizer } from './optimizer.ts';
import { radam } from './radam.ts';
import { rmsprop } from './rmsprop.ts';
import { rprop } from './rprop.ts';

const all = { descent, momentum, adagrad, rmsprop, adadelta, adam, adamw, adamax, nadam, radam, rprop } as const;

export type OptimizerId = keyof typeof all;

/** By id, in the order in which they are offered. */
export const optimizers: Readonly<Record<OptimizerId, Optimizer>> = all;
export const optimizerIds = Object.keys(all) as readonly OptimizerId[];

type FieldsOf<Id extends OptimizerId> = (typeof all)[Id]['fields'];
type Every<F> = F extends Fields ? { readonly [Name in keyof F]: SettingsOf<F>[Name] } : never;
type NameOf<T> = T extends unknown ? keyof T : never;
type Value<T, Name> = T extends unknown ? (Name extends keyof T ? T[Name] : never) : never;
type AllSettings = Every<FieldsOf<OptimizerId>>;

/** Any setting of any optimizer. */
export type AnySettings = { readonly [Name in NameOf<AllSettings>]?: Value<AllSettings, Name> };

/** Every setting of `id`: those of `given` that are sound, within their ranges, and the initial ones for the rest. */
export function settingsOf<Id extends OptimizerId>(id: Id, given: object = {}): SettingsOf<FieldsOf<Id>> {
  return complete(all[id].fields as Fields, given) as SettingsOf<FieldsOf<Id>>;
}
