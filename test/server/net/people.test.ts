import { expect, test } from 'vitest';
import type { Connection } from '../../../server/net/connection.ts';
import { People } from '../../../server/net/people.ts';
import { granted, openHouse } from '../../support/rooms.ts';

/** A socket that is nowhere yet; people never look inside. */
function connection(): Connection {
  return { socket: null as never, address: '203.0.113.7', membership: null, joined: null, mismatchesAtMs: [] };
}

test('a phone that was replaced and then goes does not take the seat with it', () => {
  const { rooms, live, clock } = openHouse();
  const { seat } = granted(rooms.join(live, 'Ana'));
  const people = new People(clock.nowMs);
  const [older, newer] = [connection(), connection()];
  expect(people.enter(older, { role: 'player', live, seat })).toBe(null);
  expect(people.enter(newer, { role: 'player', live, seat })).toBe(older);
  people.leave(older);
  clock.ms += 60_000;
  expect([...live.connected(clock.ms)]).toEqual([seat]);
  expect([...people.in(live)]).toEqual([newer]);
});

test('a seat counts as connected until 5 s after its last socket was lost', () => {
  const { rooms, live, clock } = openHouse();
  const { seat } = granted(rooms.join(live, 'Ana'));
  const people = new People(clock.nowMs);
  const phone = connection();
  people.enter(phone, { role: 'player', live, seat });
  people.leave(phone);
  clock.ms += 4999;
  expect([...live.connected(clock.ms)]).toEqual([seat]);
  clock.ms += 1;
  expect([...live.connected(clock.ms)]).toEqual([]);
});

test('saying hello again on the same socket replaces nobody', () => {
  const { live, clock } = openHouse();
  const people = new People(clock.nowMs);
  const host = connection();
  people.enter(host, { role: 'host', live });
  expect(people.enter(host, { role: 'host', live })).toBe(null);
  expect(people.enter(host, { role: 'screen', live })).toBe(null);
  expect(people.in(live).size).toBe(1);
  expect(people.enter(connection(), { role: 'screen', live })).toBe(null);
  expect(people.in(live).size).toBe(2);
});
