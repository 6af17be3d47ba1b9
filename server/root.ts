import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, from `server/` as well as from `dist/server/`. */
export const root: string = findRoot(import.meta.dirname);

/** Of package.json. */
export const packageVersion: string = readVersion();

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`expected package.json above ${import.meta.dirname}, found none`);
  return findRoot(parent);
}

function readVersion(): string {
  const card: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = typeof card === 'object' && card !== null && 'version' in card ? card.version : undefined;
  return String(version);
}
