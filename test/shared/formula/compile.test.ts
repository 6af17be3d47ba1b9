import { afterEach, expect, test, vi } from 'vitest';
import { build } from '../../../shared/formula/build.ts';
import { table } from '../../../shared/formula/compile.ts';
import { Differentiator } from '../../../shared/formula/differentiate.ts';
import { batchText, downhill, intoArrays, pointText } from '../../../shared/formula/generate.ts';
import { Graph } from '../../../shared/formula/graph.ts';
import { parse } from '../../../shared/formula/parse.ts';
import { lower } from '../../../shared/formula/program.ts';
import { stream } from '../../../shared/math/random.ts';
import { formulaOf, randomFormula } from './support.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** All texts that are made of a formula: one point, a batch, and a step of descent. */
function generatedFrom(source: string, vars: readonly string[]): string {
  const graph = new Graph();
  const { root } = build(graph, vars, parse(source, vars));
  const slopes = [0, 1].map((variable) => new Differentiator(graph, variable).derivative(root));
  const program = lower(graph, slopes);
  return [
    pointText(program, table),
    batchText(program, intoArrays(2), table),
    batchText(program, downhill, table),
  ].join('\n');
}

const frame =
  /'use strict'|function|point|batch|return|const|for|let|new Float64Array|count|size|from|rates?|out\d+|xs|ys|[xyijn]|t\d+|kept\d+/;
const called =
  /sin|cos|tan|exp|log|sqrt|abs|tanh|sinh|cosh|atan|sign|min|max|choose|guardedDivide|each\.[a-z]+|each\.sinCos/;
const number = /\d+(\.\d+)?(e[+-]\d+)?/;
const sign = /[-+*/=<(){}[\],;\s]|\+\+|\+=/;
const onlyThese = new RegExp(`^(?:${[frame, called, number, sign].map(({ source }) => `(?:${source})`).join('|')})*$`);

test('generated code is made of generated names, numbers and the names of the table', () => {
  const draw = stream(41, 0, 'generated code', 0);
  for (let i = 0; i < 500; i++) {
    const source = randomFormula(draw);
    try {
      expect(generatedFrom(source, ['x', 'y'])).toMatch(onlyThese);
    } catch (error) {
      if (!(error instanceof Error && error.constructor.name === 'FormulaFault')) throw error;
    }
  }
});

test('not even the names of the variables reach it', () => {
  expect(generatedFrom('w1^2 + secret', ['w1', 'secret'])).not.toMatch(/w1|secret/);
});

test('x^2, y and what both partials share are computed once', () => {
  const lines = generatedFrom('(x^2 + y - 11)^2 + (x + y^2 - 7)^2', ['x', 'y']).split('batch')[0]!;
  expect(lines.match(/= x \* x;/g)).toHaveLength(1);
  expect(lines.match(/- 11;/g)).toHaveLength(1);
  expect(lines).not.toContain('pow');
});

test('where the page forbids code from text, formulas are interpreted, and it is tried once', async () => {
  let attempts = 0;
  vi.resetModules();
  vi.stubGlobal(
    'Function',
    class {
      constructor() {
        attempts++;
        throw new EvalError('unsafe-eval is not allowed');
      }
    },
  );
  const { compileFormula } = await import('../../../shared/formula/index.ts');
  for (const backEnd of ['generated', undefined] as const) {
    const result = compileFormula('x^2 + 3y^2', { vars: ['x', 'y'], ...(backEnd === undefined ? {} : { backEnd }) });
    expect(result.ok && result.formula.backEnd).toBe('interpreted');
    expect(result.ok && result.formula.gradient(1, 2)).toEqual([2, 12]);
  }
  expect(attempts).toBe(1);
});

test('a page that asks for the interpreter never tries code from text', async () => {
  vi.resetModules();
  vi.stubGlobal('Function', () => {
    throw new Error('expected no attempt, got one');
  });
  const { compileFormula } = await import('../../../shared/formula/index.ts');
  const result = compileFormula('x y', { vars: ['x', 'y'], backEnd: 'interpreted' });
  expect(result.ok && result.formula.gradient(2, 3)).toEqual([3, 2]);
});

/** Least CPU time of five tries, so that a busy machine does not decide. */
function leastCpuMs(act: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test.each([
  ['sin nested 10 deep', `${'sin('.repeat(10)}x${')'.repeat(10)}`],
  [
    'Goldstein–Price',
    '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
  ],
])('%s: value, gradient and Hessian are ready in under 20 ms', (name, source) => {
  const spentMs = leastCpuMs(() => formulaOf(source).hessian(0.3, 0.4));
  console.log(`${name}: ${spentMs.toFixed(2)} ms`);
  expect(spentMs).toBeLessThan(20);
});

test('a formula that needs more nodes than the limit is refused as too long', async () => {
  vi.resetModules();
  vi.doMock('../../../shared/formula/syntax.ts', async (original) => ({
    ...(await original<typeof import('../../../shared/formula/syntax.ts')>()),
    mostNodes: 40,
  }));
  const { compileFormula } = await import('../../../shared/formula/index.ts');
  vi.doUnmock('../../../shared/formula/syntax.ts');
  expect(compileFormula('x^2 + y', { vars: ['x', 'y'] }).ok).toBe(true);
  expect(compileFormula('x/sin(y/tan(x/y))', { vars: ['x', 'y'] })).toEqual({
    ok: false,
    errors: [{ message: 'the formula is too long to differentiate', position: 0, length: 17 }],
  });
});
