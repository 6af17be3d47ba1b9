import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const dist = resolve(import.meta.dirname, '../../dist/client');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Files that a chunk needs at once, with its style sheets. */
function needed(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]!;
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const sheet of chunk.css ?? []) seen.add(sheet);
  for (const other of chunk.imports ?? []) needed(other, seen);
  return seen;
}

/** Chunks that a chunk, or one that it needs at once, imports dynamically. */
function onDemand(name: string, visited = new Set<string>()): string[] {
  if (visited.has(name)) return [];
  visited.add(name);
  const { imports = [], dynamicImports = [] } = manifest[name]!;
  return [...dynamicImports, ...imports.flatMap((other) => onDemand(other, visited))];
}

/** Files of every dynamic import reachable from a chunk. */
function later(name: string, files = new Set<string>(), visited = new Set<string>()): Set<string> {
  for (const other of onDemand(name)) {
    if (visited.has(other)) continue;
    visited.add(other);
    for (const file of needed(other)) files.add(file);
    later(other, files, visited);
  }
  return files;
}

/** Files that a chunk needs and that are not there yet. */
function only(name: string, loaded: readonly ReadonlySet<string>[]): string[] {
  return [...needed(name)].filter((file) => !loaded.some((files) => files.has(file)));
}

const brotliBytes = (file: string) => statSync(resolve(dist, `${file}.br`)).size;
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + brotliBytes(file), 0);

describe('what a phone loads, brotli', () => {
  const phone = 'phone/index.html';
  const first = needed(phone);

  test('the join screen is at most 30 kB with its HTML', () => {
    const bytes = sum(first) + brotliBytes(phone);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
  });

  const afterJoin = new Set(
    onDemand(phone)
      .flatMap((name) => [...needed(name)])
      .filter((file) => !first.has(file)),
  );

  test('what comes after Join (fold, surfaces, map, a plain race) is at most 48 kB more', () => {
    expect(afterJoin.size).toBeGreaterThan(0);
    expect(sum(afterJoin)).toBeLessThanOrEqual(48_000);
  });

  const screens = only('phone/part-three.ts', [first, afterJoin]);

  test('what comes when it is needed (results, the screens of other races and votes) is at most 15 kB more', () => {
    expect(screens.length).toBeGreaterThan(0);
    expect(sum(screens)).toBeLessThanOrEqual(15_000);
  });

  test('and in a round of moves at most 20 kB more', () => {
    const moves = only('phone/moves/part-four.ts', [first, afterJoin, new Set(screens)]);
    expect(moves.length).toBeGreaterThan(0);
    expect(sum(moves)).toBeLessThanOrEqual(20_000);
  });

  test('no PixiJS in any of them', () => {
    for (const file of [...first, ...later(phone)]) {
      if (!file.endsWith('.js')) continue;
      expect(readFileSync(resolve(dist, file), 'utf8').includes('PixiJS'), file).toBe(false);
    }
  });

  test('the word looked for does stand in the projector', () => {
    const files = [...needed('projector/host.html'), ...later('projector/host.html')].filter((file) =>
      file.endsWith('.js'),
    );
    expect(files.some((file) => readFileSync(resolve(dist, file), 'utf8').includes('PixiJS'))).toBe(true);
  });
});

describe('what the instructor’s phone loads, brotli', () => {
  const remote = 'remote/remote.html';
  const first = needed(remote);

  test('the remote is at most 45 kB with its HTML', () => {
    const bytes = sum(first) + brotliBytes(remote);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(45_000);
  });

  test('its second sheet is at most 45 kB more, most of it the fold that phones have too', () => {
    const rest = [...later(remote)].filter((file) => !first.has(file));
    expect(rest.length).toBeGreaterThan(0);
    expect(sum(rest)).toBeLessThanOrEqual(45_000);
  });

  test('no PixiJS in any of them', () => {
    for (const file of [...first, ...later(remote)]) {
      if (!file.endsWith('.js')) continue;
      expect(readFileSync(resolve(dist, file), 'utf8').includes('PixiJS'), file).toBe(false);
    }
  });
});

test.each([
  ['phone/index.html', '.join'],
  ['remote/remote.html', '.remote-page'],
  ['projector/host.html', '.flag'],
  ['projector/screen.html', '.flag'],
])('%s brings its style sheet', (page, rule) => {
  const html = readFileSync(resolve(dist, page), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g)].map(([, file]) => file!);
  const rules = sheets.map((file) => readFileSync(resolve(dist, file), 'utf8')).join('');
  // One rule of the page itself, beside the shared tokens: a bundler that thinks an import has no effect drops it silently.
  expect(rules).toContain(rule);
  expect(rules).toContain('--paper');
});

test('every text file of the build has its compressed twins', () => {
  const assets = readdirSync(resolve(dist, 'assets')).filter((name) => /\.(js|css)$/.test(name));
  expect(assets.length).toBeGreaterThan(3);
  for (const name of assets) {
    expect(existsSync(resolve(dist, 'assets', `${name}.br`)), name).toBe(true);
    expect(existsSync(resolve(dist, 'assets', `${name}.gz`)), name).toBe(true);
  }
});

test.each(['projector/host.html', 'projector/screen.html'])('%s takes no style of the phone', (page) => {
  const sheets = [...needed(page)].filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  // Only phone.css says this.
  const mark = '-webkit-tap-highlight-color';
  expect([...needed('phone/index.html')].some((file) => readFileSync(resolve(dist, file), 'utf8').includes(mark))).toBe(
    true,
  );
  for (const sheet of sheets) expect(readFileSync(resolve(dist, sheet), 'utf8'), sheet).not.toContain(mark);
});
