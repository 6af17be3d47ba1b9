import { expect } from 'vitest';
import { directionOf } from '../../../../shared/math/direction.ts';
import { exactLineStep } from '../../../../shared/optimizers/index.ts';
import { limitsOf } from '../../../../shared/race/limits.ts';
import type { Point } from '../../../../shared/surfaces/surface.ts';
import { of, places, run } from '../computed.ts';
import { type Answers, angle, downhillFrom, only } from './answer.ts';

/** On L = 10θ², whose slope is 20θ: what each tattoo does with θ. */
const updates: Readonly<Record<string, (theta: number, rate: number) => number>> = {
  'θ ← θ − ∂L/∂θ': (theta) => theta - 20 * theta,
  'θ ← θ + η ∂L/∂θ': (theta, rate) => theta + rate * 20 * theta,
  'θ ← θ − η ∂L/∂θ': (theta, rate) => theta - rate * 20 * theta,
  'θ ← θ − η ∂θ/∂L': (theta, rate) => theta - rate / (20 * theta),
  // Another number for the loss, and the same θ.
  'L(θ) ← L(θ) − η ∂L/∂θ': (theta) => theta,
};

const volume = (x: number): number => -of('best-box').value(x, 0);
const growth = (x: number): number => (volume(x + 1e-5) - volume(x - 1e-5)) / 2e-5;
/** What each update does with the box of side x. */
const climbers: Readonly<Record<string, (x: number, rate: number) => number>> = {
  'x ← x − η dV/dx': (x, rate) => x - rate * growth(x),
  'x ← x + η dV/dx': (x, rate) => x + rate * growth(x),
  'x ← x + η dx/dV': (x, rate) => x + rate / growth(x),
  'V(x) ← V(x) + η dV/dx': (x) => x,
};

/** It comes to the largest box and stays. */
function climbs(update: (x: number, rate: number) => number): boolean {
  let x = 0.35;
  for (let step = 0; step < 500; step++) x = update(x, 0.02);
  return Math.abs(x - limitsOf(of('best-box'))[0]!.point[0]) < 1e-6;
}

/** It comes down to the minimum with a small rate, and half the rate makes half the step. */
function descends(update: (theta: number, rate: number) => number): boolean {
  let theta = 2;
  for (let step = 0; step < 2000; step++) theta = update(theta, 0.01);
  const halved = (2 - update(2, 0.005)) / (2 - update(2, 0.01));
  return Math.abs(theta) < 1e-6 && Math.abs(halved - 0.5) < 1e-9;
}

/** The first ten moves of exact line search in the ravine: how long, and how far from −∇L. */
function searched(): { length: number; off: number }[] {
  let at = of('ravine').race.start;
  return Array.from({ length: 10 }, () => {
    const [x, y] = at;
    const { point, length } = exactLineStep(at, of('ravine').gradient(...at), of('ravine').hessian(...at))!;
    const off = angle([point[0] - x, point[1] - y], downhillFrom('ravine', at));
    at = point;
    return { length, off: Number.isNaN(off) ? 0 : off };
  });
}

const loss = (w: number, x: number, y: number): number => 0.5 * (w * x - y) ** 2;
const h = 1e-6;
/** Slopes of the loss by each letter, by central differences. */
const slopes: Readonly<Record<string, (w: number, x: number, y: number) => number>> = {
  'by the weight': (w, x, y) => (loss(w + h, x, y) - loss(w - h, x, y)) / (2 * h),
  'by the input': (w, x, y) => (loss(w, x + h, y) - loss(w, x - h, y)) / (2 * h),
  'by the target': (w, x, y) => (loss(w, x, y + h) - loss(w, x, y - h)) / (2 * h),
  'by the loss': () => 1,
};

interface Place {
  readonly id: string;
  readonly at: Point;
  readonly isMinimum: boolean;
}

/** Places of which the catalogue knows what they are; of the floor of the two knobs three of its minima. */
const known: readonly Place[] = [
  ...['double-well', 'himmelblau', 'two-exits', 'peaks'].flatMap((id) =>
    of(id).stationaryPoints.map(({ point, kind }) => ({ id, at: point, isMinimum: kind === 'min' })),
  ),
  ...[0.5, 1, 2].map((w): Place => ({ id: 'two-knob', at: [w, 1 / w], isMinimum: true })),
  { id: 'two-exits', at: [0.4, 0.5], isMinimum: false },
];

