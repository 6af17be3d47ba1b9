import { expect } from 'vitest';
import { markedAt } from '../../../../shared/lesson/rounds/classify.ts';
import { eigenvalues } from '../../../../shared/math/matrix2.ts';
import { limitsOf } from '../../../../shared/race/limits.ts';
import { startRace, stepTo } from '../../../../shared/race/race.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { apart, curvatures, limit, of, places, run, slope } from '../computed.ts';
import { type Answers, movesOf, only, pointIn } from './answer.ts';

const stepsFrom = (y: number) => run('two-exits', 0.1, { start: [-1.8, y], steps: 160 });
const [far, near] = [1e-2, 1e-3].map((y) => settleStepFrom(y)) as [number, number];

function settleStepFrom(y: number): number {
  const { path } = stepsFrom(y);
  // By the goal of the round, whose start is the surface's own.
  const { start, goalFraction } = of('two-exits').race;
  const best = of('two-exits').best!;
  const goal = best + goalFraction * (of('two-exits').value(...start) - best);
  return path.findLastIndex(([x, y]) => of('two-exits').value(x, y) > goal) + 1;
}

/** A grid of starts over the whole map. */
function everywhere(id: string, perSide: number): Point[] {
  const { xMin, xMax, yMin, yMax } = of(id).domain;
  const along = (low: number, high: number, i: number) => low + ((i + 0.5) / perSide) * (high - low);
  return Array.from(
    { length: perSide * perSide },
    (_, i): Point => [along(xMin, xMax, i % perSide), along(yMin, yMax, Math.floor(i / perSide))],
  );
}

/** Share of the starts that are at a place after 60 steps. */
function caught(id: string, rate: number, place: Point): number {
  const choices = everywhere(id, 200).map((start) => ({ learningRate: rate, start }));
  const race = startRace({ surface: of(id), start: of(id).race.start, steps: 60 }, choices);
  stepTo(race, 60);
  const last = 60 * race.count;
  const there = choices.filter((_, ball) => apart([race.xs[last + ball]!, race.ys[last + ball]!], place) < 0.05);
  return there.length / choices.length;
}

const marked = movesOf('saddles-valleys-deserts', 'Nine places', 'classify');
const kindsMarked = marked.points.map((point) => markedAt(marked.surface, point)!.kind);

const desert = run('plateau', 0.1, { steps: 100 });
const gone = 1 - desert.loss / desert.losses[0]!;

