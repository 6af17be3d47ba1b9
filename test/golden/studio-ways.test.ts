import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heightsOf, painted, withHeights } from '../../client/studio/paint/canvas.ts';
import { beginStroke, endStroke } from '../../client/studio/paint/stroke.ts';
import { columnsOf, readTable } from '../../client/studio/readers/csv.ts';
import type { Read } from '../../client/studio/readers/fault.ts';
import { readGridBytes } from '../../client/studio/readers/file.ts';
import { beginWay } from '../../client/studio/surface/begin.ts';
import { refitted } from '../../client/studio/way/data-spec.ts';
import { prepareSurface } from '../../shared/lesson/own/prepare.ts';
import { parseSpec } from '../../shared/lesson/own/schema.ts';
import { judge } from '../../shared/race/fate.ts';
import { goalLevel } from '../../shared/race/goal.ts';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { surfaceOfOwn } from '../../shared/surfaces/own/build.ts';
import { isComplaint } from '../../shared/surfaces/own/complaint.ts';
import type { DataSpec, GridSpec, OwnSurface, SurfaceSpec } from '../../shared/surfaces/own/spec.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import { moonsLoss } from '../fixtures/moons.ts';

/** What `studio-ways.py` beside this file printed: it reads the same files, and knows nothing of ours. */
interface Case {
  readonly name: string;
  readonly start: Point;
  readonly learningRate: number;
  readonly path: readonly Point[];
  readonly losses: readonly number[];
}

const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'studio-ways.json'), 'utf8')) as readonly Case[];
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));

function ok<T>(read: Read<T>): T {
  if ('word' in read) throw new Error(JSON.stringify(read));
  return read.ok;
}

function fitted(file: string, x: number, y: number, how: Pick<DataSpec, 'model' | 'loss' | 'standardise'>): DataSpec {
  const { xs, ys } = ok(columnsOf(ok(readTable(fixture(file).toString())), x, y, false));
  return refitted({ kind: 'data', title: file, xs, ys, ...how });
}

const blank: GridSpec = {
  kind: 'grid',
  title: 'Grid',
  domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
  ...{ width: 4, height: 4, low: 0, high: 0, heights: '' },
};

/** On the bowl that painting begins with. */
function paintedTwice(): GridSpec {
  let spec = beginWay('paint', fitted('stopping.csv', 0, 1, { model: 'line', loss: 'half-squared' })) as GridSpec;
  const { width, height } = spec;
  for (const [kind, at] of [
    ['lower', [8, 20]],
    ['raise', [20, 14]],
  ] as const) {
    const brush = { kind, radii: [20 / 3, 10], strength: 0.5 } as const;
    spec = painted(spec, endStroke(beginStroke({ width, height, heights: heightsOf(spec) }, brush, at)));
  }
  return spec;
}

/** The same things by way of the studio's readers and brush. */
const specs: Readonly<Record<string, SurfaceSpec>> = {
  challenger: fitted('challenger.csv', 1, 2, { model: 'logistic', loss: 'cross-entropy', standardise: true }),
  stopping: fitted('stopping.csv', 0, 1, { model: 'line', loss: 'half-squared' }),
  moons: withHeights(blank, ok(readGridBytes(fixture('moons-loss.npy'))), {
    xMin: -1,
    xMax: 1,
    yMin: -1,
    yMax: 1,
  }),
  painted: paintedTwice(),
};

describe('plain descent on what was read or painted goes the way that Python computes from the same files', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (name, { start, learningRate, path, losses }) => {
    const found = { stationary: [], sharp: [], best: 0 };
    const surface = surfaceOfOwn({ ...specs[name]!, id: 'own:case', race: {}, found } as unknown as OwnSurface);
    const run = startRace({ surface, start, steps: path.length - 1 }, [{ learningRate }]);
    stepTo(run, path.length - 1);
    for (const [step, [x, y]] of path.entries()) {
      expect(run.xs[step]).toBeCloseTo(x, 9);
      expect(run.ys[step]).toBeCloseTo(y, 9);
      expect(run.losses[step]! / losses[step]!).toBeCloseTo(1, 9);
    }
  });
});

describe('a real thing is a surface to race on', () => {
  test.each(Object.entries(specs))('%s: small rates walk, some settle, and the lesson takes it', (id, spec) => {
    expect(parseSpec(spec)).toEqual({ spec });
    const prepared = prepareSurface(`own:${id}`, spec);
    if (isComplaint(prepared)) throw new Error(prepared.word);
    const surface = surfaceOfOwn(prepared.surface);
    const { start, steps, learningRates, goalFraction } = surface.race;
    const rates = Array.from(
      { length: 21 },
      (_, i) => learningRates.min * (learningRates.max / learningRates.min) ** (i / 20),
    );
    const run = startRace(
      { surface, start, steps },
      rates.map((learningRate) => ({ learningRate })),
    );
    stepTo(run, steps);
    const fates = rates.map((_, ball) => judge(run, ball, goalLevel(surface, start, goalFraction)).fate);
    expect(fates[0]).toBe('walking');
    expect(fates).toContain('converged');
  });

  test('the best line and the best curve are those of the textbooks', () => {
    const best = (id: string): Point => {
      const prepared = prepareSurface(`own:${id}`, id === 'stopping' ? specs.stopping! : { ...specs.challenger! });
      if (isComplaint(prepared)) throw new Error(prepared.word);
      return prepared.surface.found.stationary[0]!;
    };
    // R: lm(dist ~ speed, cars).
    expect(best('stopping')[0]).toBeCloseTo(3.932409, 6);
    expect(best('stopping')[1]).toBeCloseTo(-17.579095, 6);
    // Dalal, Fowlkes and Hoadley 1989: 15.0429 − 0.2322 per °F, here per standard deviation about the mean.
    const { xs } = specs.challenger as DataSpec;
    const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const deviation = Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length);
    const [w, b] = best('challenger');
    expect(w / deviation).toBeCloseTo(-0.2322, 4);
    expect(b - (w * mean) / deviation).toBeCloseTo(15.0429, 4);
  });
});

test('the network’s grid is what its script computes, bit for bit', () => {
  expect(Buffer.from(moonsLoss()).equals(fixture('moons-loss.npy'))).toBe(true);
});
