import { imul } from '../../shared/math/exact.ts';

/** A running hash of numbers, bit by bit. */
export interface Hash {
  add(value: number): void;
  /** Eight hexadecimal digits. */
  digits(): string;
}

/** MurmurHash3, x86, 32 bit (Appleby 2011), of the two 32-bit words of each number. All kinds of NaN are one, and so are 0 and −0. */
export function hashOfNumbers(): Hash {
  let [state, count] = [0, 0];
  const word = new DataView(new ArrayBuffer(8));
  const mix = (bits: number): void => {
    const scrambled = imul(bits, 0xcc9e2d51);
    state ^= imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
    state = (imul((state << 13) | (state >>> 19), 5) + 0xe6546b64) | 0;
    count += 4;
  };
  return {
    add(value) {
      word.setFloat64(0, Number.isNaN(value) ? Number.NaN : value + 0);
      mix(word.getInt32(0));
      mix(word.getInt32(4));
    },
    digits() {
      let end = state ^ count;
      end = imul(end ^ (end >>> 16), 0x85ebca6b);
      end = imul(end ^ (end >>> 13), 0xc2b2ae35);
      return ((end ^ (end >>> 16)) >>> 0).toString(16).padStart(8, '0');
    },
  };
}
