import { describe, expect, test } from 'vitest';
import type { Sample } from '../bench/class/measure.ts';
import { complaints } from '../bench/class/sound.ts';

const plan = { mode: 'throttle', rooms: 2, playersPerRoom: 30, seconds: 5 } as const;
const arrived = { expected: 300, came: 300, p50Ms: 1, p99Ms: 2 };
const sample: Sample = {
  phone: { messages: 1, bytes: 50 },
  host: { messages: 1, bytes: 50 },
  told: arrived,
  answered: arrived,
  changesSent: 100,
  compared: 300,
  differed: 0,
  lost: 0,
  startBytes: 1500,
  cpuUs: 100,
  cores: 0.1,
  heapBytes: 15_000,
  grownBytes: 0,
};

describe('a load that did not happen is complained about', () => {
  test('and one that did is not', () => {
    expect(complaints(sample, plan)).toEqual([]);
  });

  test.each([
    ['a connection was lost', { lost: 1 }],
    ['nothing was due', { told: { ...arrived, expected: 0, came: 0 } }],
    ['messages did not come', { told: { ...arrived, came: 293 } }],
    ['answers did not come', { answered: { ...arrived, came: 293 } }],
    ['nothing was compared', { compared: 0 }],
    ['one number differed', { differed: 1 }],
    ['rates were not changed', { changesSent: 59 }],
  ])('%s', (_, change) => {
    expect(complaints({ ...sample, ...change }, plan)).toHaveLength(1);
  });
});
