import { round } from '../../math/exact.ts';
import { type Random, stream } from '../../math/random.ts';
import { cos, PI, sin } from '../../math/real.ts';
import type { CatalogueSpec, DataSpec, FormulaSpec } from './spec.ts';

/** Near to zero by rounding only, as the cosine of 90° is. */
const rounding = 1e-12;

const near = (value: number): number => (value < rounding && value > -rounding ? 0 : value);

/** About normal, mean 0 and standard deviation 1: the sum of twelve dice (Irwin and Hall). */
function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}

/** Three decimals are enough to read, and to tell rows apart. */
const short = (value: number): number => round(value * 1000) / 1000 + 0;

/** Hours of practice, 0 to 10, and a line about which the marks scatter. */
function alongLine(points: number, noise: number, random: Random): Pick<DataSpec, 'xs' | 'ys'> {
  const xs = Array.from({ length: points }, (_, i) => short((10 * (i + 0.5)) / points));
  return { xs, ys: xs.map((x) => short(0.5 * x + noise * normal(random))) };
}

/** Who passed: whoever has practised more than the mean, give or take the noise. */
function passed(points: number, noise: number, random: Random): Pick<DataSpec, 'xs' | 'ys'> {
  const xs = Array.from({ length: points }, (_, i) => short((6 * (i + 0.5)) / points - 3));
  return { xs, ys: xs.map((x) => (x + noise * normal(random) > 0 ? 1 : 0)) };
}

/** The surface of the catalogue with these parameters, written out. */
export function writtenOut(spec: CatalogueSpec): FormulaSpec | DataSpec {
  const { title, domain, race, endless } = spec;
  const facts = { title, domain, ...(race && { race }), ...(endless && { endless }) };
  if (spec.base === 'bowl') {
    const angle = (PI * spec.degrees) / 180;
    const [c, s] = [near(cos(angle)), near(sin(angle))];
    const source =
      s === 0 ? `(x^2 + ${spec.condition}*y^2)/2` : `((${c}*x + ${s}*y)^2 + ${spec.condition}*(${c}*y - ${s}*x)^2)/2`;
    return { ...facts, kind: 'formula', source, vars: ['x', 'y'] };
  }
  const { base, points, noise, seed, standardise } = spec;
  const random = stream(seed, 0, base, 0);
  const drawn = base === 'line' ? alongLine(points, noise, random) : passed(points, noise, random);
  const loss = base === 'line' ? 'half-squared' : 'cross-entropy';
  return { ...facts, ...drawn, kind: 'data', model: base, loss, ...(standardise && { standardise }) };
}
