import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../server/app.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { ask, connect, disconnectAll, hello, joinRoom, next, openRoom } from '../../support/client.ts';
import { granted, wordOf } from '../../support/rooms.ts';
import { startTestApp } from '../../support/test-app.ts';

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
afterEach(disconnectAll);

/** What is typed, and what the whole room reads. */
const names = [
  ['Bo', 'Bo'],
  ['李', '李'],
  ['Zoë', 'Zoë'],
  ['Љубица', 'Љубица'],
  ['علی‌رضا', 'علی‌رضا'],
  ['\u202Eevil\u202C', 'evil'],
  ['🐢', '🐢'],
  ['  Ana \u200B  Maria ', 'Ana Maria'],
  ['<img onerror=x>', '<img onerror=x>'],
  ['Assistant', 'Assistant'],
  ['sh1t', 'Player'],
  ['fuuuck', 'Player 2'],
  ['bo', 'bo 2'],
  ['BO', 'BO 3'],
  ['B\u200Bo', 'Bo 4'],
  ['x'.repeat(20), 'x'.repeat(20)],
  ['X'.repeat(20), `${'X'.repeat(18)} 2`],
] as const;

async function namesOn(code: string): Promise<string[]> {
  const { view } = granted(await hello(connect(app.url), 'screen', code));
  return (view as StageView).seats.map(({ nickname }) => nickname);
}

test('P9 scenario 22, fault 38: short, foreign, hostile, obscene and equal names: everyone is in, with a line that is one’s own', async () => {
  const { code } = await openRoom(app.url);
  for (const [typed] of names) await joinRoom(app.url, code, typed);
  expect(await namesOn(code)).toEqual(names.map(([, shown]) => shown));
});

test('P9 scenario 22: a name of nothing or of 200 signs is refused, and the phone that stays may try another', async () => {
  const { code } = await openRoom(app.url);
  const phone = connect(app.url);
  granted(await hello(phone, 'player', code));
  for (const nickname of ['', ' ', '\u200B', 'x'.repeat(21), 'x'.repeat(200)]) {
    expect(await ask(phone, 'join', { nickname })).toMatchObject({ refused: 'bad-request', path: 'nickname' });
  }
  expect(granted(await ask(phone, 'join', { nickname: 'Ana' })).seat).toBe(0);
  expect(await namesOn(code)).toEqual(['Ana']);
});

test('P9 scenario 22: the instructor renames: the phone and every screen read the new name, and it stays one’s own', async () => {
  const host = await openRoom(app.url);
  const rude = await joinRoom(app.url, host.code, 'Rude');
  await joinRoom(app.url, host.code, 'Turtle');
  const told = next(rude.socket, 'view', (view) => 'you' in view && view.you?.nickname === 'Turtle 2');
  const shown = next(
    host.socket,
    'roster',
    ({ seats }) => seats?.some(({ nickname }) => nickname === 'Turtle 2') === true,
  );
  const change = { kind: 'rename', seat: rude.seat, nickname: 'Turtle' } as const;
  granted(await ask(host.socket, 'roster', { command: 50, change }));
  await Promise.all([told, shown]);
  expect(await namesOn(host.code)).toEqual(['Turtle 2', 'Turtle']);
});

test('P9 scenario 22: who was removed does not appear again when others join; a shared computer takes a new person, and the old one when readmitted', async () => {
  const host = await openRoom(app.url);
  const kicked = await joinRoom(app.url, host.code, 'Ana');
  granted(await ask(host.socket, 'roster', { command: 50, change: { kind: 'remove', seat: kicked.seat } }));
  await joinRoom(app.url, host.code, 'Bo');
  expect(await namesOn(host.code)).toEqual(['Bo']);
  // The next person at the same computer: its old token proves nothing any more, without it there is a seat.
  expect(wordOf(await hello(connect(app.url), 'player', host.code, kicked.token))).toBe('no-seat');
  const person = await joinRoom(app.url, host.code, 'Ana');
  expect(person.seat).not.toBe(kicked.seat);
  expect(await namesOn(host.code)).toEqual(['Bo', 'Ana']);
  granted(await ask(host.socket, 'roster', { command: 51, change: { kind: 'readmit', seat: kicked.seat } }));
  const { view } = granted(await hello(connect(app.url), 'player', host.code, kicked.token));
  expect(view).toMatchObject({ you: { seat: kicked.seat, nickname: 'Ana 2' } });
  expect(await namesOn(host.code)).toEqual(['Ana 2', 'Bo', 'Ana']);
});
