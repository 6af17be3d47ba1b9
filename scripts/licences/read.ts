import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedBy, type Lock, type Package, productPackages } from './packages.ts';

const root = join(import.meta.dirname, '../..');

/** What the pages are built from; not what builds them, nor the gallery of the developers. */
function pageSources(): string[] {
  return ['client', 'shared'].flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .filter((path) => /\.(tsx?|css)$/.test(path) && !/^(vite|gallery)\b/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  );
}

/** The packages of the product as the lock file and the sources are now. */
export function presentPackages(): Package[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Lock };
  return productPackages(packages, pageSources().flatMap(importedBy));
}

export const licencesFile = join(root, 'LICENCES.md');
