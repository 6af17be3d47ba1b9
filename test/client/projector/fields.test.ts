import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOff, targetAims } from '../../../client/projector/moves/aims.ts';
import { labelSpots } from '../../../client/projector/moves/label-spots.ts';
import { gridOf, groupsOf } from '../../../client/projector/moves/map-groups.ts';
import { pointNames } from '../../../client/projector/moves/names.ts';
import { predictionLine } from '../../../client/projector/prediction-share.ts';
import type { Question } from '../../../shared/lesson/question.ts';

const targets = [
  { surface: 'seed-bowl', at: [1, 1] },
  { surface: 'ravine', at: [-6, 1] },
  { surface: 'seed-bowl', at: [-2, 0.7] },
] as const;

describe('the maps of a round', () => {
  test('are one for each surface, with the numbers that the targets have in the round', () => {
    expect(groupsOf(targets).map(({ surface, points }) => [surface.id, points.map(({ number }) => number)])).toEqual([
      ['seed-bowl', [1, 3]],
      ['ravine', [2]],
    ]);
  });

  test('fill the room: one alone, a wide one across, and no more than there are cells', () => {
    expect(gridOf([1], 1400, 800, 0)).toEqual({ columns: 1, rows: 1, spans: [1] });
    expect(gridOf([1, 2.5, 1], 1400, 800, 40)).toEqual({ columns: 2, rows: 2, spans: [1, 2, 1] });
    expect(gridOf([1, 1], 1400, 800, 40).columns).toBe(2);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 6, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (aspects) => {
          const { columns, rows, spans } = gridOf(aspects, 1400, 800, 40);
          expect(spans).toHaveLength(aspects.length);
          expect(Math.max(...spans)).toBeLessThanOrEqual(columns);
          expect(columns * rows).toBeGreaterThanOrEqual(spans.reduce((sum, span) => sum + span, 0));
        },
      ),
      { seed: 3 },
    );
  });
});

describe('the reveal of an arrow round', () => {
  test('knows −∇L, the way to the nearest minimum, and how far that and the class are off', () => {
    const [first] = targetAims(targets, [
      { seat: 3, moves: [{ angle: 251.565 }] },
      { seat: 5, moves: [{ angle: 231.565 }, { angle: 10 }] },
    ]);
    expect(first!.right).toBeCloseTo(251.565, 2);
    expect(first!.toMinimum).toBeCloseTo(225, 6);
    expect(first!.minimumOff).toBeCloseTo(26.6, 1);
    expect(first!.aims.map(({ seat }) => seat)).toEqual([3, 5]);
    expect(first!.meanOff).toBeCloseTo(10, 2);
  });

  test('takes the nearest of several minima', () => {
    const [himmelblau] = targetAims([{ surface: 'himmelblau', at: [0, 3.5] }], []);
    expect(himmelblau!.minimumOff).toBeCloseTo(72.3, 1);
    expect(himmelblau!.nearest![0]).toBeCloseTo(-2.805, 3);
    expect(himmelblau!.nearest![1]).toBeCloseTo(3.131, 3);
  });

  test('counts arrows that were drawn, and nobody’s are no number', () => {
    const one = targetAims(targets, [{ seat: 0, moves: [{ angle: 0 }] }]);
    expect(one[1]!.meanOff).toBeNull();
    expect(meanOff(one)).toBeCloseTo(108.4, 1);
    expect(meanOff(targetAims(targets, []))).toBeNull();
  });
});

describe('the reveal of a classify round', () => {
  test('says what each point is, by its eigenvalues, and how many of those who named it were right', () => {
    const [saddle, minimum] = pointNames(
      'peaks',
      [
        [-0.27, 0.47],
        [0.23, -1.63],
      ],
      [{ moves: [{ type: 'saddle' }, { type: 'min' }] }, { moves: [{ type: 'min' }] }, { moves: [] }],
    );
    expect(saddle).toMatchObject({ kind: 'saddle', named: 2, right: 1 });
    expect(saddle!.eigenvalues[0]).toBeLessThan(0);
    expect(saddle!.eigenvalues[1]).toBeGreaterThan(0);
    expect(minimum).toMatchObject({ kind: 'min', named: 1, right: 1 });
  });

  test('words beside the points cover neither points nor each other, and stay on the map', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) }), {
          maxLength: 12,
        }),
        (places) => {
          const marks = places.map((place) => ({ ...place, width: 130 }));
          const boxes = labelSpots(marks, { width: 800, height: 600, radius: 25, line: 32 })
            .filter((spot) => spot !== null)
            .map(([x, y]) => [x - 65, y - 16, x + 65, y + 16] as const);
          for (const [i, a] of boxes.entries()) {
            expect(a[0] >= 0 && a[1] >= 0 && a[2] <= 800 && a[3] <= 600).toBe(true);
            for (const { x, y } of marks) {
              expect(a[0] < x + 25 && a[2] > x - 25 && a[1] < y + 25 && a[3] > y - 25).toBe(false);
            }
            for (const b of boxes.slice(i + 1)) {
              expect(a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]).toBe(false);
            }
          }
        },
      ),
      { seed: 5 },
    );
  });

  test('a point with room around it has its word', () => {
    expect(labelSpots([{ x: 400, y: 300, width: 130 }], { width: 800, height: 600, radius: 25, line: 32 })).toEqual([
      [494, 300],
    ]);
  });
});

describe('the line of a prediction that was drawn', () => {
  const arrow: Question = { kind: 'arrow', text: '', surface: 'ravine', at: [4, -1.5], right: 350 };
  const point: Question = { kind: 'point', text: '', surface: 'fence', right: [0, 1], tolerance: { degrees: 30 } };

  test('says how far the middle arrow was off, across 0° too', () => {
    expect(predictionLine(arrow, [{ vote: 1, answers: [10, 0, 340] }])).toBe('middle answer 10° off');
    expect(predictionLine(arrow, [{ vote: 1, answers: [] }])).toBeNull();
  });

  test('measures places as they are paid: by distance, or by the angle seen from the middle', () => {
    expect(predictionLine(point, [{ vote: 1, answers: [[1, 1]] }])).toBe('middle answer 45° off');
    expect(
      predictionLine({ ...point, tolerance: 2 }, [
        {
          vote: 1,
          answers: [
            [0, 3],
            [0, 2],
            [0, 1],
          ],
        },
        { vote: 2, answers: [[0, 1]] },
      ]),
    ).toBe('middle answer 1 away from the right place, then 0');
  });
});
