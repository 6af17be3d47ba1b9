import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { Session } from '../../../client/net/stage-session.ts';
import { remoteControls } from '../../../client/remote/controls.ts';
import type { Pace } from '../../../shared/room/pace.ts';
import type { Refusal } from '../../../shared/room/refusals.ts';

/** A session that remembers what it was asked and answers everything alike. */
function told(answer: { ok: true } | Refusal, pace: Pace = []) {
  const asked: unknown[][] = [];
  const session = new Proxy(
    { causes: signal({ pace }) },
    {
      get: (known, name) =>
        name in known
          ? known[name as keyof typeof known]
          : (...args: unknown[]) => {
              asked.push([name, ...args]);
              return Promise.resolve(answer);
            },
    },
  ) as unknown as Session;
  const tell = vi.fn();
  return { asked, tell, controls: remoteControls(session, { turn: 7 }, tell) };
}

const done = { ok: true } as const;

describe('the buttons of a drawn view', () => {
  test('carry the turn that they were drawn for', () => {
    const { asked, controls } = told(done);
    controls.advance();
    controls.advance(true);
    controls.jump(2);
    expect(asked).toEqual([
      ['advance', 7, undefined],
      ['advance', 7, true],
      ['jump', 7, 2],
    ]);
  });

  test('step pauses a running race first', async () => {
    const running = told(done, [{ fromStep: 0, atMs: 0, stepMs: 100 }]);
    running.controls.step();
    await vi.waitFor(() =>
      expect(running.asked.map(([, change]) => change)).toEqual([{ kind: 'pause' }, { kind: 'step' }]),
    );
    const paused = told(done, [{ fromStep: 4, atMs: 0, stepMs: null }]);
    paused.controls.step();
    await vi.waitFor(() => expect(paused.asked.map(([, change]) => change)).toEqual([{ kind: 'step' }]));
  });
});

describe('a refusal', () => {
  test('is told', async () => {
    const refusal: Refusal = { refused: 'wrong-phase', path: 'choices' };
    const { tell, controls } = told(refusal);
    controls.advance();
    await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(refusal));
  });

  test.each<Refusal>([{ refused: 'wrong-phase', path: 'turn' }, { refused: 'not-host' }])(
    'that the new screen explains is not ($refused)',
    async (refusal) => {
      const { tell, controls } = told(refusal);
      controls.advance();
      await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(null));
    },
  );
});
