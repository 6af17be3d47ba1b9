import type { Lesson, RaceRound } from '../../shared/lesson/lesson.ts';
import { encodeHeights } from '../../shared/surfaces/own/heights.ts';
import type { Box } from '../../shared/surfaces/surface.ts';

const square: Box = { xMin: -2, xMax: 2, yMin: -2, yMax: 2 };
const side = 33;

/** A bowl with waves in it, as somebody might paint it. */
const painted = Float64Array.from({ length: side * side }, (_, i) => {
  const [x, y] = [((i % side) * 4) / (side - 1) - 2, 2 - (Math.floor(i / side) * 4) / (side - 1)];
  return 0.6 * x * x + y * y + 0.15 * Math.sin(4 * x + y);
});

const told = { question: 'Which rate settles?', why: 'The steepest curvature sets the limit.' };

const race = (title: string, surface: string, more: Partial<RaceRound> = {}): RaceRound => {
  return { kind: 'goldilocks', title, surface, ...told, stepsPerSecond: 20, chooseSeconds: 30, ...more };
};

/** A short lesson on surfaces of its own, of every way to make one; and of the catalogue's seed bowl. */
export const ownLesson: Lesson = {
  schema: 1,
  id: 'own',
  title: 'Surfaces of our own',
  surfaces: {
    'own:typed': {
      kind: 'formula',
      title: 'Typed by us',
      domain: square,
      source: 'x^2/2 + y^4/4 - y^2/2 + 0.123*x',
      vars: ['x', 'y'],
    },
    'own:painted': {
      kind: 'grid',
      title: 'Painted by us',
      domain: square,
      width: side,
      height: side,
      ...encodeHeights(painted),
    },
    'own:pasted': {
      kind: 'data',
      title: 'Pasted by us',
      domain: { xMin: -3, xMax: 4, yMin: -3, yMax: 6 },
      xs: [1, 2, 3, 4, 5, 6],
      ys: [0.9, 1.6, 1.9, 2.8, 3.1, 3.9],
      model: 'line',
      loss: 'half-squared',
      standardise: true,
    },
    'own:turned': { kind: 'catalogue', title: 'Turned by us', domain: square, base: 'bowl', condition: 7, degrees: 30 },
    'own:lane': {
      kind: 'formula',
      title: 'Hidden by us',
      domain: { xMin: -3, xMax: 3, yMin: -1, yMax: 1 },
      source: 't^4/4 - t^2/2 + 0.321*t',
      vars: ['t'],
    },
  },
  rounds: [
    race('Typed', 'own:typed'),
    race('Painted', 'own:painted'),
    race('Pasted', 'own:pasted'),
    race('Turned later', 'seed-bowl', { steps: 40, transfer: { surface: 'own:turned' } }),
    { kind: 'fog', title: 'In the fog', surface: 'own:lane', probes: 2, moveSeconds: 10, ...told },
  ],
};
