import { mostCharacters } from './cells.ts';
import { isFault, type Read, type ReadFault } from './fault.ts';
import { readGridCsv } from './grid-csv.ts';
import { readGridJson } from './grid-json.ts';
import type { GridRead } from './heights-read.ts';
import { isNpy, readNpy } from './npy.ts';
import { textOf } from './text-of.ts';

/** What a dropped file must tell; a browser's `File` does. */
export interface Dropped {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Bytes of a file that is looked into: the largest NumPy array and its header. */
const mostBytes = 33_600_000;

/** The bytes of a file, unless it is larger than any that could be read: then it is not even opened. */
async function bytesOf(file: Dropped, most: number): Promise<Read<Uint8Array>> {
  if (file.size > most) return { word: 'too-large', found: `${Math.round(file.size / 1e6)} MB` };
  try {
    return { ok: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // The file was moved or may not be read.
    return { word: 'empty' };
  }
}

/** Files of kinds that are known, and are not read. */
function kindFault(bytes: Uint8Array): ReadFault | null {
  if (bytes.length === 0) return { word: 'empty' };
  const begins = (...with_: number[]): boolean => with_.every((byte, i) => bytes[i] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return { word: 'archive' };
  if (begins(0x89, 0x48, 0x44, 0x46)) return { word: 'hdf5' };
  return null;
}

/** A grid of heights in any of its three forms, told apart by how they begin. */
export function readGridBytes(bytes: Uint8Array): Read<GridRead> {
  const fault = kindFault(bytes);
  if (fault) return fault;
  if (isNpy(bytes)) return readNpy(bytes);
  if (bytes.length > 2 * mostCharacters) return { word: 'too-large' };
  return readGridText(textOf(bytes));
}

export function readGridText(text: string): Read<GridRead> {
  return /^[\s\uFEFF]*[[{]/.test(text.slice(0, 200)) ? readGridJson(text) : readGridCsv(text);
}

export async function readGridFile(file: Dropped): Promise<Read<GridRead>> {
  const bytes = await bytesOf(file, mostBytes);
  return isFault(bytes) ? bytes : readGridBytes(bytes.ok);
}

/** The text of a file that should hold a table. */
export async function readTextFile(file: Dropped): Promise<Read<string>> {
  const bytes = await bytesOf(file, 2 * mostCharacters);
  if (isFault(bytes)) return bytes;
  const fault = kindFault(bytes.ok);
  if (fault) return fault;
  return isNpy(bytes.ok) ? { word: 'binary' } : { ok: textOf(bytes.ok) };
}
