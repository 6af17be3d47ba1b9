import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Done, Session } from '../../../client/net/stage-session.ts';
import { liveControls } from '../../../client/projector/live-controls.ts';
import { hostRefusal } from '../../../client/text/en/projector.ts';
import type { Refusal } from '../../../shared/room/refusals.ts';

/** Controls over a session that answers everything with `answer`, what was asked of it, and what was told. */
function controlsOf(answer: Done, turn = 7) {
  const asked: unknown[][] = [];
  const told: (Refusal | null)[] = [];
  const ask =
    (name: string) =>
    async (...args: unknown[]): Promise<Done> => {
      asked.push([name, ...args]);
      return answer;
    };
  const names = ['advance', 'pace', 'roster', 'jump', 'moreTime', 'auto', 'show', 'close', 'confirm'] as const;
  const session = {
    view: signal({ role: 'host', turn }),
    causes: signal(null),
    ...Object.fromEntries(names.map((name) => [name, ask(name)])),
    offer: async () => ('refused' in answer ? answer : { secret: 'secret' }),
  } as unknown as Session;
  return { controls: liveControls(session, (refusal) => told.push(refusal)), asked, told };
}

describe('the controls of a session', () => {
  test('move on and jump from the turn that is on the screen, so that a stale click does nothing', async () => {
    const { controls, asked } = controlsOf({ ok: true }, 12);
    controls.advance();
    controls.jump(2);
    expect(asked).toEqual([
      ['advance', 12, undefined],
      ['jump', 12, 2],
    ]);
  });

  test('give half a minute, to one or to all', () => {
    const { controls, asked } = controlsOf({ ok: true });
    controls.moreTime();
    controls.moreTime(3);
    expect(asked).toEqual([
      ['moreTime', 30, undefined],
      ['moreTime', 30, 3],
    ]);
  });

  test('say every refusal, and take it back when something went well', async () => {
    const refused = controlsOf({ refused: 'wrong-phase' });
    refused.controls.show({ names: false });
    await Promise.resolve();
    await Promise.resolve();
    expect(refused.told).toEqual([{ refused: 'wrong-phase' }]);
    const done = controlsOf({ ok: true });
    done.controls.auto(true);
    await Promise.resolve();
    await Promise.resolve();
    expect(done.told).toEqual([null]);
  });

  test('a phone that is paired too late is told of as a phone, not as a player', async () => {
    const { controls, told } = controlsOf({ refused: 'too-late' });
    controls.confirm('47', true);
    await Promise.resolve();
    await Promise.resolve();
    expect(hostRefusal(told[0]!)).toContain('The phone has gone');
    expect(hostRefusal({ refused: 'too-late' })).not.toContain('phone');
  });

  test('a QR is made of a secret, and of nothing where there is none', async () => {
    expect(await controlsOf({ ok: true }).controls.offer()).toBe('secret');
    expect(await controlsOf({ refused: 'not-host' }).controls.offer()).toBeNull();
  });
});
