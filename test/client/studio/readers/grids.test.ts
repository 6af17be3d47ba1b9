import { describe, expect, test } from 'vitest';
import { isFault, type ReadFault } from '../../../../client/studio/readers/fault.ts';
import { readGridBytes, readGridFile, readGridText } from '../../../../client/studio/readers/file.ts';
import type { GridRead } from '../../../../client/studio/readers/heights-read.ts';
import { npyOf } from './write-npy.ts';

/** Rows of numbers, the first at the top. */
const rows = [
  [9, 8, 7, 6, 5],
  [5, 4, 3, 2, 1],
  [1, 0, 1, 2, 3],
  [4, 4, 5, 6, 7],
];
const flat = rows.flat();
const upsideDown = [...rows].reverse();

function grid(given: string | Uint8Array): GridRead {
  const read = typeof given === 'string' ? readGridText(given) : readGridBytes(given);
  if (isFault(read)) throw new Error(JSON.stringify(read));
  return read.ok;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a grid is read the same from every kind of file', () => {
  const domain = { xMin: -2, xMax: 2, yMin: 0, yMax: 3 };
  const [x, y] = [
    [-2, -1, 0, 1, 2],
    [3, 2, 1, 0],
  ];
  const table = rows.map((row, i) => [y[i], ...row].join(',')).join('\n');
  const list = rows.flatMap((row, j) => row.map((height, i) => `${x[i]},${y[j]},${height}`)).join('\n');
  const mesh = { X: rows.map(() => x), Y: y.map((each) => x.map(() => each)) };
  const across = { X: x.map((each) => y.map(() => each)), Y: x.map(() => y) };
  const transposed = x.map((_, i) => rows.map((row) => row[i]));
  test.each([
    ['a table with axes', `,${x.join(',')}\n${table}`],
    [
      'a table with axes and decimal commas',
      `;${x.map((each) => `${each},0`).join(';')}\n${table.replaceAll(',', ';')}`,
    ],
    ['a list of places', `x,y,loss\n${list}`],
    ['a list of places without names, in another order', list.split('\n').reverse().join('\n')],
    ['JSON of ours', JSON.stringify({ heights: rows, x, y })],
    ['JSON with rising y', JSON.stringify({ z: upsideDown, x, y: [...y].reverse() })],
    [
      'a Plotly figure',
      JSON.stringify({ data: [{ type: 'scatter' }, { type: 'surface', z: rows, x, y }], layout: {} }),
    ],
    ['names of loss-landscape (Li et al.)', JSON.stringify({ train_loss: rows, xcoordinates: x, ycoordinates: y })],
    [
      'an export of LossLandscape, x along the rows',
      JSON.stringify({ ...across, loss_grid_2d: transposed, mode: '2d' }),
    ],
    ['a mesh with x along the columns', JSON.stringify({ ...mesh, loss_grid_2d: rows })],
  ])('%s', (_, text) => {
    const read = grid(text);
    expect([...read.heights]).toEqual(flat);
    expect(read).toMatchObject({ width: 5, height: 4, domain, of: [5, 4] });
  });

  test('without axes the first row of a table is at the top, that of an array the lowest', () => {
    expect(grid(rows.map((row) => row.join(' ')).join('\n'))).toMatchObject({ domain: null, firstRow: 'high' });
    expect([...grid(rows.map((row) => row.join('\t')).join('\n')).heights]).toEqual(flat);
    expect([...grid(JSON.stringify(upsideDown)).heights]).toEqual(flat);
    expect([...grid(npyOf(upsideDown.flat(), { shape: [4, 5] })).heights]).toEqual(flat);
  });
});

describe('NumPy', () => {
  const columnsFirst = rows[0]!.flatMap((_, column) => upsideDown.map((row) => row[column]!));
  test.each(['<f4', '>f4', '<f8', '>f8', '=f8', '|i1', '|u1', '<i2', '>i4', '<i8', '>i8'])('%s', (kind) => {
    expect([...grid(npyOf(upsideDown.flat(), { kind, shape: [4, 5] })).heights]).toEqual(flat);
    expect([...grid(npyOf(columnsFirst, { kind, shape: [4, 5], isFortran: true })).heights]).toEqual(flat);
  });

  test.each([1, 2, 3] as const)('version %i', (version) => {
    expect([...grid(npyOf(upsideDown.flat(), { shape: [4, 5], version })).heights]).toEqual(flat);
  });

  const whole = npyOf(flat, { shape: [4, 5] });
  const odd = (from: string, to: string): Uint8Array => {
    const text = new TextDecoder('latin1').decode(whole).replace(from, to);
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  };
  test.each([
    ['cut off in its numbers', whole.slice(0, -3), { word: 'npy-short' }],
    ['cut off in its header', whole.slice(0, 40), { word: 'npy-short' }],
    ['cut off in its first bytes', whole.slice(0, 8), { word: 'npy-short' }],
    ['longer than it says', Uint8Array.from([...whole, 0]), { word: 'npy-long' }],
    ['complex numbers', odd('<f8', '<c8'), { word: 'npy-kind', found: '<c8' }],
    ['Python objects', odd('<f8', '|O '), { word: 'npy-kind', found: '|O' }],
    ['records', odd("'<f8'", "[('a"), { word: 'npy-kind', found: '[…]' }],
    ['one dimension', npyOf(flat), { word: 'npy-shape', found: '(20)' }],
    ['three dimensions', npyOf(flat, { shape: [1, 4, 5] }), { word: 'npy-shape', found: '(1, 4, 5)' }],
    ['no rows', npyOf([], { shape: [0, 5] }), { word: 'npy-shape', found: '(0, 5)' }],
    ['a shape of 10⁹ × 10⁹', odd('(4, 5), }         ', '(1000000000, 1000000000), }'), { word: 'too-large' }],
    ['a header without a shape', odd('shape', 'shade'), { word: 'npy-header' }],
    [
      'a version to come',
      Uint8Array.from(whole, (byte, i) => (i === 6 ? 9 : byte)),
      { word: 'npy-version', found: '9' },
    ],
    [
      'a number that is none',
      npyOf(
        flat.map((each, i) => (i === 7 ? Number.NaN : each)),
        { shape: [4, 5] },
      ),
      { word: 'not-finite', line: 2, column: 3, found: 'NaN' },
    ],
  ])('%s is refused', (_, file, fault) => {
    expect(readGridBytes(file)).toEqual(fault);
  });
});

