import { describe, expect, test } from 'vitest';
import { type Columns, columnsOf, readTable } from '../../../../client/studio/readers/csv.ts';
import { isFault, type Read } from '../../../../client/studio/readers/fault.ts';

/** The first two columns of a text. */
function pairs(text: string, leaveOut = false): Read<Columns> {
  const table = readTable(text);
  return isFault(table) ? table : columnsOf(table.ok, 0, 1, leaveOut);
}

const [xs, ys] = [
  [1, 2, 3],
  [0.5, 1.5, 2.5],
];

describe('a table is read the same, however a spreadsheet writes it', () => {
  test.each([
    ['CSV', 'x,y\n1,0.5\n2,1.5\n3,2.5\n'],
    ['without names', '1,0.5\n2,1.5\n3,2.5'],
    ['TSV with decimal commas and Windows line ends', 'x\ty\r\n1\t0,5\r\n2\t1,5\r\n3\t2,5\r\n'],
    ['semicolons with decimal commas, a byte order mark', '\uFEFFx;y\n1;0,5\n2;1,5\n3;2,5'],
    ['quotes with decimal commas', '"x","y"\n"1","0,5"\n"2","1,5"\n"3","2,5"'],
    ['blanks', '1 0.5\n2   1.5\n3 2.5'],
    ['blanks with decimal commas', '1,0 0,5\n2,0 1,5\n3,0 2,5'],
    ['old Mac line ends', 'x,y\r1,0.5\r2,1.5\r3,2.5'],
    ['blank lines, remarks and empty cells at the end', '# two columns\nx,y,,\n\n1,0.5,,\n2,1.5,,\n,,,\n3,2.5,,\n'],
    ['exponents and true minus signs', 'x,y\n1e0,5e-1\n2,+1.5\n3,2.5'],
  ])('%s', (_, text) => {
    expect(pairs(text)).toEqual({ ok: { xs, ys, of: 3, leftOut: 0 } });
  });

  test('a quoted cell may hold what separates cells, line ends and quotes', () => {
    const table = readTable('"weight, in\n""kg""",height\n1,2\n3,4');
    expect(table).toMatchObject({ ok: { header: ['weight, in\n"kg"', 'height'], lines: [3, 4] } });
  });

  test('a true minus sign is one, and a narrow blank parts thousands', () => {
    expect(pairs('x\ty\n\u22121,5\t12\u202f000\n2\t3')).toMatchObject({ ok: { xs: [-1.5, 2], ys: [12_000, 3] } });
  });

  test('columns of words are not among the numeric ones', () => {
    expect(readTable('name,weight,height\nAda,60,170\nKurt,55,168')).toMatchObject({ ok: { numeric: [1, 2] } });
  });
});

describe('what cannot be read says where', () => {
  test.each([
    ['nothing', '', { word: 'empty' }],
    ['blanks and remarks', ' \n# none\n\n', { word: 'empty' }],
    ['a missing cell', 'x,y\n1,2\n3,\n5,6', { word: 'cell-missing', line: 3, column: 2 }],
    ['a row that is too short', 'x,y\n1,2\n3\n5,6', { word: 'cell-missing', line: 3, column: 2 }],
    ['text in numbers', 'x,y\n1,2\n3,about 4\n5,6', { word: 'cell-text', line: 3, column: 2, found: 'about 4' }],
    ['two ways to write decimals', 'x;y\n1;2.5\n3;4,5', { word: 'cell-text', line: 3, column: 2, found: '4,5' }],
    [
      'what spreadsheets write for no number',
      'x,y\n1,2\n3,NaN',
      { word: 'cell-text', line: 3, column: 2, found: 'NaN' },
    ],
    ['one row', 'x,y\n1,2', { word: 'one-row' }],
    ['one column', 'x\n1\n2\n3', { word: 'one-column' }],
    ['identical points', 'x,y\n1,2\n1,2\n1,2', { word: 'rows-alike' }],
    ['points above each other', 'x,y\n1,2\n1,3\n1,4', { word: 'x-alike' }],
    ['1e400', 'x,y\n1,2\n3,1e400', { word: 'number-large', line: 3, column: 2, found: '1e400' }],
    ['a quote that is never closed', 'x,y\n1,2\n"3,4\n5,6', { word: 'quote-open', line: 3 }],
    ['another kind of file', 'x,y\0\n1,2', { word: 'binary' }],
    ['more than fits', `${'1,2\n'.repeat(1_100_000)}`, { word: 'too-large' }],
  ])('%s', (_, text, fault) => {
    expect(pairs(text)).toEqual(fault);
  });

  test('a column that is not there', () => {
    const table = readTable('1,2\n3,4');
    expect(isFault(table) || columnsOf(table.ok, 0, 2, false)).toEqual({ word: 'no-such-column' });
  });

  test('rows that cannot be read are left out and counted where that is asked for', () => {
    expect(pairs('x,y\n1,2\n3,\n4,n/a\n5,6', true)).toEqual({ ok: { xs: [1, 5], ys: [2, 6], of: 2, leftOut: 2 } });
  });
});

test('of 100,000 rows 300 are taken, spread from the first to the last, and it is said of how many', () => {
  const text = Array.from({ length: 100_000 }, (_, i) => `${i},${i / 2}`).join('\n');
  const read = pairs(text);
  if (isFault(read)) throw new Error(read.word);
  expect(read.ok).toMatchObject({ of: 100_000, leftOut: 0 });
  expect(read.ok.xs).toHaveLength(300);
  expect([read.ok.xs[0], read.ok.xs[299]]).toEqual([0, 99_999]);
  expect(Math.max(...read.ok.xs.slice(1).map((x, i) => x - read.ok.xs[i]!))).toBeLessThanOrEqual(335);
});
