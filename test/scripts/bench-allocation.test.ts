import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashAt, stepRace } from '../../shared/race/race.ts';
import { raceOf } from '../bench/class/plan.ts';

interface Node {
  readonly selfSize: number;
  readonly children: readonly Node[];
}

const session = new Session();
beforeAll(() => session.connect());
afterAll(() => session.disconnect());

/** Bytes that were allocated meanwhile, whatever became of them; by a sample of each 64th byte. */
async function allocated(run: () => void): Promise<number> {
  const all = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
  await session.post('HeapProfiler.startSampling', { samplingInterval: 64, ...all } as object);
  run();
  const { profile } = await session.post('HeapProfiler.stopSampling');
  const sum = ({ selfSize, children }: Node): number => children.reduce((total, child) => total + sum(child), selfSize);
  return sum(profile.head);
}

const steps = 100;

/** Bytes a step, the least of several tries: what the compiler allocates while it gets warm is not ours. */
async function perStep(players: number, work: (race: ReturnType<typeof raceOf>) => void): Promise<number> {
  const tries: number[] = [];
  const fresh = () => raceOf(0, { mode: 'locked', seconds: 1, playersPerRoom: players });
  // Not yet compiled code keeps each number in a box of its own.
  for (let i = 0; i < 20; i++) work(fresh());
  for (let i = 0; i < 6; i++) {
    const race = fresh();
    tries.push((await allocated(() => work(race))) / steps);
  }
  return Math.min(...tries);
}

function stepAll(race: ReturnType<typeof raceOf>): void {
  for (let k = 0; k < steps; k++) stepRace(race);
}

function stepAndHash(race: ReturnType<typeof raceOf>): void {
  for (let k = 1; k <= steps; k++) {
    stepRace(race);
    hashAt(race, k);
  }
}

describe('a race allocates its arrays once', () => {
  test.each([
    ['a step', stepAll],
    ['a step with the hash of its beat', stepAndHash],
  ])('%s takes no more memory with 2,000 balls than with 20', async (_, work) => {
    const [few, many] = [await perStep(20, work), await perStep(2000, work)];
    // One number a ball would be 16,000 bytes more.
    expect(many).toBeLessThan(few + 1000);
    expect(many).toBeLessThan(2000);
  });

  test('the counting sees what is allocated', async () => {
    const kept = new Float64Array(2000);
    const leaky = (race: ReturnType<typeof raceOf>): void => {
      for (let k = 0; k < steps; k++) {
        stepRace(race);
        kept.set(Array.from(race.xs.subarray(0, race.count), (x) => x + k));
      }
    };
    const race = raceOf(0, { mode: 'locked', seconds: 1, playersPerRoom: 2000 });
    expect((await allocated(() => leaky(race))) / steps).toBeGreaterThan(16_000);
  });
});
