import fc from 'fast-check';
import { encodeHeights } from '../../../../shared/surfaces/own/heights.ts';
import type { DataSpec, FormulaSpec, GridSpec, SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { Box } from '../../../../shared/surfaces/surface.ts';

const square: Box = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };

export const typed = (source: string, more: Partial<FormulaSpec> = {}): FormulaSpec => ({
  kind: 'formula',
  title: 'Typed',
  domain: square,
  source,
  vars: ['x', 'y'],
  ...more,
});

export const pasted = (more: Partial<DataSpec> = {}): DataSpec => ({
  kind: 'data',
  title: 'Pasted',
  domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 5 },
  xs: [1, 2, 3, 4, 5],
  ys: [0.9, 1.6, 1.9, 2.8, 3.1],
  model: 'line',
  loss: 'half-squared',
  standardise: true,
  ...more,
});

/** Heights of a function at the nodes. */
export function painted(
  height: (x: number, y: number) => number,
  [columns, rows]: readonly [number, number] = [33, 33],
  more: Partial<GridSpec> = {},
): GridSpec {
  const { xMin, xMax, yMin, yMax } = square;
  const heights = Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return height(xMin + ((xMax - xMin) * column) / (columns - 1), yMax - ((yMax - yMin) * row) / (rows - 1));
  });
  return {
    kind: 'grid',
    title: 'Painted',
    domain: square,
    width: columns,
    height: rows,
    ...encodeHeights(heights),
    ...more,
  };
}

export const bowl: SurfaceSpec = {
  kind: 'catalogue',
  title: 'Turned bowl',
  domain: square,
  base: 'bowl',
  condition: 12,
  degrees: 30,
};

const real = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const digits = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100);

/** Quadratics with or without a kink, waves, quartics, as somebody would type them. */
const someFormula = fc
  .record({ a: digits(0.1, 3), b: digits(0.1, 3), c: digits(-0.5, 0.5), d: digits(0, 0.6), kind: fc.nat(3) })
  .map(({ a, b, c, d, kind }) =>
    typed(
      [
        `${a}*x^2 + ${b}*y^2 + ${c}*x`,
        `${a}*x^2 + ${b}*y^2 + ${d}*sin(3*x)`,
        `x^4/4 + ${b}*y^2 - ${d}*x^2 + ${c}*x`,
        `${a}*abs(x) + ${b}*(y - ${c})^2`,
      ][kind]!,
    ),
  );

const someData = fc
  .record({
    rows: fc.array(fc.tuple(digits(-5, 5), digits(-2, 2)), { minLength: 3, maxLength: 12 }),
    model: fc.constantFrom('line', 'polynomial-slice', 'logistic', 'neuron'),
    half: fc.boolean(),
    standardise: fc.boolean(),
  })
  .map(({ rows, model, half, standardise }) => {
    const { standardise: _, ...plain } = pasted();
    return {
      ...plain,
      xs: rows.map(([x]) => x),
      ys: rows.map(([, y]) => (model === 'logistic' ? (y > 0 ? 1 : 0) : y)),
      model,
      loss: model === 'logistic' ? 'cross-entropy' : half ? 'half-squared' : 'squared',
      ...(standardise && { standardise: true }),
    } as DataSpec;
  });

const someGrid = fc
  .record({
    a: real(0.1, 3),
    b: real(0.1, 3),
    wave: real(0, 0.3),
    size: fc.tuple(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 4, max: 20 })),
  })
  .map(({ a, b, wave, size }) => painted((x, y) => a * x * x + b * y * y + wave * Math.sin(4 * x + y), size));

const someBowl = fc
  .record({ condition: digits(1, 60), degrees: digits(0, 179) })
  .map((parameters) => ({ ...bowl, ...parameters }) as SurfaceSpec);

const drawn = fc
  .record({
    base: fc.constantFrom('line' as const, 'logistic' as const),
    points: fc.integer({ min: 4, max: 40 }),
    noise: digits(0, 2),
    seed: fc.nat(),
  })
  .map(
    (parameters): SurfaceSpec => ({
      kind: 'catalogue',
      title: 'Drawn',
      domain: square,
      ...parameters,
      standardise: true,
    }),
  );

/** Of every way to make a surface; most may race. */
export const someSpec: fc.Arbitrary<SurfaceSpec> = fc.oneof(someFormula, someData, someGrid, someBowl, drawn);
