import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Mutant } from './mutant.ts';

const root = join(import.meta.dirname, '../..');
const parts = ['shared', 'server', 'client', 'scripts', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
/** Made by running, and of no use to the unit tests. */
const left = new Set(['node_modules', 'dist', '.data']);

/** How often `find` stands in its file. */
export function occurrences({ file, find }: Mutant): number {
  return readFileSync(join(root, file), 'utf8').split(find).length - 1;
}

/** The test files that are named and not there. */
export function missingTests({ tests }: Mutant): readonly string[] {
  return tests.filter((path) => !existsSync(join(root, path)));
}

/** A copy of the working tree, where mistakes can be planted without anybody's work at risk. */
export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  #sound = '';

  constructor() {
    const filter = (from: string): boolean => !left.has(basename(from));
    for (const part of parts) cpSync(join(root, part), join(this.folder, part), { recursive: true, filter });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  plant({ file, find, plant }: Mutant): void {
    this.#sound = readFileSync(join(this.folder, file), 'utf8');
    const [before, after] = this.#sound.split(find);
    writeFileSync(join(this.folder, file), `${before}${plant}${after}`);
  }

  /** As it was in the copy: the tree may have moved on meanwhile, with files that the copy has not. */
  restore({ file }: Mutant): void {
    writeFileSync(join(this.folder, file), this.#sound);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
