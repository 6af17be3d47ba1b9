import { expect, test } from 'vitest';
import { compileFormula } from '../../../shared/formula/index.ts';
import { longestSource, mostNodes } from '../../../shared/formula/syntax.ts';
import { type Random, stream } from '../../../shared/math/random.ts';
import { goldenSurfaces } from './golden.ts';
import { randomFormula, square } from './support.ts';

const randomCount = 200_000;
const mutatedCount = 20_000;
const timeout = 300_000;

const tokens = [
  ...'xyxyxy0123456789+-*/^()().,eE ²³·×−⁻¹ ',
  ...['sin(', 'log(', 'sqrt(', 'abs(', 'min(', 'max(', 'exp(', 'pi', 'e', '**', 'x', 'y', '(x)', '2.5', '1e3', '^2'],
  ...['constructor', '__proto__', 'toString', 'process', 'globalThis', 'eval', 'this', 'return', '`', '"', "'", '\\'],
  ...['=>', ';', '${', '}', '[', ']', '//', '/*', '\n', '\u2028', '\ud800', '🙂', '\0', 'ſ', 'İ', 'K', '½', '∞', 'NaN'],
];

function pick<T>(draw: Random, choices: readonly T[]): T {
  return choices[Math.floor(draw() * choices.length)]!;
}

function randomText(draw: Random): string {
  const length = draw() < 0.02 ? 300 : 1 + Math.floor(draw() * 12);
  // Two of three texts from the plain first half, or hardly one of them would be a formula.
  const choices = draw() < 0.66 ? tokens.slice(0, 40) : tokens;
  return Array.from({ length }, () => pick(draw, choices)).join('');
}

function mutated(draw: Random): string {
  let source = draw() < 0.5 ? pick(draw, goldenSurfaces).expr : randomFormula(draw, 5);
  for (let edits = 1 + Math.floor(draw() * 3); edits > 0; edits--) {
    const at = Math.floor(draw() * (source.length + 1));
    const kind = draw();
    if (kind < 0.4) source = source.slice(0, at) + source.slice(at + 1 + Math.floor(draw() * 3));
    else if (kind < 0.8) source = source.slice(0, at) + pick(draw, tokens) + source.slice(at);
    else source = source.slice(0, at) + source.slice(Math.floor(draw() * source.length));
  }
  return source;
}

/** All that a formula could leave behind: the names of the globals and of the prototypes. */
function globals(): string {
  const places = [
    globalThis,
    Object.prototype,
    Function.prototype,
    Array.prototype,
    Number.prototype,
    String.prototype,
  ];
  return JSON.stringify(places.map((place) => Reflect.ownKeys(place).map(String).sort()));
}

/** One text through the language: a sound formula with finite work, or errors that can be shown. */
function expectClean(source: string): boolean {
  const result = compileFormula(source, { vars: ['x', 'y'], ...(source.length % 2 ? { domain: square } : {}) });
  if (result.ok) {
    const { formula } = result;
    expect(formula.nodes).toBeLessThanOrEqual(mostNodes);
    const numbers = [formula.value(0.3, 0.7), ...formula.gradient(0.3, 0.7), ...formula.hessian(0.3, 0.7)];
    expect(numbers.every((number) => typeof number === 'number')).toBe(true);
    return true;
  }
  expect(result.errors.length).toBeGreaterThan(0);
  for (const { message, position, length } of result.errors) {
    expect(message.length).toBeGreaterThan(0);
    expect(position >= 0 && length >= 0 && position + length <= Math.max(source.length, longestSource)).toBe(true);
  }
  return false;
}

function run(name: string, count: number, make: (draw: Random) => string): number {
  const draw = stream(31, 0, name, 0);
  const timesUs = new Float64Array(count);
  let sound = 0;
  for (let i = 0; i < count; i++) {
    const source = make(draw);
    const start = process.cpuUsage();
    if (expectClean(source)) sound++;
    const spent = process.cpuUsage(start);
    timesUs[i] = spent.user + spent.system;
  }
  timesUs.sort();
  const at = (share: number): string => `${(timesUs[Math.floor(share * (count - 1))]! / 1000).toFixed(2)} ms`;
  console.log(`${name}: ${sound} of ${count} sound; CPU a text: median ${at(0.5)}, p99.9 ${at(0.999)}, most ${at(1)}`);
  return sound;
}

test(`P5 fault 39: ${randomCount} random texts: a formula or clean errors, and no global touched`, { timeout }, () => {
  const before = globals();
  expect(run('random texts', randomCount, randomText)).toBeGreaterThan(randomCount / 100);
  expect(globals()).toBe(before);
});

test(`${mutatedCount} mutated formulas: a formula or clean errors, and no global touched`, { timeout }, () => {
  const before = globals();
  expect(run('mutated formulas', mutatedCount, mutated)).toBeGreaterThan(mutatedCount / 20);
  expect(globals()).toBe(before);
});

test.each([
  ['sin nested 99 deep', `${'sin('.repeat(99)}x y${')'.repeat(99)}`],
  ['a tower of powers', `${'x^'.repeat(190)}y`],
  [
    'a product of 55 sines',
    Array.from({ length: 55 }, (_, i) => `sin(x+${i}y)`)
      .join('')
      .slice(0, 494),
  ],
  ['a continued fraction', `${'1/(x+y+'.repeat(60)}3${')'.repeat(60)}`],
  ['64th powers of 64th powers', `${'('.repeat(80)}x+y${')^64'.repeat(80)}`],
  ['products in products', `${'(x+y)(y+sin(x '.repeat(33)}y${'))'.repeat(33)}`.slice(0, 500)],
])('%s stays within the nodes, or says that it is too long', (_, source) => {
  expect(source.length).toBeLessThanOrEqual(longestSource);
  expectClean(source);
});
