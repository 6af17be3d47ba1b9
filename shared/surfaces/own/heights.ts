import { floor, round } from '../../math/exact.ts';
import type { GridSpec } from './spec.ts';

/** Heights in a lesson: each one of 65,536 levels from `low` to `high`, two bytes, little-endian, in base64. */
type Encoded = Pick<GridSpec, 'low' | 'high' | 'heights'>;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const levels = 65_535;

/**
 * Heights as text. What is read back is off by at most half a level, and what was read back is written the same again.
 *
 * @throws RangeError for a height that is not finite
 */
export function encodeHeights(heights: ArrayLike<number>): Encoded {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < heights.length; i++) {
    const height = heights[i]!;
    if (!Number.isFinite(height)) throw new RangeError(`expected finite heights, got ${height}`);
    if (height < low) low = height;
    if (height > high) high = height;
  }
  const bytes: number[] = [];
  for (let i = 0; i < heights.length; i++) {
    const level = high > low ? round(((heights[i]! - low) / (high - low)) * levels) : 0;
    bytes.push(level & 255, level >> 8);
  }
  return { low, high, heights: toBase64(bytes) };
}

/** The heights of a text; null where it is none. */
export function decodeHeights({ low, high, heights }: Encoded): Float64Array | null {
  const bytes = fromBase64(heights);
  if (bytes === null || bytes.length % 2 !== 0) return null;
  return Float64Array.from({ length: bytes.length / 2 }, (_, i) => {
    const level = bytes[2 * i]! + 256 * bytes[2 * i + 1]!;
    // The ends themselves without rounding.
    return level === levels ? high : low + ((high - low) * level) / levels;
  });
}

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.slice(i, i + 3) as [number, number?, number?];
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const left = bytes.length - i;
    text += four.map((six, k) => (k > left ? '=' : letters[six]!)).join('');
  }
  return text;
}

function fromBase64(text: string): readonly number[] | null {
  const bare = text.replace(/={1,2}$/, '');
  if (text.length % 4 !== 0) return null;
  const bytes: number[] = [];
  for (let i = 0; i < bare.length; i += 4) {
    const sixes = [...bare.slice(i, i + 4)].map((letter) => letters.indexOf(letter));
    if (sixes.includes(-1)) return null;
    const [a = 0, b = 0, c = 0, d = 0] = sixes;
    const three = [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d];
    bytes.push(...three.slice(0, floor((6 * sixes.length) / 8)));
  }
  return bytes;
}
