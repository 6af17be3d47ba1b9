import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { promises } from '../scripts/mutants/mutant.ts';

const root = join(import.meta.dirname, '..');
const spec = readFileSync(join(root, 'SPEC.md'), 'utf8');

/** Everything that stands between backticks. */
const quoted = [...spec.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
const paths = quoted.filter((text) => /^[\w-]+\/[\w./-]+\.tsx?$/.test(text));
const names = quoted.filter((text) => /^(P\d+|fault \d+|scenario \d+)[ :]/.test(text));

const tests = (readdirSync(join(root, 'test'), { recursive: true }) as string[])
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(join(root, 'test', path), 'utf8'))
  .join('\n');

/** Rows of the tables, by the numbers that they begin with. */
const rows = (heading: string): string =>
  spec
    .slice(spec.indexOf(heading))
    .split('\n## ')[0]!
    .match(/^\| .*$/gm)!
    .join('\n');

test('what the promises name as their guards and tests is there', () => {
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(names.length).toBeGreaterThan(70);
  expect(names.filter((name) => !tests.includes(name))).toEqual([]);
});

test('every promise has a row, and tests whose names begin with it', () => {
  for (const promise of promises) {
    expect(spec).toMatch(new RegExp(`^\\| ${promise} \\|`, 'm'));
    expect(tests).toMatch(new RegExp(`['\`](P\\d+ )*${promise} `));
  }
});

test('every fault and every scenario has a row with a test, or says why not', () => {
  for (let fault = 1; fault <= 40; fault++) {
    const row = fault > 10 && fault <= 13 ? '10–13' : String(fault);
    expect(rows('## Forty faults')).toMatch(new RegExp(`^\\| ${row === '10' ? '10–13' : row} `, 'm'));
  }
  for (let scenario = 1; scenario <= 25; scenario++) {
    expect(rows('## Twenty-five scenarios')).toMatch(new RegExp(`^\\| ${scenario} .*\`(P\\d|test/)`, 'm'));
  }
});
