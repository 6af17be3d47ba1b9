import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf } from '../../../client/phone/arithmetic.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaces } from '../../../shared/surfaces/index.ts';

/** A printed decimal in whole units of 10⁻¹², exact. */
function units(text: string): bigint {
  const [whole = '', part = ''] = text.replace('−', '-').replace('+', '').split('.');
  return BigInt(whole.replace('-', '') + part.padEnd(12, '0')) * (text.startsWith('−') ? -1n : 1n);
}

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Everything that a pupil with pencil and paper checks. */
function check(old: number, slope: number, rate: number, next: number): void {
  const column = columnOf(old, slope, rate, next);
  const [a, c, b] = [column.old, column.change, column.next].map(units);
  expect(a! + c!, JSON.stringify(column)).toBe(b);
  const scale = 10 ** -column.power;
  const unit = 10 ** -decimals(column.old);
  const read = (text: string): number => Number(text.replace('−', '-'));
  const near = (text: string, value: number, tolerance: number) =>
    expect(Math.abs(read(text) - value * scale)).toBeLessThanOrEqual(tolerance * unit + 1e-9 * Math.abs(value * scale));
  near(column.old, old, 0.5);
  near(column.slope, slope, 0.5);
  near(column.change, -rate * slope, 0.5);
  near(column.next, next, 1.01);
  expect(new Set([column.old, column.change, column.next].map(decimals)).size).toBe(1);
}

const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
const rates = fc
  .integer({ min: 100, max: 999 })
  .chain((digits) => fc.integer({ min: -6, max: -2 }).map((power) => Number(`${digits}e${power}`)));

describe('one step of plain descent, printed', () => {
  test('the picture in the design', () => {
    expect(columnOf(-0.26635, -0.5327, 0.0816, -0.22288)).toMatchObject({ power: 0 });
    expect(columnOf(-2.7, -5.4, 0.4, -2.7 + 0.4 * 5.4)).toEqual({
      power: 0,
      old: '−2.700',
      slope: '−5.400',
      change: '+2.160',
      next: '−0.540',
    });
  });

  test('adds up in the printed digits for any θ, slope and η', () => {
    fc.assert(
      fc.property(coordinate, fc.double({ min: -1e4, max: 1e4, noNaN: true }), rates, (old, slope, rate) => {
        check(old, slope, rate, old - rate * slope);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('adds up for tiny and for huge numbers, which share one power of ten', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 8 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        rates,
        (power, size, rate) => {
          const old = size * 10 ** power;
          check(old, 6 * old, rate, old - rate * 6 * old);
        },
      ),
      { seed: 2, numRuns: 1000 },
    );
  });

  test('η × the printed slope is the printed change, nearly always to the digit', () => {
    let exact = 0;
    const tries = 2000;
    fc.assert(
      fc.property(coordinate, fc.double({ min: -50, max: 50, noNaN: true }), rates, (old, slope, rate) => {
        const column = columnOf(old, slope, rate, old - rate * slope);
        const product = -rate * Number(column.slope.replace('−', '-'));
        const change = Number(column.change.replace('−', '-'));
        if (Math.abs(product - change) <= 0.5001 * 10 ** -decimals(column.change)) exact++;
      }),
      { seed: 8, numRuns: tries },
    );
    expect(exact / tries).toBeGreaterThan(0.99);
  });

  // Behind a fence a step is more than its arithmetic: the ball is put back.
  const free = surfaces.filter(({ fence }) => !fence);

  test.each(free.map((surface) => [surface.id, surface] as const))('every step of a race on %s', (_, surface) => {
    const { start, steps, learningRates } = surface.race;
    for (const learningRate of [learningRates.initial, learningRates.max, learningRates.min]) {
      const race = startRace({ surface, start, steps }, [{ learningRate }]);
      stepTo(race, steps);
      const last = race.flownAt[0] === -1 ? steps : race.flownAt[0]! - 1;
      for (let step = 0; step < last; step++) {
        const [slopeX, slopeY] = surface.gradient(race.xs[step]!, race.ys[step]!);
        check(race.xs[step]!, slopeX, learningRate, race.xs[step + 1]!);
        check(race.ys[step]!, slopeY, learningRate, race.ys[step + 1]!);
      }
    }
  });
});
