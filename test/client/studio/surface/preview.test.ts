import { describe, expect, test } from 'vitest';
import { maskedStretches } from '../../../../client/studio/surface/preview/hatch.ts';
import { nameMany } from '../../../../client/studio/surface/preview/place-names.ts';
import { coarse } from '../../../../client/studio/surface/preview/raster.ts';
import { sketchOf } from '../../../../client/studio/surface/preview/sketch.ts';
import { countKinds, minimaOf } from '../../../../client/studio/surface/verdict/minima.ts';
import type { FormulaSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { StationaryPoint } from '../../../../shared/surfaces/surface.ts';

const typed = (source: string, vars = ['x', 'y']): FormulaSpec => ({
  kind: 'formula',
  title: 'Typed',
  domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 },
  source,
  vars,
});
const minimum = (x: number, y: number, value = 0): StationaryPoint => ({
  point: [x, y],
  kind: 'min',
  value,
  eigenvalues: [2, 6],
});

describe('a sketch', () => {
  test('of a formula that cannot be read is none, and says where it is wrong', () => {
    const { sketch, complaint } = sketchOf(typed('x^2 + foo'));
    expect(sketch).toBeNull();
    expect(complaint).toMatchObject({ word: 'formula', errors: [{ position: 6, length: 3 }] });
  });

  test('of a loss that is undefined in a part of the map has a map, and the part', () => {
    const { sketch, complaint } = sketchOf(typed('log(x) + y^2'));
    expect(complaint?.word).toBe('not-finite');
    const { width, cells } = sketch!.mask!;
    expect(cells[10 * width]).toBe(1);
    expect(cells[11 * width - 1]).toBe(0);
  });

  test('of a number that is too large, a formula bomb and a map without width is none', () => {
    const bomb = Array.from({ length: 40 }, (_, i) => `sin(x*y + ${i})`).join('*');
    expect(sketchOf(typed('1e400*x')).sketch).toBeNull();
    expect(sketchOf(typed(bomb)).sketch).toBeNull();
    expect(sketchOf({ ...typed('x^2 + y^2'), domain: { xMin: 1, xMax: 1, yMin: 0, yMax: 1 } }).sketch).toBeNull();
  });

  test('is asked for twice and made once', () => {
    const spec = typed('x^2 + y^2');
    expect(sketchOf(spec)).toBe(sketchOf(spec));
  });

  test('of one variable is a lane', () => {
    expect(sketchOf(typed('x^4 - x^2', ['x'])).sketch?.surface.lane).toBe(true);
  });
});

describe('what is drawn', () => {
  test('between two keys has few pixels, of the same shape', () => {
    const domain = { xMin: 0, xMax: 3, yMin: 0, yMax: 2 };
    const frame = { width: 900, height: 600, box: domain, domain, unit: 7, labelSize: 16 };
    const soon = coarse(frame);
    expect(soon.width * soon.height).toBeLessThan(40_000);
    expect(soon.width / soon.height).toBeCloseTo(1.5, 2);
    expect(soon.labelSize).toBe(0);
  });

  test('the hatching covers the masked cells and no other', () => {
    const cells = Uint8Array.from([0, 1, 1, 0, 0, 0, 0, 1]);
    expect(maskedStretches({ width: 4, height: 2, cells })).toEqual([
      [0.25, 0, 0.75, 0.5],
      [0.75, 0.5, 1, 1],
    ]);
  });

  test('names stand beside their symbols, and none on another', () => {
    const plan = {
      room: { left: 0, right: 400 },
      line: 20,
      gap: 20,
      at: ({ point: [x, y] }: StationaryPoint) => [x, y] as const,
      text: () => 'minimum 0',
      widthOf: () => 100,
    };
    const [first, second, far] = nameMany([minimum(200, 100), minimum(230, 105), minimum(390, 300)], plan);
    // The second symbol stands where the first name would be.
    expect(first!.left).toBe(80);
    expect(second!.left).toBe(250);
    expect(far!.left).toBe(270);
    const crowd = Array.from({ length: 12 }, (_, i) => minimum(150 + i, 100 + i));
    expect(nameMany(crowd, plan).filter(({ left }) => left !== null).length).toBeLessThan(3);
  });

  test('the table tells of curvature at each minimum, and nothing of it at a kink', () => {
    const [row, kink] = minimaOf([{ ...minimum(1, 1, 5), sharp: true }, minimum(0, 0, -1)]);
    expect(row!.curvature).toEqual({ least: 2, most: 6, condition: 3, cliff: 1 / 3 });
    expect(kink!.curvature).toBeNull();
    expect(countKinds([minimum(0, 0), minimum(1, 1)])).toEqual([['min', 2]]);
  });
});
