import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const stage = resolve(import.meta.dirname, '../../../client/stage');

/** Every module that a file loads, directly or not; types are erased and do not count. */
function graphOf(entry: string): { readonly files: string[]; readonly packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, isType, from, bare] of source.matchAll(
      /^(?:import|export)\s+(type\s)?(?:[^'"]*?from\s+)?['"](\.[^'"]+)?([^'"]*)['"]/gm,
    )) {
      if (isType) continue;
      if (from) visit(resolve(dirname(file), from));
      else if (bare) packages.add(bare);
    }
  };
  visit(resolve(stage, entry));
  return { files: [...files].map((file) => relative(stage, file)), packages: [...packages] };
}

test('the stage loads PixiJS', () => {
  expect(graphOf('stage.ts').packages).toEqual(expect.arrayContaining(['pixi.js', 'pixi.js/unsafe-eval']));
});

test.each(['small.ts', 'look.ts', 'map.ts'])('%s loads no PixiJS and no layer of the projector', (entry) => {
  const { files, packages } = graphOf(entry);
  expect(packages.filter((name) => !name.startsWith('@stdlib/'))).toEqual([]);
  expect(files).not.toContain('balls.ts');
});

test('nothing on the stage has heard of a socket, a page or a room', () => {
  for (const entry of ['stage.ts', 'small.ts']) {
    const outside = graphOf(entry).files.filter((file) => file.startsWith('..'));
    for (const file of outside) expect(file).toMatch(/^\.\.\/\.\.\/shared\/(math|surfaces|race|optimizers)\//);
  }
});
