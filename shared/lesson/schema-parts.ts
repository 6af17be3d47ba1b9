import * as z from 'zod/mini';
import { optimizerIds } from '../optimizers/index.ts';
import { isInside } from '../surfaces/box.ts';
import { raceable, surfaceById, surfaces } from '../surfaces/index.ts';
import { knownSurface } from '../surfaces/known.ts';
import { isOwnId, type OwnSurface, type SurfaceName } from '../surfaces/own/spec.ts';
import type { Surface } from '../surfaces/surface.ts';

const positive = z.number().check(z.positive());
const share = z.number().check(z.gte(0), z.lt(1));
export const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
export const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** What every kind of round says. */
export const told = {
  title: text(60),
  question: text(200),
  why: text(300),
  predictSeconds: z.exactOptional(whole(5, 600)),
  notes: z.exactOptional(
    z.strictObject({ misconception: text(200), ask: text(200), minutes: z.number().check(z.gt(0), z.lte(60)) }),
  ),
};

export const point = z.readonly(z.tuple([z.number(), z.number()]));

/** Surfaces of a lesson's own that were checked here: only those may stand in a round where others are named. */
const admitted = new WeakSet<OwnSurface>();

/** Lets a surface that `prepareSurface` made stand in rounds. */
export function admit(own: OwnSurface): void {
  admitted.add(own);
}

/** An id in the catalogue, one of the lesson's own, which the whole lesson is asked for, or what was admitted. */
const nameAmong = (catalogue: readonly Surface[]) => {
  const names = catalogue.map(({ id }) => id);
  return z.custom<SurfaceName>((name) => {
    if (typeof name === 'string') return names.includes(name) || isOwnId(name);
    return typeof name === 'object' && name !== null && admitted.has(name as OwnSurface);
  }, names.join(' or '));
};

/** The surface that is meant; undefined for one that is not known yet, and is complained about elsewhere. */
export function surfaceIfKnown(name: SurfaceName): Surface | undefined {
  return typeof name === 'string' ? surfaceById(name) : knownSurface(name);
}

/** Id of a surface that has a goal. */
export const surfaceName = nameAmong(raceable);

/** Id of any surface in the catalogue, to look at. */
export const mapName = nameAmong(surfaces);

/** Whether a point lies on the map of a surface; of an unknown surface, which is complained about elsewhere, all do. */
export function isOnMap(surface: SurfaceName, [x, y]: readonly [number, number]): boolean {
  const known = surfaceIfKnown(surface);
  return known === undefined || isInside(known.domain, x, y);
}

/** A slider; `min` = `max` is a rate that is given. */
export const rateRange = z
  .strictObject({ min: positive, max: positive, initial: positive })
  .check(z.refine(({ min, max, initial }) => min <= initial && initial <= max, 'min ≤ initial ≤ max'));

const schedule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('constant') }),
  z.strictObject({ type: z.literal('inverse-root') }),
  z.strictObject({ type: z.literal('step'), every: z.int().check(z.gte(1), z.lte(200)), factor: share }),
  z.strictObject({ type: z.literal('exponential'), factor: share }),
  z.strictObject({ type: z.literal('cosine'), steps: z.int().check(z.gte(1), z.lte(200)) }),
  z.strictObject({
    type: z.literal('polynomial'),
    steps: z.int().check(z.gte(1), z.lte(200)),
    power: z.exactOptional(positive),
  }),
]);

export const cardSchema = z.strictObject({
  name: text(30),
  settings: z.strictObject({
    optimizer: z.exactOptional(z.enum(optimizerIds)),
    momentum: z.exactOptional(share),
    schedule: z.exactOptional(schedule),
    batchSize: z.exactOptional(z.int().check(z.gte(1), z.lte(200))),
  }),
  learningRates: rateRange,
});

export const startControl = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anywhere') }),
  z
    .strictObject({ kind: z.literal('beside'), x: z.number(), min: positive, max: positive, initial: positive })
    .check(z.refine(({ min, max, initial }) => min < max && min <= initial && initial <= max, 'min ≤ initial ≤ max')),
]);

const asked = { text: text(200), because: z.exactOptional(text(300)), formula: z.exactOptional(text(60)) };

export const questionSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('choice'),
      ...asked,
      options: z.readonly(z.array(text(80)).check(z.minLength(2), z.maxLength(6))),
      right: z.int().check(z.nonnegative()),
    })
    .check(z.refine(({ options, right }) => right < options.length, 'right: the index of an option')),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    unit: z.exactOptional(text(20)),
    right: z.number(),
    tolerance: z.union([z.number().check(z.positive()), z.literal('ratio')]),
  }),
  z
    .strictObject({
      kind: z.literal('point'),
      ...asked,
      surface: mapName,
      right: point,
      tolerance: z.union([
        z.number().check(z.positive()),
        z.strictObject({ degrees: z.number().check(z.positive(), z.lte(180)) }),
      ]),
    })
    .check(z.refine(({ surface, right }) => isOnMap(surface, right), 'right: a point of the map')),
  z
    .strictObject({
      kind: z.literal('arrow'),
      ...asked,
      surface: mapName,
      at: point,
      right: z.number().check(z.gte(0), z.lt(360)),
    })
    .check(z.refine(({ surface, at }) => isOnMap(surface, at), 'at: a point of the map')),
]);
