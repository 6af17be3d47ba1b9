import { floor, min } from '../math/exact.ts';
import type { Random } from '../math/random.ts';

/** The examples that step k uses: places in the data. Steps may be asked for in any order. */
export type Batches = (step: number) => readonly number[];

/** All places in the data, shuffled (Fisher and Yates). */
function permutation(examples: number, random: Random): number[] {
  const places = Array.from({ length: examples }, (_, i) => i);
  for (let i = examples - 1; i > 0; i--) {
    const j = floor(random() * (i + 1));
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
}

/**
 * Mini-batches without replacement: every epoch is a new permutation, cut into pieces of `size`, of which the last may
 * be smaller (as PyTorch's loader does).
 *
 * @param random the race's own dice: all who share a race and a size share the batches
 * @throws RangeError for no examples, or a size that is no whole number from 1 on
 */
export function batchesOf(examples: number, size: number, random: Random): Batches {
  if (!(examples >= 1)) throw new RangeError(`expected at least one example, got ${examples}`);
  if (!(Number.isInteger(size) && size >= 1)) throw new RangeError(`expected a batch size of 1 or more, got ${size}`);
  const epochs: (readonly number[])[] = [];
  const stepsPerEpoch = floor((examples + size - 1) / size);
  return (step) => {
    const epoch = floor(step / stepsPerEpoch);
    while (epochs.length <= epoch) epochs.push(permutation(examples, random));
    const from = (step % stepsPerEpoch) * size;
    return epochs[epoch]!.slice(from, min(from + size, examples));
  };
}
