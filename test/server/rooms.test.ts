import { describe, expect, test } from 'vitest';
import type { Entry } from '../../server/journal/journal.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { dayMs, maxRooms } from '../../server/rooms.ts';
import { hashToken } from '../../server/tokens.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted, openHouse, reopened, roomsOn, wordOf } from '../support/rooms.ts';

const host = { role: 'host' } as const;
const lockIn = (learningRate: number) => ({ type: 'lock', choice: { learningRate } }) as const;

/** A room with `count` seats whose phones are there, choosing. */
function choosing(count: number) {
  const house = openHouse();
  const seats = Array.from({ length: count }, (_, index) => {
    const joined = granted(house.rooms.join(house.live, `Player ${index}`));
    house.live.presence.came(joined.seat);
    return joined;
  });
  granted(house.rooms.request(house.live, host, { type: 'advance', turn: 0 }));
  return { ...house, seats };
}

describe('opening', () => {
  test('P7 rooms have codes of their own and secrets that nobody keeps', () => {
    const { rooms, journal } = openHouse();
    const opened = Array.from({ length: 50 }, () => granted(rooms.open(shortLesson())));
    expect(new Set(opened.map(({ live }) => live.room.code)).size).toBe(50);
    expect(new Set(opened.map(({ token }) => token)).size).toBe(50);
    for (const { live, token } of opened) {
      expect(live.room.code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXYZ]{6}$/);
      // 128 bits.
      expect(Buffer.from(token, 'base64url')).toHaveLength(16);
      expect(live.room.hostTokenHash).toBe(hashToken(token));
      expect(JSON.stringify(journal.read(live.room.id))).not.toContain(token);
    }
  });

  test('P7 a seat token is kept as a hash only', () => {
    const { rooms, live, journal } = openHouse();
    const { seat, token } = granted(rooms.join(live, 'Ana'));
    expect(live.seatOf(hashToken(token))?.seat).toBe(seat);
    expect(JSON.stringify(journal.read(live.room.id))).not.toContain(token);
  });

  test('there is a limit, and a closed room makes place', () => {
    const { rooms, live } = openHouse();
    for (let i = 1; i < maxRooms; i++) granted(rooms.open(shortLesson()));
    expect(wordOf(rooms.open(shortLesson()))).toBe('too-many');
    granted(rooms.request(live, host, { type: 'close' }));
    expect(wordOf(rooms.open(shortLesson()))).toBe(null);
  });

  test('P1 a room that cannot be written down does not open', () => {
    const journal = memoryJournal();
    const rooms = roomsOn({
      ...journal,
      append() {
        throw new Error('no space left on device');
      },
    });
    expect(wordOf(rooms.open(shortLesson()))).toBe('not-saved');
    expect([...rooms.all()]).toEqual([]);
  });
});

describe('a repeated request', () => {
  test('P3 is known by its number for 64 requests of that asker', () => {
    const { rooms, live } = openHouse();
    const toggle = (locked: boolean) => ({ type: 'roster', change: { kind: 'lock', locked } }) as const;
    for (let id = 1; id <= 64; id++) granted(rooms.request(live, host, toggle(id % 2 === 1), id));
    expect(live.room.locked).toBe(false);
    granted(rooms.request(live, host, toggle(true), 1));
    expect(live.room.locked).toBe(false);
    granted(rooms.request(live, host, toggle(true), 65));
    granted(rooms.request(live, host, toggle(false), 1));
    expect(live.room.locked).toBe(false);
  });

  test('P3 of another seat with the same number is another request', () => {
    const { rooms, live } = choosing(2);
    granted(rooms.request(live, { role: 'player', seat: 0 }, lockIn(0.1), 1));
    granted(rooms.request(live, { role: 'player', seat: 1 }, lockIn(0.2), 1));
    expect(live.room.phase).toMatchObject({
      choices: new Map([
        [0, { learningRate: 0.1 }],
        [1, { learningRate: 0.2 }],
      ]),
    });
  });
});

