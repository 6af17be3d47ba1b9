import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startRace, stepTo } from '../../shared/race/race.ts';
import { surfaceOfOwn } from '../../shared/surfaces/own/build.ts';
import type { SurfaceSpec } from '../../shared/surfaces/own/spec.ts';
import type { Point, RaceDefaults } from '../../shared/surfaces/surface.ts';

/** What `own-surfaces.py` beside this file printed: it knows the formulas, and nothing of ours. */
interface Case {
  readonly name: string;
  readonly spec: SurfaceSpec;
  readonly start: Point;
  readonly learningRate: number;
  readonly path: readonly Point[];
  readonly losses: readonly number[];
}

const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'own-surfaces.json'), 'utf8')) as readonly Case[];

/** Nothing of this is looked at while a race is stepped. */
const race = {} as RaceDefaults;

describe('plain descent on surfaces of one’s own goes the way that Python computes from the formulas', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { spec, start, learningRate, path, losses }) => {
    const surface = surfaceOfOwn({ ...spec, id: 'own:case', race, found: { stationary: [], sharp: [], best: 0 } });
    const run = startRace({ surface, start, steps: path.length - 1 }, [{ learningRate }]);
    stepTo(run, path.length - 1);
    for (const [step, [x, y]] of path.entries()) {
      expect(run.xs[step]).toBeCloseTo(x, 11);
      expect(run.ys[step]).toBeCloseTo(y, 11);
      expect(run.losses[step]).toBeCloseTo(losses[step]!, 9);
    }
  });

  test('there is one for each way to make a surface', () => {
    expect([...new Set(cases.map(({ spec }) => spec.kind))]).toEqual(['formula', 'data', 'grid', 'catalogue']);
  });
});
