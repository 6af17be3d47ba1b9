import * as z from 'zod/mini';
import { optimizerIds } from '../optimizers/index.ts';

const positive = z.number().check(z.positive());
const share = z.number().check(z.gte(0), z.lt(1));
const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

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
]);
