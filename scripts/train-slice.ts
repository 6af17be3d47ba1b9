import { writeFileSync } from 'node:fs';
import { sqrt } from '../shared/math/exact.ts';
import { type Random, stream } from '../shared/math/random.ts';
import { sin, tanh } from '../shared/math/real.ts';
import type { Weights } from '../shared/surfaces/data/network.ts';

/**
 * Trains the network of `shared/surfaces/data/trained-slice.ts` and writes that file: the same bits on every engine, so
 * that a second run changes nothing.
 *
 *   npx tsx scripts/train-slice.ts           (--print: show it, write nothing)
 */
const hidden = 4;
const seed = 7;
const steps = 20_000;
const learningRate = 0.1;
const target = new URL('../shared/surfaces/data/trained-slice.ts', import.meta.url);

/** Twelve points of a wave. */
const xs = Array.from({ length: 12 }, (_, i) => (i - 5.5) / 2);
const ys = xs.map((x) => Math.round(100 * sin(1.5 * x)) / 100);

/** w, b, v of each unit, then c. */
type Flat = number[];

function unpack(flat: Flat): Weights {
  const units = Array.from({ length: hidden }, (_, i) => flat.slice(3 * i, 3 * i + 3) as [number, number, number]);
  return { units, c: flat[3 * hidden]! };
}

/** ∂/∂θ of half the mean squared error, by backpropagation. */
function slopes(flat: Flat): Flat {
  const sums = flat.map(() => 0);
  xs.forEach((x, k) => {
    const activations = Array.from({ length: hidden }, (_, i) => tanh(flat[3 * i]! * x + flat[3 * i + 1]!));
    const out = activations.reduce((sum, t, i) => sum + flat[3 * i + 2]! * t, flat[3 * hidden]!);
    const error = (out - ys[k]!) / xs.length;
    activations.forEach((t, i) => {
      const back = error * flat[3 * i + 2]! * (1 - t * t);
      sums[3 * i]! += back * x;
      sums[3 * i + 1]! += back;
      sums[3 * i + 2]! += error * t;
    });
    sums[3 * hidden]! += error;
  });
  return sums;
}

const between = (random: Random): number => 2 * random() - 1;

function train(): Flat {
  const random = stream(seed, 0, 'weights', 0);
  let flat = Array.from({ length: 3 * hidden + 1 }, () => between(random));
  for (let step = 0; step < steps; step++) {
    const down = slopes(flat);
    flat = flat.map((weight, i) => weight - learningRate * down[i]!);
  }
  return flat;
}

/** A random direction in which every unit is as long as the trained one (filter normalisation: Li et al. 2018). */
function direction(trained: Flat, purpose: string): Flat {
  const random = stream(seed, 0, purpose, 0);
  const raw = trained.map(() => between(random));
  const size = (of: Flat): number => sqrt(of.reduce((sum, one) => sum + one * one, 0));
  const scaled = Array.from({ length: hidden }, (_, i) => {
    const part = raw.slice(3 * i, 3 * i + 3);
    const factor = size(trained.slice(3 * i, 3 * i + 3)) / size(part);
    return part.map((one) => factor * one);
  });
  return [...scaled.flat(), (raw[3 * hidden]! / Math.abs(raw[3 * hidden]!)) * Math.abs(trained[3 * hidden]!)];
}

const rounded = (flat: Flat): Flat => flat.map((one) => Math.round(100 * one) / 100);
const trained = rounded(train());
const slice = {
  centre: unpack(trained),
  first: unpack(rounded(direction(trained, 'first'))),
  second: unpack(rounded(direction(trained, 'second'))),
};

const text = `import type { Examples } from './data-loss.ts';
import type { Slice } from './network.ts';

// Made by scripts/train-slice.ts: ${hidden} hidden units, ${steps} steps of plain descent at ${learningRate} from seed ${seed}, and two
// random directions scaled unit by unit (Li et al. 2018). All weights are rounded to two decimals.

/** Twelve points of sin(1.5x). */
export const curve: Examples = ${JSON.stringify({ xs, ys })};

export const trained: Slice = ${JSON.stringify(slice)};
`;

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(target, text);
