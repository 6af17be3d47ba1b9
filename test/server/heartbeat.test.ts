import { describe, expect, test } from 'vitest';
import { Heartbeat } from '../../server/heartbeat.ts';
import { Limits } from '../../server/net/limits.ts';
import { resolveRound } from '../../shared/lesson/resolve.ts';
import { hashAt, startRace, stepTo } from '../../shared/race/race.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted, openHouse } from '../support/rooms.ts';

interface Told {
  readonly code: string;
  readonly what: 'beat' | 'roster' | 'moves';
  readonly atMs: number;
  readonly step?: number;
  readonly hash?: number;
}

/** A house whose heart a test lets beat. */
function beating() {
  const house = openHouse();
  const told: Told[] = [];
  const steppedMs: number[] = [];
  const heartbeat = new Heartbeat({
    rooms: house.rooms,
    limits: new Limits(house.clock.ms),
    log: house.log,
    nowMs: house.clock.nowMs,
    stepped: (tookMs) => void steppedMs.push(tookMs),
    tell: {
      beat: (live, step, hash) =>
        void told.push({ code: live.room.code, what: 'beat', atMs: house.clock.ms, step, hash }),
      changes: () => {},
      moves: (live) => void told.push({ code: live.room.code, what: 'moves', atMs: house.clock.ms }),
      roster: (live) => void told.push({ code: live.room.code, what: 'roster', atMs: house.clock.ms }),
    },
  });
  const pass = (ms: number) => {
    for (const endMs = house.clock.ms + ms; house.clock.ms < endMs; ) {
      house.clock.ms += 50;
      heartbeat.tick();
    }
  };
  return { ...house, told, steppedMs, heartbeat, pass };
}

type House = ReturnType<typeof openHouse>;

function startRacing({ rooms }: House, live: House['live'], rates: readonly number[]): void {
  for (const learningRate of rates) {
    const { seat } = granted(rooms.join(live, 'Ana'));
    live.presence.came(seat);
    if (live.room.phase.name === 'lobby') granted(rooms.request(live, { role: 'host' }, { type: 'advance', turn: 0 }));
    granted(rooms.request(live, { role: 'player', seat }, { type: 'lock', choice: { learningRate } }));
  }
  granted(rooms.request(live, { role: 'host' }, { type: 'advance', turn: 1 }));
}

describe('time passes', () => {
  test('a choice ends by itself when everyone has locked, the race follows and ends', () => {
    const house = beating();
    const { live, rooms, pass } = house;
    const { seat } = granted(rooms.join(live, 'Ana'));
    live.presence.came(seat);
    granted(rooms.request(live, { role: 'host' }, { type: 'advance', turn: 0 }));
    granted(rooms.request(live, { role: 'player', seat }, { type: 'lock', choice: { learningRate: 0.1 } }));
    pass(2900);
    expect(live.room.phase.name).toBe('choose');
    pass(200);
    expect(live.room.phase.name).toBe('race');
    pass(3900);
    expect(live.room.phase).toMatchObject({ name: 'race', ended: false });
    pass(200);
    expect(live.room.phase).toMatchObject({ name: 'race', ended: true, reachedStep: 20 });
  });

  test('a running race beats once a second and at its last step, with the hash of an independent fold', () => {
    const house = beating();
    const { live, told, pass } = house;
    const rates = [0.01, 0.25, 0.5];
    startRacing(house, live, rates);
    told.length = 0;
    pass(8000);
    const beats = told.filter(({ what }) => what === 'beat');
    expect(beats.at(-1)?.step).toBe(20);
    expect(beats.length).toBeGreaterThanOrEqual(2);
    expect(beats.length).toBeLessThanOrEqual(4);
    const { surface, start, steps } = resolveRound(shortLesson().rounds[0]!);
    const race = startRace(
      { surface, start, steps },
      rates.map((learningRate) => ({ learningRate })),
    );
    stepTo(race, steps);
    for (const { step, hash } of beats) expect(hash).toBe(hashAt(race, step!));
  });

  test('whoever counts hears how long the steps of a race took, and nothing of turns without one', () => {
    const house = beating();
    const { live, clock, steppedMs, pass } = house;
    startRacing(house, live, [0.1]);
    const stepRace = live.stepRace.bind(live);
    live.stepRace = (nowMs) => {
      const running = stepRace(nowMs);
      clock.ms += running?.taken ? 7 : 1;
      return running;
    };
    pass(8000);
    expect(live.room.phase).toMatchObject({ name: 'race', ended: true });
    expect(steppedMs.length).toBeGreaterThan(5);
    expect(steppedMs.length).toBeLessThanOrEqual(20);
    expect(new Set(steppedMs)).toEqual(new Set([7]));
  });

  test.each(['roster', 'moves'])('%s are told at most five times a second', (what) => {
    const { told, pass } = beating();
    pass(2000);
    const times = told.filter((each) => each.what === what);
    expect(times.length).toBeLessThanOrEqual(10);
    expect(times.length).toBeGreaterThanOrEqual(9);
  });

  test('many rooms do not beat at the same instant', () => {
    const house = beating();
    const lives = Array.from(
      { length: 20 },
      () => granted(house.rooms.open(shortLesson({ steps: 200, stepsPerSecond: 10 }))).live,
    );
    for (const live of lives) startRacing(house, live, [0.1]);
    house.pass(5000);
    house.told.length = 0;
    house.pass(1000);
    const beats = house.told.filter(({ what }) => what === 'beat');
    expect(beats).toHaveLength(20);
    const most = Math.max(...beats.map(({ atMs }) => beats.filter((other) => other.atMs === atMs).length));
    expect(most).toBeLessThanOrEqual(3);
  });

  test('a late beat is skipped and not caught up', () => {
    const house = beating();
    startRacing(house, house.live, [0.1]);
    house.pass(3200);
    house.told.length = 0;
    house.clock.ms += 5000;
    house.heartbeat.tick();
    house.heartbeat.tick();
    expect(house.told.filter(({ what }) => what === 'beat')).toHaveLength(1);
    expect(house.told.filter(({ what }) => what === 'roster')).toHaveLength(1);
  });

  test('P5 a sweep that fails is a line in the log, and time goes on', () => {
    const house = beating();
    house.rooms.sweep = () => {
      throw new Error('a bug of ours');
    };
    expect(() => house.pass(61_000)).not.toThrow();
    expect(house.log.lines).toContain('Sweeping rooms failed');
  });

  test('P5 a room that fails does not stop the others', () => {
    const house = beating();
    const other = granted(house.rooms.open(shortLesson())).live;
    house.live.stepRace = () => {
      throw new Error('a bug of ours');
    };
    house.pass(500);
    expect(house.told.some(({ code }) => code === other.room.code)).toBe(true);
    expect(house.log.lines.length).toBeGreaterThan(0);
  });
});
