// Ball-steps against hand-written C, in one run: npm run bench:steps [-- --json] [--rounds 5]
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BackEnd, compileFormula } from '../../shared/formula/index.ts';
import type { OptimizerId } from '../../shared/optimizers/index.ts';
import { flockOf } from '../../shared/race/flock.ts';

const count = 10_000;
/** How long each of the ways runs in a round. */
const roundMs = 120;

const formulas = {
  rosenbrock: '(1 - x)^2 + 100*(y - x^2)^2',
  himmelblau: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  ackley: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
  rastrigin: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  'goldstein-price':
    '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
};
const rules: Readonly<Record<'sgd' | 'adam', OptimizerId>> = { sgd: 'descent', adam: 'adam' };

type SurfaceName = keyof typeof formulas;
type Rule = keyof typeof rules;

/** Nanoseconds of a ball-step, the best of all rounds. */
interface Row {
  readonly surface: SurfaceName;
  readonly rule: Rule;
  c: number | null;
  generated: number;
  interpreted: number;
}

/** The yardstick's program, or null without a compiler. */
function compileC(): string | null {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/bench');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'steps');
  const source = join(import.meta.dirname, 'steps.c');
  const { status } = spawnSync('gcc', ['-O3', '-o', program, source, '-lm'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0 ? program : null;
}

function runC(program: string, surface: SurfaceName, rule: Rule): number {
  const { stdout } = spawnSync(program, [surface, rule, String(count), String(roundMs)], { encoding: 'utf8' });
  return Number(stdout.split(' ')[0]);
}

/** One way of the product, a flock as in a race, ready to step; the same balls and rates as in steps.c. */
function begin(surface: SurfaceName, rule: Rule, backEnd: BackEnd): () => void {
  const result = compileFormula(formulas[surface], { vars: ['x', 'y'], backEnd });
  if (!result.ok) throw new Error(`expected the formula of ${surface} to be sound`);
  const balls = {
    xs: Float64Array.from({ length: count }, (_, i) => -2 + 4 * ((i * 0.6180339887498949) % 1)),
    ys: Float64Array.from({ length: count }, (_, i) => -2 + 4 * ((i * 0.7548776662466927) % 1)),
    gradientXs: new Float64Array(count),
    gradientYs: new Float64Array(count),
  };
  const choices = Array.from({ length: count }, (_, i) => ({
    optimizer: rules[rule],
    learningRate: 1e-9 * (1 + (i % 7)),
  }));
  const flock = flockOf(choices, [...choices.keys()], balls, 0, result.formula, null);
  const losses = new Float64Array(count);
  return () => flock.advance(0, losses);
}

/** The best run of about a millisecond within `ms`, in nanoseconds a ball-step. */
function time(step: () => void, ms: number): number {
  const until = performance.now() + ms;
  let best = Number.POSITIVE_INFINITY;
  for (let steps = 1; performance.now() < until; ) {
    const from = performance.now();
    for (let k = 0; k < steps; k++) step();
    const spent = performance.now() - from;
    if (spent < 1) steps *= 2;
    else best = Math.min(best, (spent * 1e6) / steps / count);
  }
  return best;
}

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const program = compileC();
if (program === null) console.error('no gcc here: the table has nanoseconds, and no fractions of C');

const ways = (Object.keys(formulas) as SurfaceName[]).flatMap((surface) =>
  (Object.keys(rules) as Rule[]).map((rule) => {
    const row: Row = {
      surface,
      rule,
      c: null,
      generated: Number.POSITIVE_INFINITY,
      interpreted: Number.POSITIVE_INFINITY,
    };
    return { row, generated: begin(surface, rule, 'generated'), interpreted: begin(surface, rule, 'interpreted') };
  }),
);
// All ways in turn, and that again: whoever else uses the machine disturbs all alike.
for (let round = 0; round < Number(flags.rounds); round++) {
  for (const { row, generated, interpreted } of ways) {
    if (program) row.c = Math.min(row.c ?? Number.POSITIVE_INFINITY, runC(program, row.surface, row.rule));
    row.generated = Math.min(row.generated, time(generated, roundMs));
    row.interpreted = Math.min(row.interpreted, time(interpreted, roundMs));
  }
}

const rows = ways.map(({ row }) => ({
  surface: row.surface,
  optimizer: row.rule,
  nanoseconds: { c: row.c, generated: row.generated, interpreted: row.interpreted },
  fractionOfC: row.c === null ? null : { generated: row.c / row.generated, interpreted: row.c / row.interpreted },
}));
if (flags.json) {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  console.log(JSON.stringify({ balls: count, machine, rows }, null, 2));
} else {
  const number = (value: number | null | undefined, digits: number): string =>
    (value == null ? '–' : value.toFixed(digits)).padStart(9);
  console.log(`${'surface'.padEnd(16)}${'optimizer'.padEnd(10)} C ns/step generated  interpr. generated  interpr.`);
  for (const {
    surface,
    optimizer,
    nanoseconds: { c, generated, interpreted },
    fractionOfC,
  } of rows) {
    const cells = [
      number(c, 2),
      number(generated, 2),
      number(interpreted, 2),
      number(fractionOfC?.generated, 2),
      number(fractionOfC?.interpreted, 3),
    ];
    console.log(`${surface.padEnd(16)}${optimizer.padEnd(10)} ${cells.join(' ')}`);
  }
}
