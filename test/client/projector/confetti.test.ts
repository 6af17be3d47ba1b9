import type { Options } from 'canvas-confetti';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Cannon, celebrate } from '../../../client/projector/confetti.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function party({ isCalm = false, open }: { isCalm?: boolean; open?: () => Promise<Cannon> } = {}) {
  const seen: { bursts: Options[]; resets: number; removed: number; opened: number } = {
    bursts: [],
    resets: 0,
    removed: 0,
    opened: 0,
  };
  const cannon: Cannon = Object.assign((options: Options) => void seen.bursts.push(options), {
    reset: () => void seen.resets++,
  });
  const load = () => {
    seen.opened++;
    return open ? open() : Promise.resolve(cannon);
  };
  const end = celebrate({ remove: () => void seen.removed++ }, () => ({ x: 0.4, y: 0.3 }), isCalm, load);
  return { seen, end, cannon };
}

describe('confetti for the winner', () => {
  test('comes out of the winner’s place once the winner has risen, and is gone within four seconds', async () => {
    const { seen } = party();
    await vi.advanceTimersByTimeAsync(1300);
    expect(seen.bursts).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(seen.bursts.map(({ origin }) => origin)).toEqual([
      { x: 0.4, y: 0.3 },
      { x: 0.4, y: 0.3 },
    ]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(seen).toMatchObject({ resets: 1, removed: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toMatchObject({ resets: 1, removed: 1 });
    expect(seen.bursts).toHaveLength(2);
  });

  test('does not exist where less motion was asked for: not even its code is loaded', async () => {
    const { seen } = party({ isCalm: true });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual({ bursts: [], resets: 0, removed: 1, opened: 0 });
  });

  test('ends with the podium, also while its code is still on the way', async () => {
    let come: (cannon: Cannon) => void = () => {};
    const { seen, end, cannon } = party({
      open: () =>
        new Promise((resolve) => {
          come = resolve;
        }),
    });
    await vi.advanceTimersByTimeAsync(500);
    end();
    come(cannon);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toMatchObject({ bursts: [], removed: 1 });
  });

  test('that cannot be loaded is no error', async () => {
    const { seen } = party({ open: () => Promise.reject(new Error('offline')) });
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toMatchObject({ bursts: [], removed: 1 });
  });
});
