import { expect, test } from 'vitest';
import { stuckPlayers } from '../../../client/remote/stuck.ts';
import type { PublicSeat } from '../../../shared/protocol/messages.ts';

const seat = (number: number, nickname: string, rest: Partial<PublicSeat> = {}): PublicSeat => ({
  seat: number,
  nickname,
  connected: true,
  team: null,
  ...rest,
});
const names = (rows: readonly { nickname: string }[]) => rows.map(({ nickname }) => nickname);

test('while a phase waits: those who are here and not done, and apart from them those who are away', () => {
  const { waitedFor, away } = stuckPlayers({
    phase: 'choose',
    seats: [
      seat(0, 'Zoë', { done: false }),
      seat(1, 'Ana', { done: false }),
      seat(2, 'Bo', { done: true }),
      seat(3, 'Ida', { done: false, connected: false }),
      seat(4, 'Noor', { done: true, connected: false }),
    ],
  });
  expect(names(waitedFor!.rows)).toEqual(['Ana', 'Zoë']);
  // Who has locked in and fallen asleep holds nobody up.
  expect(names(away.rows)).toEqual(['Ida']);
});

test('where nobody is waited for only those who are away', () => {
  const { waitedFor, away } = stuckPlayers({
    phase: 'reveal',
    seats: [seat(0, 'Ana'), seat(1, 'Bo', { connected: false })],
  });
  expect(waitedFor).toBeNull();
  expect(names(away.rows)).toEqual(['Bo']);
});

test('of a whole class the first six by name, and how many more', () => {
  const seats = Array.from({ length: 40 }, (_, i) => seat(i, `P${String(i).padStart(2, '0')}`, { done: false }));
  const { waitedFor } = stuckPlayers({ phase: 'predict', seats });
  expect(waitedFor).toMatchObject({ count: 40, others: 34 });
  expect(names(waitedFor!.rows)).toEqual(['P00', 'P01', 'P02', 'P03', 'P04', 'P05']);
});
