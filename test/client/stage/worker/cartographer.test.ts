import { describe, expect, test } from 'vitest';
import { fitCamera } from '../../../../client/stage/camera.ts';
import { light, night } from '../../../../client/stage/palette.ts';
import { Cartographer } from '../../../../client/stage/worker/cartographer.ts';
import type { Raster, RasterFrame, Survey } from '../../../../client/stage/worker/jobs.ts';
import { rasterOf, surveyOf } from '../../../../client/stage/worker/work.ts';
import { Workbench } from '../../../../client/stage/worker/workbench.ts';
import { compileFormula } from '../../../../shared/formula/index.ts';
import { goalLevel } from '../../../../shared/race/goal.ts';
import { surfaceOf as typedSurface } from '../../../../shared/surfaces/from-formula.ts';
import type { Surface } from '../../../../shared/surfaces/surface.ts';
import { surfaceOf } from '../overlays/on-map.ts';
import { FakeBench } from './fake-bench.ts';

const bowl = surfaceOf('seed-bowl');

function frameOf({ domain }: Surface, more: Partial<RasterFrame> = {}): RasterFrame {
  const { box } = fitCamera(120, 90, domain, { left: 20, top: 8, right: 115, bottom: 80 });
  return { width: 120, height: 90, box, unit: 1, domain, labelSize: 6, ...more };
}

/** A formula that somebody typed: in no catalogue. */
function typed(): Surface {
  const result = compileFormula('x^2 + 3*y^2 + sin(2*x)', { vars: ['x', 'y'] });
  if (!result.ok) throw new Error('expected the formula to be sound');
  const { id: _, domain, stationaryPoints, best, endless, convex, race } = bowl;
  return typedSurface(result.formula, { id: 'typed', domain, stationaryPoints, best, endless, convex, race });
}

/** A cartographer with a worker that works when told. */
function away(nowMs?: () => number) {
  const benches: FakeBench[] = [];
  const cartographer = new Cartographer(
    new Workbench(() => {
      const bench = new FakeBench(nowMs);
      benches.push(bench);
      return bench;
    }),
  );
  return { cartographer, benches, work: () => benches.at(-1)?.work() };
}

const catalogued = ['seed-bowl', 'himmelblau', 'ackley', 'fence', 'logistic', 'kink'].map((id) => surfaceOf(id));

test.each([...catalogued, typed()].map((surface) => [surface.id, surface] as const))(
  'the map of %s has the same bytes from a worker as from the page',
  (_, surface) => {
    const frames = [frameOf(surface), frameOf(surface, { ownLevels: true, shades: 0.36, labelSize: 0 })];
    const { cartographer, work } = away();
    let drawn: readonly Raster[] = [];
    cartographer.draw(surface, frames, night, (rasters) => {
      drawn = rasters;
    });
    expect(drawn).toEqual([]);
    work();
    expect(drawn).toEqual(frames.map((frame) => rasterOf(surface, frame, night)));
  },
);

test('levels and finish are the same from a worker as from the page', () => {
  for (const surface of catalogued) {
    const goal = goalLevel(surface, surface.race.start, surface.race.goalFraction);
    const { cartographer, work } = away();
    let survey: Survey | null = null;
    cartographer.survey(surface, goal, (made) => {
      survey = made;
    });
    work();
    expect(survey, surface.id).toEqual(surveyOf(surface, goal));
  }
});

test('a map that takes long is there first with fewer pixels, then with the same bytes', () => {
  let nowMs = 0;
  const { cartographer, work } = away(() => {
    nowMs += 1000;
    return nowMs;
  });
  const frame = frameOf(bowl);
  const drawn: Raster[] = [];
  cartographer.draw(bowl, [frame], light, ([raster]) => drawn.push(raster!));
  work();
  expect(drawn.map(({ width }) => width)).toEqual([30, 120]);
  expect(drawn[1]).toEqual(rasterOf(bowl, frame, light));
});

describe('what was asked for last counts', () => {
  test('an older map is never shown, and its worker is ended', () => {
    const { cartographer, benches } = away();
    const shown: string[] = [];
    cartographer.draw(bowl, [frameOf(bowl)], light, () => shown.push('older'));
    cartographer.draw(surfaceOf('himmelblau'), [frameOf(surfaceOf('himmelblau'))], light, () => shown.push('newer'));
    for (const bench of benches) bench.work();
    expect(benches.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(shown).toEqual(['newer']);
  });

  test('nor one whose surface was given up while it was drawn', () => {
    const { cartographer, benches } = away();
    const shown: string[] = [];
    cartographer.draw(bowl, [frameOf(bowl)], light, () => shown.push('older'));
    cartographer.survey(surfaceOf('himmelblau'), 1, () => shown.push('survey'));
    for (const bench of benches) bench.work();
    expect(shown).toEqual(['survey']);
  });

  test('nothing is shown after the end', () => {
    const { cartographer, benches } = away();
    cartographer.draw(bowl, [frameOf(bowl)], light, () => expect.unreachable());
    cartographer.close();
    for (const bench of benches) bench.work();
  });
});

describe('the same map', () => {
  test('is drawn once: while it is awaited the later asker is answered, afterwards at once', () => {
    const { cartographer, benches, work } = away();
    const shown: string[] = [];
    cartographer.draw(bowl, [frameOf(bowl)], light, () => shown.push('first'));
    cartographer.draw(bowl, [frameOf(bowl)], light, () => shown.push('second'));
    expect(benches[0]!.jobs).toHaveLength(1);
    work();
    cartographer.draw(bowl, [frameOf(bowl)], light, () => shown.push('third'));
    expect(shown).toEqual(['second', 'third']);
  });

  test('in other colours is another', () => {
    const { cartographer, work } = away();
    const shown: string[] = [];
    cartographer.draw(bowl, [frameOf(bowl)], light, () => shown.push('day'));
    work();
    cartographer.draw(bowl, [frameOf(bowl)], night, () => shown.push('night'));
    expect(shown).toEqual(['day']);
    work();
    expect(shown).toEqual(['day', 'night']);
  });
});

describe('the page draws by itself, at once', () => {
  const frame = frameOf(bowl);
  const expected = [rasterOf(bowl, frame, light)];

  test('where a browser has no workers', () => {
    let drawn: readonly Raster[] = [];
    new Cartographer(new Workbench(() => null)).draw(bowl, [frame], light, (rasters) => {
      drawn = rasters;
    });
    expect(drawn).toEqual(expected);
  });

  test('where the worker fails, and from then on', () => {
    const { cartographer, benches } = away();
    const drawn: (readonly Raster[])[] = [];
    cartographer.draw(bowl, [frame], light, (rasters) => drawn.push(rasters));
    benches[0]!.fail();
    cartographer.draw(bowl, [{ ...frame, labelSize: 0 }], light, (rasters) => drawn.push(rasters));
    expect(drawn).toEqual([expected, [rasterOf(bowl, { ...frame, labelSize: 0 }, light)]]);
    expect(benches).toHaveLength(1);
  });

  test('of a surface that the worker does not have', () => {
    // A catalogue's name, and other losses.
    const { source: _, ...rest } = bowl;
    const other: Surface = {
      ...rest,
      value: (x) => x,
      valueBatch: (xs, _ys, values, count) => values.set(xs.subarray(0, count)),
    };
    const { cartographer, work } = away();
    let drawn: readonly Raster[] = [];
    cartographer.draw(other, [frame], light, (rasters) => {
      drawn = rasters;
    });
    work();
    expect(drawn).toEqual([rasterOf(other, frame, light)]);
    expect(drawn).not.toEqual(expected);
  });
});
