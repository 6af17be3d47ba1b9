import type { ReadFault, ReadWord } from '../../../studio/readers/fault.ts';

/** What the studio says where rows are pasted, heights imported, and valleys painted. */

const reading: Readonly<Record<ReadWord, (found: string) => string>> = {
  empty: () => 'There is nothing in it. Choose a file with numbers, or paste some rows.',
  'too-large': () => 'This is too much to read. Send fewer rows, or a coarser grid.',
  binary: () => 'This is not text. Save the table as CSV, then try again.',
  archive: () => 'This is a workbook or an archive. Save one table as CSV, or one array as .npy, then try again.',
  hdf5: () =>
    'This is an HDF5 file, which cannot be read here. Save its grid of losses as .npy or CSV, then try again.',

  'quote-open': () => 'A quotation mark is opened here and never closed.',
  'one-column': () => 'There is only one column. Two are needed: one for x, one for y.',
  'one-row': () => 'At least two rows with a number for x and one for y are needed.',
  'no-such-column': () => 'This column is not in the table. Choose another one.',
  'cell-missing': () => 'Here a number is missing.',
  'cell-text': (found) => (found === '' ? 'Here a number should stand.' : `“${found}” is not a number.`),
  'number-large': (found) => `${found} is too large. Numbers may go up to 1,000,000,000.`,
  'rows-alike': () => 'All rows are the same point, so every line through it fits. Add other rows.',
  'x-alike': () => 'All x are the same, so no slope can be told. Choose another column for x.',

  'uneven-row': (found) => `This row does not have as many numbers as the first (${found}).`,
  'grid-small': (found) => `This grid has ${found} heights. At least 4 × 4 are needed.`,
  'not-finite': (found) => (found === '' ? 'Here a height is missing.' : `A height cannot be ${found}.`),
  'axis-length': (found) => `The axes do not fit the grid${found === '' ? '' : ` (${found})`}.`,
  'axis-uneven': () => 'The places on an axis must rise or fall in even steps, and lie within a million.',

  'not-json': () => 'This begins like JSON and is broken further on.',
  'no-grid': () =>
    'There are no rows of heights in this JSON. They may be a list of lists, or stand under “heights” or “z”.',

  'npy-header': () => 'The beginning of this NumPy file cannot be read.',
  'npy-version': (found) => `This NumPy file is of version ${found}; 1, 2 and 3 can be read.`,
  'npy-kind': (found) => `This array holds ${found}. Only float32, float64 and whole numbers can be read.`,
  'npy-shape': (found) => `This array has the shape ${found}. It must have two dimensions: rows and columns.`,
  'npy-short': () => 'This NumPy file is cut off: there are fewer numbers in it than it says.',
  'npy-long': () => 'There is more in this NumPy file than one array. Save one array alone.',
};

/** Why text or a file was not taken, and where. */
export function readComplaint({ word, line, column, found = '' }: ReadFault): string {
  const where = [line !== undefined && `Line ${line}`, column !== undefined && `column ${column}`]
    .filter(Boolean)
    .join(', ');
  return where === '' ? reading[word](found) : `${where}: ${reading[word](found)}`;
}

/** Under a complaint: what still holds. */
export const stillGood = 'The map still shows what was there before.';

const count = (many: number): string => many.toLocaleString('en');

export const file = {
  choose: 'Choose a file',
  dropHere: 'or drop one here',
};

export const data = {
  rows: 'Rows of x and y',
  file: 'Choose a file of rows',
  rowsHint: 'Paste from a spreadsheet, or type. The first row may hold names.',
  fromFile: (name: string) => `Rows from ${name}. Paste here to replace them.`,
  pasted: 'the clipboard',
  x: 'x',
  y: 'y',
  columnName: (index: number) => `Column ${index + 1}`,
  leaveOut: 'Leave out rows without a number',
  taken: (kept: number, of: number) =>
    kept < of ? `${count(kept)} of ${count(of)} rows are used, evenly spread.` : `${count(kept)} rows.`,
  leftOut: (rows: number) => (rows === 1 ? '1 row is left out.' : `${count(rows)} rows are left out.`),
  model: 'Model',
  models: {
    line: 'Line: w·x + b',
    'polynomial-slice': 'Polynomial: w and b at two powers of x',
    logistic: 'Pass or fail: σ(w·x + b)',
    neuron: 'One neuron: tanh(w·x + b)',
  },
  modelHints: {
    line: null,
    'polynomial-slice': null,
    logistic: 'y must be 0 or 1.',
    neuron: 'A neuron answers between −1 and 1, so y should lie there too.',
  },
  loss: 'Loss',
  losses: {
    squared: 'Mean squared error',
    'half-squared': 'Half the mean squared error',
    'cross-entropy': 'Cross-entropy',
  },
  scale: 'Scale of x',
  raw: 'As it is',
  standardised: 'Standardised: mean 0, deviation 1',
  batchSize: 'Rows used in each step',
  allRows: 'all',
  batchHint: (rows: number) =>
    `Empty: all ${count(rows)}. With a number, each step looks at only so many rows, drawn by chance.`,
  powerOfW: 'w stands at',
  powerOfB: 'b stands at',
  powers: ['1', 'x', 'x²', 'x³', 'x⁴', 'x⁵'],
  rest: 'Fixed coefficients',
  plot: (w: string, b: string) => `The data, and the model at w = ${w}, b = ${b}`,
  plotBest: 'where it fits best',
  plotProbe: 'where the ball is',
};

export const grid = {
  open: 'A grid of heights',
  openHint:
    'Paste rows, or choose CSV, JSON or NumPy .npy, up to 4 MB of text or 33 MB of .npy. Axes are read where the file has them.',
  paste: 'Rows of heights',
  size: (width: number, height: number) => `${width} × ${height} heights`,
  shrunk: (width: number, height: number) => `made of ${count(width)} × ${count(height)} by averaging`,
  axesHint: 'The axes are the fields “Map from … to …” below: change them where the file has none.',
  flip: 'Turn upside down',
};

export const paint = {
  picture: 'The painting',
  canvas: 'Painting: arrow keys move the brush, Enter paints',
  brush: 'Brush',
  brushes: { raise: 'Raise', lower: 'Lower', smooth: 'Smooth', flat: 'Level' },
  radius: 'Brush, % of the map',
  strength: 'Strength, %',
  from: 'Start again from',
  dish: 'A shallow dish',
  start: 'Start again',
  where: (x: string, y: string, height: string) => `Brush at x = ${x}, y = ${y}, height ${height}`,
  keys: 'Drag to paint. By keyboard: arrows move the brush, Shift makes them faster, Enter paints.',
};
