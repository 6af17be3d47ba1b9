import { describe, expect, test } from 'vitest';
import type { Connection, Membership } from '../../../server/net/connection.ts';
import { People } from '../../../server/net/people.ts';
import { Tell } from '../../../server/net/tell.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import type { Move } from '../../../shared/lesson/rounds/move.ts';
import type { Beat } from '../../../shared/protocol/messages.ts';
import type { By, Command } from '../../../shared/room/commands.ts';
import { arrow, fog, golf, lessonOfMoves } from '../../shared/room/moves-lesson.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted, openHouse } from '../../support/rooms.ts';

interface Said {
  readonly to: string;
  readonly event: string;
  readonly payload: unknown;
}

/** Host, remote, screen, a newcomer, and Ana, Bo and Cy, all connected; and what each is told. */
function classOf(lesson: Lesson) {
  const house = openHouse({ lesson });
  const { rooms, live, clock } = house;
  const people = new People(clock.nowMs);
  const tell = new Tell(people, clock.nowMs, (code) => `http://lan.test/${code}`, house.log);
  const said: Said[] = [];
  const sockets = new Map<string, { readonly conn: { readonly writeBuffer: { length: number } } }>();
  const enter = (to: string, membership: Membership) => {
    const socket = {
      emit: (event: string, payload: unknown) => said.push({ to, event, payload }),
      disconnect: () => {},
      conn: {
        writeBuffer: { length: 0 },
        close: (discard: boolean) => said.push({ to, event: 'let go', payload: { discard } }),
      },
    };
    sockets.set(to, socket);
    const connection: Connection = {
      socket: socket as never,
      address: '203.0.113.7',
      membership: null,
      joined: null,
      mismatchesAtMs: [],
    };
    people.enter(connection, membership);
  };
  for (const role of ['host', 'remote', 'screen', 'newcomer'] as const) enter(role, { role, live });
  for (const name of ['Ana', 'Bo', 'Cy']) {
    const { seat } = granted(rooms.join(live, name));
    enter(name, { role: 'player', live, seat });
  }
  rooms.onChange = (change) => tell.change(change);
  const ask = (by: By, command: Command) => void granted(rooms.request(live, by, command));
  const host = (command: Command) => ask({ role: 'host' }, command);
  host({ type: 'advance', turn: live.room.turn });
  const move = (seat: number, next: Move) => {
    const { phase } = live.room;
    const index = phase.name === 'move' ? (phase.moves.get(seat)?.length ?? 0) : 0;
    ask({ role: 'player', seat }, { type: 'move', index, move: next });
  };
  /** What was said since the last time. */
  const heard = () => said.splice(0);
  heard();
  /** So many messages wait for the network of this one. */
  const wait = (to: string, messages: number) => {
    sockets.get(to)!.conn.writeBuffer.length = messages;
  };
  return { ...house, tell, ask, host, move, heard, wait };
}

const everyone = ['host', 'remote', 'screen', 'newcomer', 'Ana', 'Bo', 'Cy'];
const who = (said: readonly Said[], event: string) => said.filter((each) => each.event === event).map(({ to }) => to);

describe('a stroke', () => {
  test('is told to its player at once, and to the screens that watch it with the next beat, all moves of that seat', () => {
    const { move, heard, tell, live } = classOf(lessonOfMoves(golf));
    move(1, { length: 0.1 });
    expect(heard().map(({ to, event }) => [to, event])).toEqual([['Bo', 'view']]);
    move(1, { length: 0.2 });
    move(0, { length: 0.3 });
    heard();
    tell.moves(live);
    const moved = heard();
    expect(moved.map(({ to, event }) => [to, event])).toEqual(['host', 'remote', 'screen'].map((to) => [to, 'moved']));
    expect(moved[0]!.payload).toEqual([
      { seat: 0, moves: [{ length: 0.3 }] },
      { seat: 1, moves: [{ length: 0.1 }, { length: 0.2 }] },
    ]);
    tell.moves(live);
    expect(heard()).toEqual([]);
  });

  test('is not told after the round is over: the view has it', () => {
    const { move, heard, tell, live, host } = classOf(lessonOfMoves(golf));
    move(0, { length: 0.1 });
    host({ type: 'advance', turn: live.room.turn });
    expect(who(heard(), 'view')).toEqual(['Ana', ...everyone]);
    tell.moves(live);
    expect(heard()).toEqual([]);
  });
});

