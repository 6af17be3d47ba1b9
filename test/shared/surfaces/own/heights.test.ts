import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeHeights, encodeHeights } from '../../../../shared/surfaces/own/heights.ts';

const someHeights = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

test('heights come back to half a level, their ends exactly, and are written the same again', () => {
  fc.assert(
    fc.property(someHeights, (heights) => {
      const written = encodeHeights(heights);
      const read = decodeHeights(written)!;
      const halfLevel = (written.high - written.low) / 65_535 / 2;
      expect(read).toHaveLength(heights.length);
      for (const [i, height] of heights.entries()) {
        expect(Math.abs(read[i]! - height)).toBeLessThanOrEqual(halfLevel * (1 + 1e-6) + 1e-9);
      }
      expect(Math.min(...read)).toBe(written.low);
      expect(Math.max(...read)).toBe(written.high);
      expect(encodeHeights(read)).toEqual(written);
    }),
    { seed: 9 },
  );
});

test('the text is base64 of two bytes a height, the lower one first, as other programs write it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 65_535 }), { maxLength: 20 }), (levels) => {
      const all = [0, 65_535, ...levels];
      const text = Buffer.from(Uint16Array.from(all).buffer).toString('base64');
      expect(encodeHeights(all).heights).toBe(text);
      expect([...decodeHeights({ low: 0, high: 65_535, heights: text })!]).toEqual(all);
    }),
    { seed: 9 },
  );
});

test.each(['A', 'AAA', 'AA*A', 'AAAAAAAA=A==', 'AAA=AAAA'])('%s is no text of heights', (heights) => {
  expect(decodeHeights({ low: 0, high: 1, heights })).toBeNull();
});

test('a height that is not finite cannot be written', () => {
  expect(() => encodeHeights([1, Number.NaN])).toThrow('expected finite heights, got NaN');
});