describe('coming back after a crash', () => {
  test('P2 the first phone that is back is not yet everyone', () => {
    const house = choosing(3);
    granted(house.rooms.request(house.live, { role: 'player', seat: 0 }, lockIn(0.1), 1));
    const { live, rooms } = reopened(house);
    live!.presence.came(0);
    rooms.tick(live!);
    const phase = live!.room.phase;
    expect(phase.name === 'choose' && phase.deadlineAtMs! - live!.roomMs(house.clock.ms)).toBeGreaterThan(4000);
  });

  test('P2 room time goes on from the last entry: the time away does not count', () => {
    const house = choosing(1);
    house.clock.ms += 2000;
    granted(house.rooms.request(house.live, { role: 'player', seat: 0 }, lockIn(0.1)));
    house.clock.ms += 3_600_000;
    const { live } = reopened(house);
    expect(live!.roomMs(house.clock.ms)).toBe(2000);
  });

  test('P4 fault 8, 9: a room that cannot be read is set aside with a line in the log; the others come back', () => {
    const house = openHouse();
    const torn = granted(house.rooms.open(shortLesson())).live.room;
    const strange = granted(house.rooms.open(shortLesson())).live.room;
    const entry = (room: string, seq: number, event: unknown): Entry => ({ room, seq, atMs: 0, event });
    house.journal.append([entry(torn.id, 5, { type: 'room-locked', locked: true })]);
    house.journal.append([entry(strange.id, 1, { type: 'moved-to-mars' })]);
    house.journal.append([entry('headless', 0, { type: 'reached', step: 3 })]);
    house.journal.append([entry('older', 0, { ...openingOf(house), id: 'older', schema: 0 })]);
    house.journal.append([entry('newer', 0, { ...openingOf(house), id: 'newer', schema: 2 })]);
    const again = reopened(house);
    expect([...again.rooms.all()].map(({ room }) => room.id)).toEqual([house.live.room.id]);
    expect(again.log.lines.filter((line) => line.includes('set aside'))).toHaveLength(5);
    // Not again at the next start.
    expect(reopened(house).log.lines.filter((line) => line.includes('set aside'))).toEqual([]);
  });

  test('P4 another engine is told, and the room comes back', () => {
    const house = openHouse();
    house.journal.append([
      { room: 'old', seq: 0, atMs: 0, event: { ...openingOf(house), id: 'old', code: 'BCDFGH', engine: '0' } },
    ]);
    const again = reopened(house);
    expect(again.rooms.find('BCDFGH')).toBeDefined();
    expect(again.log.lines).toContain('Room BCDFGH began under engine 0, this is 1');
  });

  test('P8 a server that stops writes down the step of every race', () => {
    const house = choosing(1);
    granted(house.rooms.request(house.live, { role: 'player', seat: 0 }, lockIn(0.1)));
    granted(house.rooms.request(house.live, host, { type: 'advance', turn: house.live.room.turn }));
    house.clock.ms += 3900;
    house.rooms.suspend();
    const { live } = reopened(house);
    expect(live!.room.phase).toMatchObject({ name: 'race', reachedStep: house.live.stepRace(house.clock.ms)!.step });
    expect(house.live.stepRace(house.clock.ms)!.step).toBeGreaterThan(0);
  });

  test('a closed room does not come back', () => {
    const house = openHouse();
    granted(house.rooms.request(house.live, host, { type: 'close' }));
    expect(house.journal.open()).toEqual([]);
    expect(reopened(house).live).toBeUndefined();
  });
});

describe('a room that nobody uses', () => {
  test('is forgotten after a day, its people are told, and a restart does not bring it back', () => {
    const house = openHouse();
    const dropped: string[] = [];
    house.rooms.onDropped = ({ room }) => void dropped.push(room.code);
    house.clock.ms += 23 * 3_600_000;
    const other = granted(house.rooms.open(shortLesson())).live;
    house.rooms.sweep();
    expect(dropped).toEqual([]);
    house.clock.ms += 3_600_000;
    house.rooms.sweep();
    expect(dropped).toEqual([house.live.room.code]);
    expect([...house.rooms.all()]).toEqual([other]);
    expect(reopened(house).live).toBeUndefined();
  });

  test('P9 thirty days after its end nothing of it is kept, names least of all; a room that is on stays', () => {
    const house = openHouse();
    granted(house.rooms.join(house.live, 'Mila'));
    const { live: on } = granted(house.rooms.open(shortLesson()));
    granted(house.rooms.request(house.live, host, { type: 'close' }));
    const keepOn = () =>
      granted(house.rooms.request(on, host, { type: 'roster', change: { kind: 'lock', locked: true } }));
    house.clock.ms += 30 * dayMs;
    keepOn();
    house.rooms.sweep();
    expect(JSON.stringify(house.journal.read(house.live.room.id))).toContain('Mila');
    house.clock.ms += 1;
    house.rooms.sweep();
    expect(house.journal.read(house.live.room.id)).toEqual([]);
    expect(house.journal.open()).toEqual([on.room.id]);
  });

  test('old rooms that cannot be deleted harm nobody', () => {
    const house = openHouse({
      journal: {
        ...memoryJournal(),
        forget() {
          throw new Error('read-only file system');
        },
      },
    });
    expect(() => house.rooms.sweep()).not.toThrow();
    expect(JSON.stringify(house.log.lines)).toContain('could not be deleted');
  });
});

describe('nothing throws out', () => {
  test('P5 an error while telling others does not undo what was done', () => {
    const { rooms, live, log } = openHouse();
    rooms.onChange = () => {
      throw new Error('a socket broke');
    };
    expect(wordOf(rooms.join(live, 'Ana'))).toBe(null);
    expect(live.room.seats).toHaveLength(1);
    expect(log.lines).toHaveLength(1);
  });

  test('P5 fault 5: a full disk is one line in ten seconds, not one a beat', () => {
    const journal = memoryJournal();
    let full = false;
    const house = openHouse({
      journal: {
        ...journal,
        append(entries) {
          if (full) throw new Error('no space left on device');
          journal.append(entries);
        },
      },
    });
    full = true;
    for (let i = 0; i < 400; i++) {
      house.clock.ms += 50;
      house.rooms.join(house.live, 'Ana');
    }
    expect(house.log.lines).toHaveLength(2);
  });
});

function openingOf({ journal, live }: ReturnType<typeof openHouse>): object {
  return journal.read(live.room.id)[0]!.event as object;
}
