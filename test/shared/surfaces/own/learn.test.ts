import { expect, test } from 'vitest';
import { knownSurface } from '../../../../shared/surfaces/known.ts';
import { learnOwnSurfaces } from '../../../../shared/surfaces/own/learn.ts';
import type { OwnSurface } from '../../../../shared/surfaces/own/spec.ts';

const own = (source: string): OwnSurface => ({
  kind: 'formula',
  id: 'own:hill',
  title: 'Hill',
  domain: { xMin: -1, xMax: 1, yMin: -1, yMax: 1 },
  source,
  vars: ['x', 'y'],
  race: {
    start: [1, 1],
    learningRates: { min: 0.1, max: 1, initial: 0.2 },
    steps: 20,
    stepsPerSecond: 3,
    goalFraction: 0.01,
    par: 3,
  },
  found: { stationary: [[0, 0]], sharp: [], best: 0 },
});

test('a page that has not learned it cannot build a surface that a lesson brings, one that has builds each once', () => {
  const first = own('x^2 + y^2');
  expect(() => knownSurface(first)).toThrow(RangeError);
  learnOwnSurfaces();
  const surface = knownSurface(first);
  expect(surface).toMatchObject({ id: 'own:hill', best: 0, endless: false });
  expect(surface.stationaryPoints).toMatchObject([{ kind: 'min', eigenvalues: [2, 2] }]);
  // As it comes with every view.
  expect(knownSurface(structuredClone(first))).toBe(surface);
  expect(knownSurface(own('x^2 + 2*y^2'))).not.toBe(surface);
});

test('of very many only the last ones are kept', () => {
  learnOwnSurfaces();
  const oldest = knownSurface(own('x^2 + 100*y^2'));
  for (let i = 0; i < 24; i++) knownSurface(own(`x^2 + ${i + 3}*y^2`));
  expect(knownSurface(own('x^2 + 100*y^2'))).not.toBe(oldest);
});
