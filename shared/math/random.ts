import { imul } from './exact.ts';

/** Draws the next number, 0 ≤ u < 1, in steps of 2⁻³². */
export type Random = () => number;

/** Numbers that say nothing about their neighbours only come after this many rounds. */
const warmUpRounds = 20;

/** sfc32 (Chris Doty-Humphrey, PractRand): a small generator of 32-bit words with 128 bits of state. */
function sfc32(a: number, b: number, c: number, d: number): Random {
  let [w, x, y, counter] = [a | 0, b | 0, c | 0, d | 0];
  const draw = (): number => {
    const word = (((w + x) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    w = x ^ (x >>> 9);
    x = (y + (y << 3)) | 0;
    y = (y << 21) | (y >>> 11);
    y = (y + word) | 0;
    return (word >>> 0) / 4294967296;
  };
  for (let i = 0; i < warmUpRounds; i++) draw();
  return draw;
}

/** FNV-1a (32 bit) of a text's UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * The dice of one use. Every use draws from its own stream, so that adding a use changes no other (PROTOCOL,
 * Randomness).
 *
 * @param seed 32 bits, of the room
 * @param purpose a word for the use, such as `start`
 * @param seat 0 where all seats share
 */
export function stream(seed: number, round: number, purpose: string, seat: number): Random {
  return sfc32(seed, round, hashText(purpose), seat);
}
