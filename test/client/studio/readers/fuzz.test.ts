import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, readTable } from '../../../../client/studio/readers/csv.ts';
import { isFault, type Read, readWords } from '../../../../client/studio/readers/fault.ts';
import { readGridBytes } from '../../../../client/studio/readers/file.ts';
import { textOf } from '../../../../client/studio/readers/text-of.ts';
import { npyOf } from './write-npy.ts';

/** FUZZ=all: as many as the promise says. */
const runs = process.env.FUZZ === 'all' ? 10_000 : 2_000;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const side = 12;
const heights = Array.from({ length: side * side }, (_, i) => Math.round(1000 * Math.sin(i)) / 100);
const rows = Array.from({ length: side }, (_, i) => heights.slice(i * side, (i + 1) * side));
const axis = rows.map((_, i) => i / 4);

/** Whole files of every kind, to begin with. */
const files: readonly Uint8Array[] = [
  bytes(`weight,height\n${rows.map(([x, y]) => `${x},${y}`).join('\n')}`),
  bytes(`"Gewicht";"Größe"\r\n${rows.map(([x, y]) => `"${String(x).replace('.', ',')}";${y}`).join('\r\n')}`),
  bytes(`,${axis.join(',')}\n${rows.map((row, i) => [axis[i], ...row].join(',')).join('\n')}`),
  bytes(rows.map((row) => row.join('\t')).join('\n')),
  bytes(JSON.stringify(rows)),
  bytes(JSON.stringify({ z: rows, x: axis, y: axis })),
  bytes(JSON.stringify({ data: [{ type: 'contour', z: rows }] })),
  npyOf(heights, { shape: [side, side] }),
  npyOf(heights, { kind: '>f4', shape: [side, side], isFortran: true, version: 2 }),
];

/** What breaks readers: signs of each format, and much of one thing. */
const shards = [
  '"',
  '""',
  '\n',
  '\r',
  ',',
  ';',
  '\t',
  ' ',
  '\0',
  '\uFEFF',
  '[',
  ']',
  '{',
  '}',
  ':',
  'NaN',
  '-inf',
  '1e400',
  '1e-400',
  '9'.repeat(400),
  '0x10',
  '\u2212',
  '(4, 4)',
  "'descr'",
  '<f8',
  '|O',
  '=',
  '#',
  'null',
  '__proto__',
  '\u0600',
  '\ud800',
];

const shard = fc.oneof(fc.constantFrom(...shards).map(bytes), fc.uint8Array({ minLength: 1, maxLength: 8 }));
const place = fc.nat({ max: 1 << 20 });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, shard, times: fc.constantFrom(1, 1, 1, 3, 5000) }),
  fc.record({ kind: fc.constant('overwrite' as const), at: place, shard }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: place }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    length: fc.nat({ max: 200 }),
    times: fc.constantFrom(2, 50, 400),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(file: Uint8Array, change: Mutation): Uint8Array {
  const at = change.at % (file.length + 1);
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  switch (change.kind) {
    case 'insert':
      return joined(before, ...Array.from({ length: change.times }, () => change.shard), after);
    case 'overwrite':
      return joined(before, change.shard, after.subarray(change.shard.length));
    case 'cut':
      return joined(before, after.subarray(change.length % (after.length + 1)));
    case 'repeat':
      return joined(before, ...Array.from({ length: change.times }, () => after.subarray(0, change.length)), after);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Everything that the studio does with a file. */
function readAll(file: Uint8Array): readonly Read<unknown>[] {
  const table = readTable(textOf(file));
  if (isFault(table)) return [table, readGridBytes(file)];
  const [x = 0, y = 1] = table.ok.numeric;
  return [columnsOf(table.ok, x, y, false), columnsOf(table.ok, x, y, true), readGridBytes(file)];
}

function expectSound(answers: readonly Read<unknown>[]): void {
  for (const answer of answers) {
    if (isFault(answer)) {
      expect(readWords).toContain(answer.word);
      continue;
    }
    for (const numbers of Object.values(answer.ok as object)) {
      if (numbers instanceof Float64Array || Array.isArray(numbers)) expect(numbers.every(Number.isFinite)).toBe(true);
    }
  }
}

setFlagsFromString('--expose-gc');
/** What earlier files have left must not count for less. */
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held or were claimed, at this moment. */
const heldBytes = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

test(`${runs} broken files: no reader throws, takes a second, or holds 200 MB`, { timeout: 600_000 }, () => {
  let [slowestMs, most] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(mutation, { minLength: 1, maxLength: 6 }), (file, changes) => {
      const broken = changes.reduce(mutated, file);
      const [before, began] = [heldBytes(), process.cpuUsage()];
      const answers = readAll(broken);
      const { user, system } = process.cpuUsage(began);
      slowestMs = Math.max(slowestMs, (user + system) / 1000);
      most = Math.max(most, heldBytes() - before);
      expectSound(answers);
    }),
    { numRuns: runs, seed: 20_261_125 },
  );
  expect(slowestMs).toBeLessThan(1000);
  expect(most).toBeLessThan(200e6);
});

/** As large as a file may be that is looked into, and larger. */
const large: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['one digit after another', () => '9'.repeat(4e6)],
  ['digits, and a letter at the end of each line', () => `${'9'.repeat(99_999)}x\n`.repeat(41)],
  ['nothing but commas', () => ','.repeat(4e6)],
  ['nothing but quotes', () => '"'.repeat(4e6)],
  ['quotes inside cells', () => 'a"'.repeat(2e6)],
  ['blanks', () => `1${' '.repeat(4e6)}2`],
  ['short lines', () => '1\n'.repeat(2e6)],
  ['lines of two', () => '1,2\n'.repeat(1e6)],
  ['brackets that open', () => '['.repeat(4e6)],
  ['lists of lists', () => `[${'[],'.repeat(1.3e6)}[]]`],
  ['objects in a list', () => `[${'{},'.repeat(1.3e6)}{}]`],
  ['a list of small lists', () => `[${'[1],'.repeat(1e6)}[1]]`],
  ['a table of a million numbers', () => `${'1.5,'.repeat(999)}2\n`.repeat(1000)],
  [
    'a list of places',
    () => Array.from({ length: 240_000 }, (_, i) => `${i % 600},${Math.floor(i / 600)},${i}`).join('\n'),
  ],
  [
    'a NumPy array of four million',
    () =>
      npyOf(
        Array.from({ length: 2048 * 2048 }, (_, i) => i),
        { shape: [2048, 2048] },
      ),
  ],
];

test.each(large)('a file of megabytes takes no second and no 200 MB: %s', (_, make) => {
  const made = make();
  const file = typeof made === 'string' ? bytes(made) : made;
  collect();
  const [before, began] = [heldBytes(), process.cpuUsage()];
  const table = readTable(textOf(file));
  const { user, system } = process.cpuUsage(began);
  expectSound(isFault(table) ? [table] : [columnsOf(table.ok, 0, 1, true)]);
  const held = heldBytes() - before;
  collect();
  const [middle, again] = [heldBytes(), process.cpuUsage()];
  const read = readGridBytes(file);
  const grid = process.cpuUsage(again);
  const most = Math.max(held, heldBytes() - middle);
  expectSound([read]);
  expect(most).toBeLessThan(200e6);
  expect(Math.max(user + system, grid.user + grid.system) / 1000).toBeLessThan(1000);
});