describe('an arrow, and a probe in the fog', () => {
  test.each([
    [arrow, { angle: 251.56789 }],
    [fog, { x: 1.256789 }],
  ])('$kind: nobody but the player hears of it before the reveal', (round, made) => {
    const { move, heard, tell, live, host } = classOf(lessonOfMoves(round));
    move(0, made);
    tell.moves(live);
    tell.roster(live);
    const before = heard();
    expect(who(before, 'moved')).toEqual([]);
    const knowing = before.filter(({ payload }) => JSON.stringify(payload).includes('56789'));
    expect(knowing.map(({ to }) => to)).toEqual(['Ana']);
    expect(JSON.stringify(before)).not.toContain('double-well');
    host({ type: 'advance', turn: live.room.turn });
    const screen = heard().find(({ to }) => to === 'screen')!;
    expect(JSON.stringify(screen)).toContain('56789');
  });

  test('pooled, a probe is told to the team at once', () => {
    const { move, heard, host } = classOf(lessonOfMoves({ ...fog, pooled: true }));
    host({ type: 'roster', change: { kind: 'teams', teams: 2 } });
    heard();
    move(0, { x: 1.256789 });
    expect(heard().map(({ to, event }) => [to, event])).toEqual([
      ['Ana', 'view'],
      ['Cy', 'view'],
    ]);
  });
});

describe('the roster', () => {
  test('says to the instructor who is done, to the screens only how many, to the players no rows at all', () => {
    const { move, heard, tell, live } = classOf(lessonOfMoves({ ...fog, probes: 1 } as typeof fog));
    tell.roster(live);
    heard();
    move(2, { x: 1 });
    heard();
    tell.roster(live);
    const said = new Map(heard().map(({ to, payload }) => [to, payload]));
    const counts = { joined: 3, connected: 3, ready: 1 };
    const row = { seat: 2, nickname: 'Cy', connected: true, team: null, done: true };
    expect(said.get('host')).toEqual({ counts, seats: [row] });
    expect(said.get('remote')).toEqual({ counts, seats: [row] });
    for (const to of ['screen', 'newcomer', 'Ana', 'Bo', 'Cy']) expect(said.get(to)).toEqual({ counts });
  });
});

describe('what the instructor does', () => {
  test.each<[string, Command]>([
    ['stopping the clock', { type: 'pace', change: { kind: 'pause' } }],
    ['more time for all', { type: 'more-time', seconds: 30 }],
    ['going on by itself', { type: 'auto', auto: true }],
    ['showing the full ranking', { type: 'show', change: { ranking: 'full' } }],
    ['making teams', { type: 'roster', change: { kind: 'teams', teams: 2 } }],
    ['jumping', { type: 'jump', turn: 1, round: 0 }],
  ])('%s is told to everyone', (_, command) => {
    const { heard, host } = classOf(lessonOfMoves(golf));
    host(command);
    expect(who(heard(), 'view')).toEqual(everyone);
  });

  test('more time for one is told to that player alone', () => {
    const { heard, host } = classOf(lessonOfMoves(golf));
    host({ type: 'more-time', seconds: 30, seat: 1 });
    expect(heard()).toMatchObject([{ to: 'Bo', event: 'view', payload: { deadlineAtMs: 70_000 } }]);
  });

  test('putting one into another team is told to that player, and to the screens with the next roster', () => {
    const { heard, host, tell, live } = classOf(lessonOfMoves(golf));
    host({ type: 'roster', change: { kind: 'teams', teams: 2 } });
    tell.roster(live);
    heard();
    host({ type: 'roster', change: { kind: 'team', seat: 0, team: 1 } });
    expect(heard().map(({ to, event }) => [to, event])).toEqual([['Ana', 'view']]);
    tell.roster(live);
    expect(heard().find(({ to }) => to === 'screen')!.payload).toMatchObject({ seats: [{ seat: 0, team: 1 }] });
  });

  test('jumping out of a race ends it on every screen: the view says where the room is', () => {
    const lesson = openHouse().live.room.lesson;
    const { heard, host, ask, live } = classOf(lesson);
    ask({ role: 'player', seat: 0 }, { type: 'lock', choice: { learningRate: 0.1 } });
    host({ type: 'advance', turn: live.room.turn });
    heard();
    host({ type: 'jump', turn: live.room.turn, round: 1 });
    const said = heard();
    expect(who(said, 'race')).toEqual([]);
    expect(said.find(({ to }) => to === 'screen')!.payload).toMatchObject({ phase: 'choose', roundIndex: 1 });
    expect(live.stepRace(1e9)).toBeNull();
  });
});

