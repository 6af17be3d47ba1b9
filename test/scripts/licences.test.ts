import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importedBy, isAllowed, type Lock, listed, productPackages } from '../../scripts/licences/packages.ts';
import { licencesFile, presentPackages } from '../../scripts/licences/read.ts';

const packages = presentPackages();

/** As a package says it of itself, in the present field or an older one. */
interface Own {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
}

test('LICENCES.md is what the lock file says now: else run npx tsx scripts/licences.ts', () => {
  expect(readFileSync(licencesFile, 'utf8')).toBe(listed(packages));
});

test('every package that a user gets is under a licence of the list', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
});

test('the packages that are installed here say the same of themselves', () => {
  const root = join(import.meta.dirname, '../..');
  const here = packages.filter(({ folder }) => existsSync(join(root, folder, 'package.json')));
  expect(here.length).toBeGreaterThan(100);
  for (const { folder, name, version, licence } of here) {
    const own = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Own;
    expect([own.name, own.version, own.license ?? own.licenses?.[0]?.type]).toEqual([name, version, licence]);
  }
});

test('what is in the pages is there with all that it needs, although only the build installs it', () => {
  const where = new Map(packages.map((each) => [each.name, each.where]));
  for (const name of ['preact', 'pixi.js', 'earcut', 'socket.io-client', 'engine.io-client']) {
    expect([name, where.get(name)]).toEqual([name, 'pages']);
  }
  expect(where.get('@fontsource-variable/archivo')).toBe('pages');
  expect(where.get('engine.io-parser')).toBe('both');
  expect(where.get('express')).toBe('server');
  expect(where.has('vitest')).toBe(false);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND Apache-2.0', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-or-later', false],
  ['none', false],
])('the licence %s: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

test('imports are found in sources and in style sheets, and ours are none', () => {
  const source = `import { a } from 'one';\nimport 'two/part';\nawait import('@three/four/five.css');\nimport { b } from './own.ts';`;
  expect(importedBy(source)).toEqual(['one', 'two', '@three/four']);
  expect(importedBy('@import "@six/seven/x.css";\n src: url("eight/y.woff2"); url(own.svg)')).toEqual([
    '@six/seven',
    'eight',
  ]);
});

test('of two versions each package has the one that is nearest', () => {
  const lock: Lock = {
    'node_modules/page': { version: '1', license: 'MIT', dev: true, dependencies: { deep: '2' } },
    'node_modules/page/node_modules/deep': { version: '2', license: 'ISC', dev: true },
    'node_modules/deep': { version: '1', license: 'MIT', dev: true },
    'node_modules/served': { version: '3', dependencies: { absent: '1' } },
  };
  expect(
    productPackages(lock, ['page']).map(({ name, version, licence, where }) => [name, version, licence, where]),
  ).toEqual([
    ['deep', '2', 'ISC', 'pages'],
    ['page', '1', 'MIT', 'pages'],
    ['served', '3', 'none', 'server'],
  ]);
});
