import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../shared/formula/index.ts';
import { stream } from '../../../shared/math/random.ts';
import { surfaceById, surfaces } from '../../../shared/surfaces/index.ts';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { expressionOf, formulaOf } from './tex.ts';

const formulas: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../client/text/formulas.json`, 'utf8'),
);

function compiled(source: string, vars: readonly string[]): (x: number, y: number) => number {
  const result = compileFormula(source, { vars });
  if (!result.ok) throw new Error(`${source}: ${result.errors[0]!.message}`);
  return result.formula.value;
}

function points({ domain: { xMin, xMax, yMin, yMax }, lane }: Surface, count: number): Point[] {
  const random = stream(3, 0, 'formulas', 0);
  const between = (low: number, high: number) => low + (high - low) * random();
  return Array.from({ length: count }, () => [between(xMin, xMax), lane ? 0 : between(yMin, yMax)]);
}

function expectSame(shown: (x: number, y: number) => number, surface: Surface, count: number): void {
  for (const [x, y] of points(surface, count)) {
    const want = surface.value(x, y);
    expect(Math.abs(shown(x, y) - want) / (1 + Math.abs(want)), `${surface.id} at ${x}, ${y}`).toBeLessThan(1e-12);
  }
}

/** The summand of a mean over examples, with the standardised x read as the x that the surface has. */
function meanShown(tex: string, { data }: Surface): (w: number, b: number) => number {
  const mean = '\\tfrac{1}{n}\\sum_i';
  expect(tex).toContain(mean);
  const summand = formulaOf(tex.replace(mean, '').replace('\\tfrac{x_i - \\bar{x}}{s}', 'x_i'));
  const { xs, ys } = data!.examples;
  const each = xs.map((x, i) =>
    compiled(summand.replaceAll(' xi ', ` (${x}) `).replaceAll(' yi ', ` (${ys[i]}) `), ['w', 'b']),
  );
  return (w, b) => each.reduce((sum, loss) => sum + loss(w, b), 0) / xs.length;
}

describe('the formula on the screen is the surface that is raced on', () => {
  test.each(surfaces.filter(({ source }) => source !== undefined).map((surface) => [surface.id, surface] as const))(
    '%s',
    (id, surface) => {
      expectSame(compiled(formulaOf(formulas[id]!), surface.vars!), surface, 50);
    },
  );

  test.each(['line-raw', 'line-standardised', 'logistic', 'separable', 'neuron'])('%s', (id) => {
    const surface = surfaceById(id)!;
    expectSame(meanShown(formulas[id]!, surface), surface, 8);
  });

  test('no surface is without one, and none but the slice of a network is unread here', () => {
    expect(surfaces.filter(({ id }) => formulas[id] === undefined)).toEqual([]);
    const read = surfaces.filter(({ source, data }) => source !== undefined || data !== undefined).map(({ id }) => id);
    expect(read).toHaveLength(surfaces.length);
  });

  test('the wide form of Himmelblau is the other one', () => {
    expectSame(compiled(formulaOf(formulas['himmelblau-wide']!), ['x', 'y']), surfaceById('himmelblau')!, 50);
  });

  test('the fence is the unit disc', () => {
    expect(formulas.fence).toMatch(/,\\quad x\^2 \+ y\^2 \\le 1$/);
    const { active, project } = surfaceById('fence')!.fence!;
    expect([active(0.6, 0.8).length, active(0.5, 0.5).length]).toEqual([1, 0]);
    expect(project(3, 4)).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)]);
  });
});

describe('the slopes on the screen are the partials', () => {
  const shown = Object.keys(formulas).filter((name) => name.startsWith('slope-'));

  test.each(shown)('%s', (name) => {
    const surface = surfaceById(name.slice('slope-'.length))!;
    const parts = formulas[name]!.slice(1, -1).split(',\\ ');
    const partials = parts.map((part) => compiled(expressionOf(part), ['x', 'y']));
    for (const [x, y] of points(surface, 20)) {
      surface.gradient(x, y).forEach((slope, i) => {
        expect(partials[i]!(x, y)).toBeCloseTo(slope, 12);
      });
    }
  });

  test('are there for the surfaces of the lessons', () => {
    expect(shown.length).toBeGreaterThanOrEqual(4);
  });
});

describe('the formulas under questions', () => {
  const read = (name: string) => formulaOf(formulas[name]!);

  test('the bowl of two weights is the seed bowl', () => {
    expectSame(compiled(read('seed-bowl-weights'), ['w1', 'w2']), surfaceById('seed-bowl')!, 50);
  });

  test('the squared error of one example, at x = 2 and y = 3, is the surface of that name', () => {
    const filled = read('squared-error').replaceAll(' x ', ' (2) ').replaceAll(' y ', ' (3) ');
    expectSame(compiled(filled, ['w', 'b']), surfaceById('one-example')!, 50);
  });

  test('the mean squared error is that of a line, where f is one', () => {
    const line = formulas['mean-squared-error']!.replace('f(x_i)', 'w x_i + b');
    expectSame(meanShown(line, surfaceById('line-raw')!), surfaceById('line-raw')!, 8);
  });

  test('two outputs: the product, and the sum with a 3', () => {
    const parts = formulas['two-outputs']!.split('=')[1]!.trim().slice(1, -1).split(',\\ ');
    const [product, sum] = parts.map((part) => compiled(expressionOf(part), ['w1', 'w2']));
    for (const [w1, w2] of [
      [1, 2],
      [-0.5, 3],
    ] as const) {
      expect([product!(w1, w2), sum!(w1, w2)]).toEqual([w1 * w2, w1 + 3 * w2]);
    }
  });
});

test('the update rule has its η, and takes the slope off θ', () => {
  expect(formulas.update).toBe('\\theta \\leftarrow \\theta - \\eta\\,\\nabla L(\\theta)');
});
