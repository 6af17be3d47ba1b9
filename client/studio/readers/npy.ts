import type { Read } from './fault.ts';
import { shown } from './fault.ts';
import type { GridRead, RawGrid } from './heights-read.ts';
import { settleGrid } from './settle-grid.ts';
import { transposed } from './shrink.ts';

// The format: numpy.lib.format, "A Simple File Format for NumPy Arrays", versions 1.0, 2.0 and 3.0.

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;
/** As NumPy itself refuses longer ones. */
const longestHeader = 10_000;
/** Numbers in a grid: 2048 × 2048. */
const mostNumbers = 4_194_304;

type Reader = (view: DataView, at: number, little: boolean) => number;

/** How one number of each kind is read, and its bytes. */
const kinds: Readonly<Record<string, readonly [bytes: number, read: Reader]>> = {
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
  i1: [1, (view, at) => view.getInt8(at)],
  u1: [1, (view, at) => view.getUint8(at)],
  i2: [2, (view, at, little) => view.getInt16(at, little)],
  u2: [2, (view, at, little) => view.getUint16(at, little)],
  i4: [4, (view, at, little) => view.getInt32(at, little)],
  u4: [4, (view, at, little) => view.getUint32(at, little)],
  i8: [8, (view, at, little) => Number(view.getBigInt64(at, little))],
  u8: [8, (view, at, little) => Number(view.getBigUint64(at, little))],
};

export function isNpy(bytes: Uint8Array): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** A NumPy array of two dimensions: floats or integers, either byte order, rows or columns first. */
export function readNpy(bytes: Uint8Array): Read<GridRead> {
  if (bytes.length === 0) return { word: 'empty' };
  if (!isNpy(bytes)) return { word: 'npy-header' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 10) return { word: 'npy-short' };
  const version = view.getUint8(6);
  if (version < 1 || version > 3) return { word: 'npy-version', found: String(version) };
  const prelude = version === 1 ? 10 : 12;
  if (bytes.length < prelude) return { word: 'npy-short' };
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > longestHeader) return { word: 'npy-header' };
  if (bytes.length < prelude + length) return { word: 'npy-short' };
  const header = headerOf(new TextDecoder('latin1').decode(bytes.subarray(prelude, prelude + length)));
  if (header === null) return { word: 'npy-header' };
  const { kind, isFortran, shape } = header;
  const [size, read] = kinds[kind.slice(1)] ?? [0, null];
  if (!'<>|='.includes(kind[0] ?? '') || read === null) return { word: 'npy-kind', found: shown(kind) };
  const [height = 0, width = 0] = shape;
  if (shape.length !== 2 || height < 1 || width < 1)
    return { word: 'npy-shape', found: shown(`(${shape.join(', ')})`) };
  const count = height * width;
  if (count > mostNumbers) return { word: 'too-large' };
  const start = prelude + length;
  if (bytes.length < start + count * size) return { word: 'npy-short' };
  if (bytes.length > start + count * size) return { word: 'npy-long' };
  const heights = new Float64Array(count);
  for (let i = 0; i < count; i++) heights[i] = read(view, start + i * size, kind[0] !== '>');
  const rows = { width, height, heights };
  const grid = isFortran ? transposed({ width: height, height: width, heights }) : rows;
  return settleGrid({ ...grid, firstRow: 'low' } satisfies RawGrid);
}

interface Header {
  /** Byte order and kind, as `<f8`; of a structured array all of its description. */
  readonly kind: string;
  readonly isFortran: boolean;
  readonly shape: readonly number[];
}

/** What the header's dictionary says. It is Python, but a fixed form of it: looked at, never run. */
function headerOf(text: string): Header | null {
  const kind = /'descr':\s{0,8}(?:'([^']{1,40})'|(\[))/.exec(text);
  const order = /'fortran_order':\s{0,8}(True|False)/.exec(text);
  const shape = /'shape':\s{0,8}\(([\d, L]{0,200})\)/.exec(text);
  if (!kind || !order || !shape) return null;
  const sides = shape[1]!.split(',').map((side) => side.replace('L', '').trim());
  return {
    kind: kind[1] ?? '[…]',
    isFortran: order[1] === 'True',
    shape: sides.filter((side) => side !== '').map(Number),
  };
}
