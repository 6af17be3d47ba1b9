import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Inside shared, imports only go to the left. */
const column = ['math', 'formula', 'surfaces', 'optimizers', 'race', 'lesson', 'room', 'protocol'];

interface Import {
  /** Path from the top level, with slashes. */
  readonly file: string;
  /** A path from the top level for our own files, else the package's name. */
  readonly target: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const statement =
  /(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/gs;

/** Every import, export-from and dynamic import of a text. */
function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
  return [...code.matchAll(statement)].map(([, type, fixed, dynamic]) => {
    const name = (fixed ?? dynamic)!;
    const ours = name.startsWith('.') || name.startsWith('/');
    const target = ours ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') : name;
    return { file, target, ours, typeOnly: type !== undefined };
  });
}

const folderOf = (path: string) => path.split('/')[0]!;
const partOf = (path: string) => path.split('/')[1]!;

/** The rules of "who may import whom", each answering what is wrong with an import or null. */
const rules: Record<string, (found: Import) => string | null> = {
  'shared imports nothing of ours but shared': ({ file, target, ours }) =>
    folderOf(file) === 'shared' && ours && folderOf(target) !== 'shared' ? 'leaves shared' : null,
  'inside shared imports only go leftwards': ({ file, target, ours }) => {
    if (folderOf(file) !== 'shared' || !ours || folderOf(target) !== 'shared') return null;
    const from = column.indexOf(partOf(file));
    const to = column.indexOf(partOf(target));
    if (from < 0 || to < 0) return 'a folder that the column does not name';
    return to > from ? 'goes to the right' : null;
  },
  'shared uses only @stdlib in math, and zod/mini in lesson and protocol': ({ file, target, ours }) => {
    if (folderOf(file) !== 'shared' || ours) return null;
    const part = partOf(file);
    if (target.startsWith('@stdlib/')) return part === 'math' ? null : '@stdlib belongs in math';
    if (target === 'zod/mini')
      return part === 'lesson' || part === 'protocol' ? null : 'zod belongs in lesson and protocol';
    return 'a package that shared may not use';
  },
  'server and client never import each other': ({ file, target, ours }) =>
    ours && ['server client', 'client server'].includes(`${folderOf(file)} ${folderOf(target)}`)
      ? 'crosses over'
      : null,
  'the journal knows nothing of rooms and sockets': ({ file, target, ours }) =>
    file.startsWith('server/journal/') && ours && !/^server\/journal\/|^shared\/room\/events\.ts$/.test(target)
      ? 'the journal stores events and knows nothing else'
      : null,
  'only rooms.ts joins room and journal': ({ file, target, ours, typeOnly }) => {
    if (folderOf(file) !== 'server' || !ours || typeOnly) return null;
    const decides = /^shared\/room\/(decide|apply)\.ts$/.test(target);
    return decides && !/^server\/rooms?(\/|\.ts$|-)/.test(file) ? 'only server/rooms may decide and apply' : null;
  },
  'the stage has never heard of a socket': ({ file, target }) =>
    file.startsWith('client/stage/') && (target.startsWith('client/net/') || target.startsWith('socket.io'))
      ? 'stage knows no net'
      : null,
  'net has never heard of Pixi or the stage': ({ file, target }) =>
    file.startsWith('client/net/') && (target.startsWith('client/stage/') || target.startsWith('pixi.js'))
      ? 'net knows no drawing'
      : null,
  'phones take only types from protocol': ({ file, target, typeOnly }) =>
    file.startsWith('client/phone/') && target.startsWith('shared/protocol/') && !typeOnly ? 'import type only' : null,
};

const all = ['shared', 'server', 'client']
  .flatMap(sources)
  .flatMap((file) => importsOf(file, readFileSync(resolve(root, file), 'utf8')));

describe('who may import whom', () => {
  test.each(Object.entries(rules))('%s', (_, rule) => {
    const broken = all.flatMap((found) => {
      const wrong = rule(found);
      return wrong ? [`${found.file} → ${found.target}: ${wrong}`] : [];
    });
    expect(broken).toEqual([]);
  });

  test('a phone never loads PixiJS, not even through another file', () => {
    const graph = new Map<string, string[]>();
    for (const { file, target, typeOnly } of all) if (!typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
    const seen = new Set<string>();
    const queue = [...graph.keys()].filter((file) => file.startsWith('client/phone/'));
    while (queue.length > 0) {
      const file = queue.pop()!;
      if (seen.has(file)) continue;
      seen.add(file);
      queue.push(...(graph.get(file) ?? []));
    }
    expect([...seen].filter((target) => target.startsWith('pixi.js'))).toEqual([]);
  });

  test('every rule catches a planted violation', () => {
    const planted: Record<string, [file: string, text: string]> = {
      'shared imports nothing of ours but shared': [
        'shared/race/race.ts',
        "import { x } from '../../server/rooms.ts';",
      ],
      'inside shared imports only go leftwards': ['shared/math/real.ts', "import { r } from '../race/race.ts';"],
      'shared uses only @stdlib in math, and zod/mini in lesson and protocol': [
        'shared/race/race.ts',
        "import * as z from 'zod/mini';",
      ],
      'server and client never import each other': [
        'client/net/session.ts',
        "import type { A } from '../../server/app.ts';",
      ],
      'the journal knows nothing of rooms and sockets': [
        'server/journal/sqlite.ts',
        "import { Rooms } from '../rooms.ts';",
      ],
      'only rooms.ts joins room and journal': [
        'server/net/sockets.ts',
        "import { apply } from '../../shared/room/apply.ts';",
      ],
      'the stage has never heard of a socket': [
        'client/stage/stage.ts',
        "import { startSession } from '../net/session.ts';",
      ],
      'net has never heard of Pixi or the stage': ['client/net/session.ts', "const pixi = await import('pixi.js');"],
      'phones take only types from protocol': [
        'client/phone/Join.tsx',
        "import { foldCode } from '../../shared/protocol/room-code.ts';",
      ],
    };
    for (const [name, rule] of Object.entries(rules)) {
      const [file, text] = planted[name]!;
      expect(importsOf(file, text).map(rule), name).toEqual([expect.any(String)]);
    }
  });

  test('no power operator and no engine-dependent Math in shared', () => {
    const broken = sources('shared').flatMap((file) => {
      const code = readFileSync(resolve(root, file), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|\/\/.*$|(['"`])(?:\\.|(?!\1).)*\1/gm,
        '',
      );
      const words = file.startsWith('shared/math/')
        ? /\*\*|\bMath\.(?!sqrt\b|abs\b|floor\b|min\b|max\b|imul\b|PI\b|E\b|LOG2E\b|ceil\b|trunc\b|sign\b|clz32\b|round\b|fround\b)\w+|\bDate\b/g
        : /\*\*|\bMath\b|\bDate\b/g;
      return [...code.matchAll(words)].map(([word]) => `${file}: ${word}`);
    });
    expect(broken).toEqual([]);
  });
});