/** Values all around and near; along the floor of the two knobs too. */
function around({ id, at: [x, y] }: Place): number[] {
  const ring = Array.from({ length: 72 }, (_, i) => (i / 36) * Math.PI);
  const values = ring.map((turn) => of(id).value(x + 0.01 * Math.cos(turn), y + 0.01 * Math.sin(turn)));
  return id === 'two-knob' ? [...values, of(id).value(x * 2 ** 0.01, y / 2 ** 0.01)] : values;
}

const nearly = 1e-12;
const sentences: Readonly<Record<string, (place: Place) => boolean>> = {
  'It is lower than all its neighbours': (place) =>
    around(place).every((value) => value > of(place.id).value(...place.at) + nearly),
  'None of its neighbours is lower': (place) =>
    around(place).every((value) => value >= of(place.id).value(...place.at) - nearly),
  'Its slope is zero': ({ id, at }) => Math.hypot(...of(id).gradient(...at)) < 1e-6,
  'No place at all is lower': ({ id, at }) => of(id).value(...at) <= of(id).best! + 1e-9,
};

/** The largest angle between a step and −∇L at the place where it begins. */
function largestTurn(momentum: number): number {
  const { path } = run('seed-bowl', { learningRate: 0.05, momentum }, { start: [-2.7, 2], steps: 20 });
  const turns = path.slice(1).map(([x, y], k) => {
    const [fromX, fromY] = path[k]!;
    return angle([x - fromX, y - fromY], downhillFrom('seed-bowl', path[k]!));
  });
  return Math.max(...turns.map((turn) => (Number.isNaN(turn) ? 0 : turn)));
}