describe('a rate that is changed in a race', () => {
  function racing() {
    const parts = classOf(shortLesson({ kind: 'throttle' }));
    const { ask, host, live, heard } = parts;
    ask({ role: 'player', seat: 0 }, { type: 'lock', choice: { learningRate: 0.1 } });
    host({ type: 'advance', turn: live.room.turn });
    heard();
    const change = (learningRate: number) => ask({ role: 'player', seat: 0 }, { type: 'change', learningRate });
    return { ...parts, change };
  }
  const changedIn = (said: ReturnType<ReturnType<typeof classOf>['heard']>, to: string) =>
    said
      .filter((each) => each.to === to)
      .map(({ event, payload }) => [event, ((payload as Partial<Beat>).changed ?? payload) as unknown]);

  test('is told to the screens within a moment, to phones with the beat', () => {
    const { change, heard, tell, live } = racing();
    change(0.2);
    expect(heard()).toEqual([]);
    tell.changes(live);
    expect(heard()).toEqual(
      ['host', 'remote', 'screen'].map((to) => ({ to, event: 'changed', payload: [[0, 1, 0.2]] })),
    );
    change(0.3);
    heard();
    tell.beat(live, 1, 2);
    const said = heard();
    expect(changedIn(said, 'screen')).toEqual([['beat', [[0, 1, 0.3]]]]);
    expect(changedIn(said, 'Bo')).toEqual([
      [
        'beat',
        [
          [0, 1, 0.2],
          [0, 1, 0.3],
        ],
      ],
    ]);
    tell.beat(live, 2, 3);
    tell.changes(live);
    expect(heard().map(({ event, payload }) => [event, payload])).toEqual(
      everyone.map(() => ['beat', { step: 2, hash: 3 }]),
    );
  });

  test('P5 reaches a phone that is behind too: without it its race would be another one', () => {
    const { change, heard, tell, live, wait } = racing();
    wait('Bo', 8);
    change(0.2);
    tell.beat(live, 1, 2);
    expect(changedIn(heard(), 'Bo')).toEqual([['beat', [[0, 1, 0.2]]]]);
  });

  test('is of its own heat: another one does not hear of it', () => {
    const { change, heard, tell, host, live } = racing();
    change(0.2);
    host({ type: 'jump', turn: live.room.turn, round: 0 });
    heard();
    tell.beat(live, 1, 2);
    expect(heard().filter(({ payload }) => 'changed' in (payload as object))).toEqual([]);
  });
});

describe('a network that takes too little', () => {
  test('P5 hears no beats and no counts while it is behind, and all that happens once', () => {
    const { tell, live, host, wait, heard } = classOf(lessonOfMoves(golf));
    wait('Bo', 8);
    tell.beat(live, 1, 2);
    expect(who(heard(), 'beat')).toEqual(everyone.filter((to) => to !== 'Bo'));
    live.presence.left(2, 0);
    tell.roster(live);
    expect(who(heard(), 'roster')).toEqual(everyone.filter((to) => to !== 'Bo'));
    host({ type: 'show', change: { names: false } });
    expect(who(heard(), 'view')).toEqual(everyone);
    wait('Bo', 7);
    tell.beat(live, 2, 3);
    expect(who(heard(), 'beat')).toEqual(everyone);
  });

  test('P8 what goes away on purpose says so to projectors and remotes; phones just come back', () => {
    const { tell, heard } = classOf(lessonOfMoves(golf));
    tell.restarting();
    expect(heard().map(({ to, event }) => `${to}: ${event}`)).toEqual(
      ['host', 'remote', 'screen'].map((to) => `${to}: restarting`),
    );
  });

  test('P5 a view that fails is a line in the log: the others get theirs', () => {
    const { tell, host, heard, log } = classOf(lessonOfMoves(golf));
    const view = tell.view.bind(tell);
    tell.view = (membership) => {
      if (membership.role === 'player' && membership.seat === 0) throw new Error('a bug of ours');
      return view(membership);
    };
    host({ type: 'show', change: { names: false } });
    expect(who(heard(), 'view')).toEqual(everyone.filter((to) => to !== 'Ana'));
    expect(log.lines).toEqual(['A view could not be told']);
  });

  test('P5 what follows after an answer and fails ends nothing', async () => {
    const { tell, log } = classOf(lessonOfMoves(golf));
    tell.afterAnswer(() => {
      throw new Error('a bug of ours');
    });
    await Promise.resolve();
    expect(log.lines).toEqual(['What follows from a request failed']);
  });

  test('P5 fault 20: that takes nothing at all is let go with what waits for it, and may come back; nobody else notices', () => {
    const { tell, live, host, wait, heard } = classOf(lessonOfMoves(golf));
    wait('screen', 100);
    tell.beat(live, 1, 2);
    const said = heard();
    expect(said.filter(({ event }) => event === 'let go')).toEqual([
      { to: 'screen', event: 'let go', payload: { discard: true } },
    ]);
    expect(who(said, 'beat')).toEqual(everyone.filter((to) => to !== 'screen'));
    host({ type: 'show', change: { names: false } });
    expect(who(heard(), 'view')).toEqual(everyone.filter((to) => to !== 'screen'));
  });
});