export const saddlesValleysDeserts: Answers = {
  'Beside the ridge': {
    right: () => near - far,
    said: [
      ['With the learning rate 0.1', () => expect([far, near]).toEqual([53, 77])],
      [
        'the distance to it grows by the factor 1.1 a step, and ln 10/ln 1.1 = 24.2',
        () => {
          const { path } = stepsFrom(1e-4);
          for (let k = 1; k < 30; k++) expect(path[k]![1] / path[k - 1]![1]).toBeCloseTo(1.1, 4);
          expect((Math.log(10) / Math.log(1.1)).toFixed(1)).toBe('24.2');
        },
      ],
      [
        'Each tenfold nearness costs the same number of steps',
        () => expect([1e-1, 1e-2, 1e-3, 1e-4].map(settleStepFrom)).toEqual([29, 53, 77, 101]),
      ],
    ],
  },
  'Slope zero': {
    right: (options) => {
      const kind = places('two-exits', 'saddle').some(({ point }) => apart(point, [0, 0]) < 1e-9) ? 'a saddle' : '?';
      const [low, high] = eigenvalues(1, 0, -1);
      expect([Math.sign(low), Math.sign(high)]).toEqual([-1, 1]);
      return only(options, (option) => option === kind);
    },
    said: [
      [
        'At (0, 0) the gradient is zero and the Hessian is [[1, 0], [0, −1]]',
        () => {
          expect(slope('two-exits', [0, 0])).toBe(0);
          expect(
            of('two-exits')
              .hessian(0, 0)
              .map((entry) => entry + 0),
          ).toEqual([1, 0, -1]);
        },
      ],
      [
        'It curves upwards along x, with λ = 1, and downwards along y, with λ = −1',
        () => {
          expect(curvatures('two-exits', [0, 0])).toEqual([-1, 1]);
          expect(of('two-exits').value(0.1, 0)).toBeGreaterThan(of('two-exits').value(0, 0));
          expect(of('two-exits').value(0, 0.1)).toBeLessThan(of('two-exits').value(0, 0));
        },
      ],
      [
        'its eigenvalues tell a minimum from a maximum and a saddle, unless one of them is zero',
        () => {
          const signs = { min: [1, 1], max: [-1, -1], saddle: [-1, 1] } as const;
          for (const kind of ['min', 'max', 'saddle'] as const) {
            expect(places('peaks', kind)).toHaveLength(3);
            for (const { eigenvalues } of places('peaks', kind))
              expect(eigenvalues.map(Math.sign)).toEqual(signs[kind]);
          }
          expect(of('monkey-saddle').stationaryPoints[0]).toMatchObject({ kind: 'degenerate' });
          expect(curvatures('monkey-saddle', [0, 0]).map(Math.abs)).toEqual([0, 0]);
        },
      ],
    ],
  },
  'Nine places': {
    right: (options) => {
      const words = ['none', 'one', '?', 'three', '?', '?', 'six', '?', '?', 'all of them'];
      return only(options, (option) => option === words[kindsMarked.filter((kind) => kind === 'min').length]);
    },
    said: [
      [
        'Three are minima, three are maxima and three are saddles',
        () => {
          const three = (kind: string) => [kind, kind, kind];
          expect(kindsMarked.toSorted()).toEqual([...three('max'), ...three('min'), ...three('saddle')]);
          expect(new Set(marked.points.map((point) => markedAt('peaks', point))).size).toBe(9);
          // In mixed order: no kind follows itself.
          expect(kindsMarked.filter((kind, i) => kind === kindsMarked[i - 1])).toEqual([]);
        },
      ],
      [
        'two positive curvatures make a minimum, two negative ones a maximum, and one of each a saddle',
        () => {
          for (const point of marked.points) {
            const { kind, eigenvalues } = markedAt('peaks', point)!;
            expect(eigenvalues.filter((each) => each > 0).length).toBe({ min: 2, saddle: 1, max: 0 }[kind as string]);
          }
        },
      ],
    ],
  },
  'One more place': {
    right: (options) => {
      const { value } = of('monkey-saddle');
      const around = Array.from({ length: 36 }, (_, i) => value(Math.cos(i / 5.7), Math.sin(i / 5.7)));
      const [rises, falls] = [around.some((each) => each > 0), around.some((each) => each < 0)];
      const said = rises && falls ? 'none of these' : rises ? 'it is a minimum' : 'it is a maximum';
      return only(options, (option) => option === said);
    },
    said: [
      [
        'At (0, 0) the gradient is zero and both eigenvalues of the Hessian are zero',
        () => {
          expect(slope('monkey-saddle', [0, 0])).toBe(0);
          expect(curvatures('monkey-saddle', [0, 0]).map(Math.abs)).toEqual([0, 0]);
          const round = movesOf('saddles-valleys-deserts', 'One more place', 'classify');
          expect(round.points.map((point) => markedAt(round.surface, point)?.kind)).toEqual(['degenerate']);
        },
      ],
      [
        'Along the x-axis the loss is x³',
        () => {
          for (const x of [-1.5, -0.1, 0.1, 1.5]) expect(of('monkey-saddle').value(x, 0)).toBeCloseTo(x ** 3, 12);
        },
      ],
      [
        'here three ways lead down and three lead up',
        () => {
          const around = Array.from({ length: 60 }, (_, i) =>
            of('monkey-saddle').value(Math.cos((i * Math.PI) / 30 + 0.01), Math.sin((i * Math.PI) / 30 + 0.01)),
          );
          expect(around.filter((height, i) => height * around.at(i - 1)! < 0)).toHaveLength(6);
        },
      ],
    ],
  },
  'Which valley': {
    right: () => 100 * caught('styblinski-tang', 0.02, limit('styblinski-tang').point),
    said: [
      ['that is 27 % of the map', () => {}],
      [
        'The deepest valley catches what starts in it',
        () => {
          const { point } = limit('styblinski-tang');
          for (const start of [
            [-0.5, -0.5],
            [-4, -4],
            [-4.5, -0.2],
          ] as const) {
            expect(apart(run('styblinski-tang', 0.02, { start }).end, point)).toBeLessThan(1e-6);
          }
        },
      ],
    ],
  },
  'A large step': {
    right: (options) => {
      const minima = places('himmelblau', 'min').map(({ point }) => point);
      return only(options, (option) => {
        const place = minima.find((each) => apart(each, pointIn(option)) < 0.01)!;
        return caught('himmelblau', 0.9, place) === 0;
      });
    },
    said: [
      ['With the learning rate 0.9 one of the four valleys', () => expect(places('himmelblau', 'min')).toHaveLength(4)],
      [
        'It is the sharpest: its limit is 0.747, and the limits of the others are 0.949, 1.215 and 1.241',
        () => {
          const limits = limitsOf(of('himmelblau')).toSorted((a, b) => a.cliff - b.cliff);
          expect(limits.map(({ cliff }) => cliff.toFixed(3))).toEqual(['0.747', '0.949', '1.215', '1.241']);
          expect(apart(limits[0]!.point, [-3.78, -3.28])).toBeLessThan(0.01);
        },
      ],
    ],
  },
  'The desert': {
    right: (options) => {
      const shown = ['about a half', 'about 10 %', 'about 3 %', 'less than 1 %'];
      const said = gone < 0.01 ? 3 : gone < 0.05 ? 2 : gone < 0.2 ? 1 : 0;
      return only(options, (option) => option === shown[said]);
    },
    said: [
      ['after 100 steps with the learning rate 0.1', () => {}],
      [
        'Only 0.3 % of it, and the slope there is 0.019',
        () => expect([(100 * gone).toFixed(1), slope('plateau', desert.end).toFixed(3)]).toEqual(['0.3', '0.019']),
      ],
    ],
  },
  'On the floor': {
    right: (options) => {
      const floor = [-3, -0.5, 0.2, 0.5, 1, 2, 3].map((w): Point => [w, 1 / w]);
      const hasLower = floor.map((at) => neighbours(at).some((each) => of('two-knob').value(...each) < 0));
      expect(hasLower).not.toContain(true);
      return only(options, (option) => option === 'all of them');
    },
    said: [
      [
        'Every place with w₁w₂ = 1 has the value zero',
        () => {
          for (const w of [-2, 0.25, 0.5, 2, 4]) expect(of('two-knob').value(w, 1 / w)).toBe(0);
        },
      ],
      [
        'along the floor its neighbours are just as low',
        () => {
          for (const w of [0.5, 1, 2])
            expect(of('two-knob').value(w + 2 ** -10, 1 / (w + 2 ** -10))).toBeCloseTo(0, 25);
        },
      ],
    ],
  },
};

/** All around a place, at many small distances. */
function neighbours([x, y]: Point): Point[] {
  return Array.from({ length: 360 }, (_, i): Point => {
    const [angle, radius] = [(i / 36) * 2 * Math.PI, 10 ** -(1 + (i % 5))];
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
