import * as z from 'zod/mini';
import { longestSource } from '../../formula/syntax.ts';
import { dataLosses, dataModels, ownId, type SurfaceSpec } from '../../surfaces/own/spec.ts';
import { type Complaint, complaintOf } from '../complaint.ts';
import { point, rateRange, text, whole } from '../schema-parts.ts';

/** A lesson's own surfaces: how many, and how many characters of JSON they may be together. */
export const [mostSurfaces, mostCharacters] = [12, 262_144];
/** Rows of data, and nodes along a side of a grid. */
const [mostRows, mostSide] = [300, 128];

/** Characters of what a column is called. */
export const longestName = 40;

const edge = z.number().check(z.gte(-1e6), z.lte(1e6));
const least = 1e-6;

const box = z
  .strictObject({ xMin: edge, xMax: edge, yMin: edge, yMax: edge })
  .check(
    z.refine(({ xMin, xMax, yMin, yMax }) => xMax - xMin >= least && yMax - yMin >= least, 'xMin < xMax, yMin < yMax'),
  );

const number = z.number().check(z.gte(-1e9), z.lte(1e9));

/** As a round may say it too. */
const race = z.strictObject({
  start: z.exactOptional(point),
  learningRates: z.exactOptional(rateRange),
  steps: z.exactOptional(whole(10, 200)),
  stepsPerSecond: z.exactOptional(z.number().check(z.gte(1), z.lte(20))),
  goalFraction: z.exactOptional(z.number().check(z.positive(), z.lt(1))),
  par: z.exactOptional(whole(1, 1000)),
});

const facts = {
  title: text(40),
  domain: box,
  race: z.exactOptional(race),
  endless: z.exactOptional(z.strictObject({ infimum: number })),
};

const formula = z.strictObject({
  kind: z.literal('formula'),
  ...facts,
  source: text(longestSource),
  vars: z.readonly(z.array(text(8)).check(z.minLength(1), z.maxLength(2))),
});

const column = z.readonly(z.array(number).check(z.minLength(2), z.maxLength(mostRows)));
const power = whole(0, 5);

const rows = z
  .strictObject({
    kind: z.literal('data'),
    ...facts,
    xs: column,
    ys: column,
    names: z.exactOptional(z.readonly(z.tuple([text(longestName), text(longestName)]))),
    model: z.enum(dataModels),
    loss: z.enum(dataLosses),
    powers: z.exactOptional(z.readonly(z.tuple([power, power]))),
    rest: z.exactOptional(z.readonly(z.array(number).check(z.maxLength(6)))),
    standardise: z.exactOptional(z.literal(true)),
    batchSize: z.exactOptional(whole(1, mostRows)),
  })
  .check(
    z.refine(({ xs, ys }) => xs.length === ys.length, 'as many ys as xs'),
    z.refine(({ model, loss }) => (model === 'logistic') === (loss === 'cross-entropy'), 'a loss that fits the model'),
    z.refine(({ powers }) => !powers || powers[0] !== powers[1], 'two different powers'),
    z.refine(({ xs, batchSize = 1 }) => batchSize <= xs.length, 'a batch of no more than all rows'),
  );

const side = whole(4, mostSide);

const grid = z.strictObject({
  kind: z.literal('grid'),
  ...facts,
  width: side,
  height: side,
  low: number,
  high: number,
  // Two bytes a height, three bytes in four letters.
  heights: z.string().check(z.maxLength((8 * (mostSide * mostSide + 2)) / 3 + 4)),
});

const catalogue = z.discriminatedUnion('base', [
  z.strictObject({
    kind: z.literal('catalogue'),
    ...facts,
    base: z.literal('bowl'),
    condition: z.number().check(z.gte(1), z.lte(1000)),
    degrees: z.number().check(z.gte(0), z.lt(180)),
  }),
  z.strictObject({
    kind: z.literal('catalogue'),
    ...facts,
    base: z.enum(['line', 'logistic']),
    points: whole(2, mostRows),
    noise: z.number().check(z.gte(0), z.lte(100)),
    seed: whole(0, 0xffffffff),
    standardise: z.exactOptional(z.literal(true)),
  }),
]);

const spec = z.discriminatedUnion('kind', [formula, rows, grid, catalogue]);

/** Of all of a lesson's own surfaces, by id. */
export const surfacesSchema = z.record(z.string().check(z.regex(ownId, 'ids like own:my-hill')), spec).check(
  z.refine((all) => Object.keys(all).length <= mostSurfaces, `at most ${mostSurfaces} surfaces`),
  z.refine((all) => JSON.stringify(all).length <= mostCharacters, `at most ${mostCharacters} characters`),
);

/** A surface that came from outside, or what is wrong with its form. Whether it may race, `prepareSurface` finds out. */
export function parseSpec(given: unknown): { readonly spec: SurfaceSpec } | Complaint {
  const parsed = z.safeParse(spec, given);
  return parsed.success ? { spec: parsed.data } : complaintOf(parsed.error);
}