describe('what is no grid says why, and where', () => {
  const json = (given: unknown): string => JSON.stringify(given);
  test.each([
    ['nothing', '', { word: 'empty' }],
    ['rows of different lengths', '1,2,3,4\n1,2,3,4\n1,2,3\n1,2,3,4', { word: 'uneven-row', line: 3, found: '3 ≠ 4' }],
    ['a missing height', '1,2,3,4\n1,,3,4\n1,2,3,4\n1,2,3,4', { word: 'cell-missing', line: 2, column: 2 }],
    ['text in heights', '1,2,3,4\n1,x,3,4\n1,2,3,4\n1,2,3,4', { word: 'cell-text', line: 2, column: 2, found: 'x' }],
    ['inf', '1 2 3 4\n1 2 3 4\n1 2 inf 4\n1 2 3 4', { word: 'not-finite', line: 3, column: 3, found: 'inf' }],
    ['1e400', '1 2 3 4\n1 2 3 4\n1 2 1e400 4\n1 2 3 4', { word: 'not-finite', line: 3, column: 3, found: '1e400' }],
    [
      '1e10',
      '1 2 3 4\n1 2 3 4\n1 2 1e10 4\n1 2 3 4',
      { word: 'number-large', line: 3, column: 3, found: '10000000000' },
    ],
    ['three rows', '1 2 3 4\n1 2 3 4\n1 2 3 4', { word: 'grid-small', found: '4 × 3' }],
    ['axes that are not even', ',0,1,2,9\n0,1,1,1,1\n1,1,1,1,1\n2,1,1,1,1\n3,1,1,1,1', { word: 'axis-uneven' }],
    ['broken JSON', '[[1,2],\n[3,', { word: 'not-json' }],
    ['JSON of something else', json({ name: 'Ada' }), { word: 'no-grid' }],
    ['an axis of another length', json({ z: rows, x: [1, 2, 3] }), { word: 'axis-length', found: '3 ≠ 5' }],
    [
      'a null among heights',
      json([
        [1, 2],
        [null, 3],
      ]),
      { word: 'not-finite', line: 2, column: 1 },
    ],
    [
      'a word among heights',
      json([
        [1, 2],
        ['3', 3],
      ]),
      { word: 'cell-text', line: 2, column: 1 },
    ],
    ['rows of different lengths in JSON', json([[1, 2], [3]]), { word: 'uneven-row', line: 2, found: '1 ≠ 2' }],
  ])('%s', (_, text, fault) => {
    // Where a browser says the line of broken JSON, it is told too.
    const { line, ...said }: { line?: number } = readGridText(text) as ReadFault;
    const answer: object = 'line' in fault ? { line, ...said } : said;
    expect(answer).toEqual(fault);
  });

  test('a workbook or an archive of arrays, and HDF5, by their first bytes', () => {
    expect(readGridBytes(bytes('PK\u0003\u0004…'))).toEqual({ word: 'archive' });
    expect(readGridBytes(Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d))).toEqual({ word: 'hdf5' });
  });

  test('200 MB are refused before a byte is read', async () => {
    let opened = 0;
    const file = { size: 200e6, arrayBuffer: () => Promise.resolve(new ArrayBuffer(++opened)) };
    expect(await readGridFile(file)).toEqual({ word: 'too-large', found: '200 MB' });
    expect(opened).toBe(0);
    expect(await readGridFile({ ...file, size: 8 })).toEqual({ word: 'binary' });
    expect(opened).toBe(1);
  });
});

describe('grids of more than 128 nodes a side are made smaller', () => {
  const side = 301;
  const at = (of: (x: number, y: number) => number): string =>
    JSON.stringify(Array.from({ length: side }, (_, j) => Array.from({ length: side }, (_, i) => of(i, j))));

  test('a plane stays that plane, to its corners', () => {
    const read = grid(at((x, y) => 2 * x - y));
    expect(read).toMatchObject({ width: 128, height: 128, of: [side, side] });
    for (const [row, column] of [
      [0, 0],
      [0, 127],
      [127, 0],
      [50, 99],
    ] as const) {
      const [x, y] = [(column / 127) * 300, 300 - (row / 127) * 300];
      expect(read.heights[row * 128 + column]).toBeCloseTo(2 * x - y, 9);
    }
  });

  test('a chequerboard becomes its mean and no wave of its own', () => {
    const read = grid(at((x, y) => (x + y) % 2));
    const inner = [...read.heights].filter((_, i) => i % 128 > 1 && i % 128 < 126 && i > 256 && i < 126 * 128);
    for (const height of inner) expect(Math.abs(height - 0.5)).toBeLessThan(0.12);
  });
});
