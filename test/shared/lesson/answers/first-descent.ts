import { expect } from 'vitest';
import { limit, run } from '../computed.ts';
import { type Answers, only } from './answer.ts';

export const firstDescent: Answers = {
  Goldilocks: {
    right: (options) => only(options, (rate) => run('seed-bowl', Number(rate), { steps: 5000 }).fate !== 'converged'),
    said: [
      [
        'With 0.34 each bounce is 1.04 times the one before',
        () => {
          const { path } = run('seed-bowl', 0.34);
          for (let k = 1; k < 30; k++) expect(path[k]![1] / path[k - 1]![1]).toBeCloseTo(-1.04, 12);
        },
      ],
      [
        'the others settle after 15, 5 and 13 steps',
        () => expect([0.1, 0.25, 0.3].map((rate) => run('seed-bowl', rate).step)).toEqual([15, 5, 13]),
      ],
    ],
  },
  'The ravine': {
    right: (options) => {
      const { path } = run('ravine', 0.07);
      const crossings = path.slice(1, 11).filter(([, y], k) => y * path[k]![1] < 0).length;
      return only(options, (option) => option === `${crossings} times`);
    },
    said: [
      [
        'With the learning rate 0.07, how often does a ball cross the floor of the ravine in its first 10 steps',
        () => {},
      ],
      [
        'Each step multiplies y by 1 − 0.07 · 25 = −0.75',
        () => {
          expect(limit('ravine').lambdaMax).toBe(25);
          expect(1 - 0.07 * 25).toBeCloseTo(-0.75, 12);
          const { path } = run('ravine', 0.07);
          for (let k = 1; k < 10; k++) expect(path[k]![1] / path[k - 1]![1]).toBeCloseTo(-0.75, 12);
        },
      ],
    ],
  },
  'Two exits': {
    right: (options) => {
      const { fate } = run('two-exits', 0.1, { start: [-1.8, 0], steps: 5000 });
      const words: Readonly<Record<string, string>> = {
        converged: 'in one of the exits',
        saddle: 'at the saddle',
        escaped: 'off the map',
        oscillating: 'hopping between the exits',
      };
      return only(options, (option) => option === words[fate]);
    },
    said: [
      ['with the learning rate 0.1: where is it after 5000 steps', () => {}],
      [
        'On the ridge the slope across it is exactly zero, so no step ever leads off it',
        () => {
          const { path } = run('two-exits', 0.1, { start: [-1.8, 0], steps: 5000 });
          expect(path.every(([, y]) => y === 0)).toBe(true);
        },
      ],
    ],
  },
};