export const tattooParlour: Answers = {
  'The update': {
    right: (options) => only(options, (option) => descends(updates[option]!)),
    said: [
      [
        'Without η the step has no size to choose, with a plus it climbs, ∂θ/∂L is the slope upside down, and a new number for L(θ) leaves θ where it was',
        () => {
          expect(updates['θ ← θ − ∂L/∂θ']!(2, 0.01)).toBe(updates['θ ← θ − ∂L/∂θ']!(2, 0.001));
          expect(Math.abs(updates['θ ← θ + η ∂L/∂θ']!(2, 0.01))).toBeGreaterThan(2);
          expect((2 - updates['θ ← θ − η ∂θ/∂L']!(2, 1)) * (2 - updates['θ ← θ − η ∂L/∂θ']!(2, 1))).toBeCloseTo(1, 12);
          expect(updates['L(θ) ← L(θ) − η ∂L/∂θ']!(2, 0.01)).toBe(2);
        },
      ],
    ],
  },
  Uphill: {
    right: (options) => only(options, (option) => climbs(climbers[option]!)),
    said: [
      [
        'A minus goes down, dx/dV is the slope upside down, and a new number for V(x) leaves the box as it was',
        () => {
          const [down, up, upsideDown, value] = Object.values(climbers).map((climb) => climb(0.35, 0.001));
          expect(down!).toBeLessThan(0.35);
          expect(volume(up!)).toBeGreaterThan(volume(0.35));
          expect(((upsideDown! - 0.35) / 0.001) * ((up! - 0.35) / 0.001)).toBeCloseTo(1, 9);
          expect(value).toBe(0.35);
        },
      ],
      [
        'Ascent on V is descent on −V',
        () => {
          const [gradient] = of('best-box').gradient(0.35, 0);
          expect(0.35 - 0.001 * gradient).toBeCloseTo(climbers['x ← x + η dV/dx']!(0.35, 0.001), 9);
        },
      ],
    ],
  },
  'The compass': {
    right: () => directionOf(...downhillFrom('ravine', [5, 1])),
    said: [
      ['From (5, 1)', () => {}],
      [
        'The gradient is (5, 25), so −∇L is (−5, −25), at 258.7°, and the minimum lies 67.4° beside that',
        () => {
          expect(of('ravine').gradient(5, 1)).toEqual([5, 25]);
          const said = [directionOf(-5, -25), angle([-5, -25], [-5, -1])].map((each) => each.toFixed(1));
          expect(said).toEqual(['258.7', '67.4']);
        },
      ],
      [
        'in a ravine that means nearly straight down the wall',
        () => expect(angle(downhillFrom('ravine', [5, 1]), [0, -1])).toBeLessThan(12),
      ],
      [
        'From which places of this ravine would the needle point at the minimum',
        () => {
          const off = (at: Point) => angle(downhillFrom('ravine', at), [-at[0], -at[1]]);
          expect([off([5, 0]), off([0, -2])]).toEqual([0, 0]);
          for (const at of [
            [3, 1],
            [-6, 0.2],
            [1, -3],
          ] as const)
            expect(off(at)).toBeGreaterThan(5);
        },
      ],
    ],
  },
  'The search': {
    right: (options) => {
      const lengths = new Set(searched().map(({ length }) => length.toPrecision(2)));
      const along = searched().every(({ off }) => off < 1e-3);
      const said = along
        ? lengths.size > 1
          ? 'a length for each step along −∇L'
          : 'one learning rate for the whole run'
        : '?';
      return only(options, (option) => option === said);
    },
    said: [
      [
        'In the ravine exact line search takes lengths of 0.041 and 0.75 by turns, each of them along −∇L',
        () => {
          for (const [k, { length, off }] of searched().entries()) {
            expect(length.toPrecision(2)).toBe(k % 2 === 0 ? '0.041' : '0.75');
            expect(off).toBeLessThan(1e-3);
          }
        },
      ],
    ],
  },
  'By which letter': {
    right: (options) =>
      only(options, (option) =>
        [
          [1, 5],
          [-2, 0.5],
        ].every(([x, y]) => Math.abs(slopes[option]!(2, x!, y!) - 2 * (2 * x! - y!)) < 1e-6),
      ),
    said: [
      ['Of the loss ½(2x − y)², with the weight 2, somebody tattoos the slope 2(2x − y)', () => {}],
      [
        'By the input x it is (wx − y)w with w = 2; by the weight it is (wx − y)x',
        () => {
          for (const [w, x, y] of [
            [2, 1, 5],
            [-0.5, 3, 1],
          ] as const) {
            expect(slopes['by the input']!(w, x, y)).toBeCloseTo((w * x - y) * w, 6);
            expect(slopes['by the weight']!(w, x, y)).toBeCloseTo((w * x - y) * x, 6);
          }
        },
      ],
    ],
  },
  'The neighbours': {
    right: (options) =>
      only(options, (option) => known.every((place) => sentences[option]!(place) === place.isMinimum)),
    said: [
      [
        'On the floor of a valley neighbours are just as low, a saddle has slope zero too, and the lowest place is the global minimum',
        () => {
          const floor = known.find(({ id }) => id === 'two-knob')!;
          expect(sentences['It is lower than all its neighbours']!(floor)).toBe(false);
          const [saddle] = places('two-exits', 'saddle');
          const at = { id: 'two-exits', at: saddle!.point, isMinimum: false };
          expect(sentences['Its slope is zero']!(at)).toBe(true);
          const wells = known.filter(({ id, isMinimum }) => id === 'double-well' && isMinimum);
          expect(wells.map(sentences['No place at all is lower']!).toSorted()).toEqual([false, true]);
        },
      ],
    ],
  },
  'How many': {
    right: (options) => {
      const count = limitsOf(of('himmelblau')).length;
      const words = ['nowhere', 'at one place', '', '', 'at four places', '', '', '', '', 'at nine places'];
      return only(options, (option) => option === words[count]);
    },
    said: [
      [
        'Four places have the value 0, and none is lower',
        () => {
          expect(places('himmelblau', 'min').map(({ value }) => value)).toEqual([0, 0, 0, 0]);
          for (const x of [-5, -1, 2.9, 4])
            for (const y of [-4, 0, 2.1]) expect(of('himmelblau').value(x, y)).toBeGreaterThan(0);
        },
      ],
    ],
  },
  'The marble': {
    right: (options) => {
      const along = { honey: largestTurn(0) < 1e-3, heavy: largestTurn(0.9) < 1e-3 };
      const said = along.honey
        ? along.heavy
          ? 'both'
          : 'a marble in honey'
        : along.heavy
          ? 'a heavy ball'
          : 'neither';
      return only(options, (option) => option.startsWith(said));
    },
    said: [
      [
        'With momentum a part of the last step is in the next one, which then points elsewhere',
        () => expect(largestTurn(0.9)).toBeGreaterThan(20),
      ],
    ],
  },
};
