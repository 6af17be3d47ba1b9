import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from '../../../client/charts/label-row.ts';

const labels = fc.array(
  fc.record({ x: fc.double({ min: 0, max: 1000, noNaN: true }), width: fc.integer({ min: 20, max: 200 }) }),
  {
    maxLength: 8,
  },
);

test('labels in a row keep their order, do not touch and stay inside, whenever they fit at all', () => {
  fc.assert(
    fc.property(labels, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a.x - b.x);
      const needed = sorted.reduce((sum, { width }) => sum + width, 0) + 10 * Math.max(0, sorted.length - 1);
      const edges = spreadLabels(sorted, 0, 1000, 10);
      expect(edges === null).toBe(needed > 1000);
      edges?.forEach((edge, i) => {
        expect(edge).toBeGreaterThanOrEqual(-1e-6);
        expect(edge + sorted[i]!.width).toBeLessThanOrEqual(1000 + 1e-6);
        if (i > 0) expect(edge).toBeGreaterThanOrEqual(edges[i - 1]! + sorted[i - 1]!.width + 10 - 1e-6);
      });
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('a label with room around it stands where it wants to', () => {
  expect(spreadLabels([{ x: 200, width: 100 }], 0, 1000, 10)).toEqual([150]);
});
