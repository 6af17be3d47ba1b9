import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { recoverRoom } from '../../server/room-recovery.ts';
import type { Lesson, MoveKind, MoveRound } from '../../shared/lesson/lesson.ts';
import type { Move } from '../../shared/lesson/rounds/move.ts';
import { playOf } from '../../shared/lesson/rounds/plays.ts';
import { parseLesson } from '../../shared/lesson/schema.ts';
import type { PlayerView, StageView } from '../../shared/protocol/messages.ts';
import { standingsOf } from '../../shared/room/standings.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { ask, connect, disconnectAll, hello, next, openRoom, type TestSocket } from '../support/client.ts';
import { startTestApp } from '../support/test-app.ts';

const told = { title: 'Moves', question: 'What will you do?', why: 'Because of the slope.' };
const rounds: readonly MoveRound[] = [
  {
    kind: 'arrow',
    ...told,
    targets: [
      { surface: 'seed-bowl', at: [1, 1] },
      { surface: 'ravine', at: [-6, 1] },
    ],
  },
  {
    kind: 'classify',
    ...told,
    surface: 'double-well',
    points: [
      [-1.04, 0],
      [0.08, 0],
    ],
  },
  {
    kind: 'golf',
    ...told,
    surface: 'seed-bowl',
    strokes: 3,
    par: 2,
    lengths: { min: 0.005, max: 2, initial: 0.01 },
  },
  { kind: 'one-knob', ...told, surface: 'ravine', strokes: 2 },
  { kind: 'fog', ...told, surface: 'double-well', probes: 3 },
];
const lesson: Lesson = { schema: 1, id: 'every-move', title: 'Every move', rounds };

/** By kind, moves that are worth all the points. */
const rightMoves: Readonly<Record<MoveKind, readonly Move[]>> = {
  // −∇L is (−2, −6) at (1, 1) and (6, −25) at (−6, 1).
  arrow: [{ angle: 180 + 71.56505 }, { angle: 360 - 76.504 }],
  classify: [{ type: 'min' }, { type: 'saddle' }],
  // 1 − 2a is 0 for the first length, 1 − 6a for the second: x and then y land on the minimum.
  golf: [{ length: 1 / 2 }, { length: 1 / 6 }],
  'one-knob': [
    { knob: 0, to: 0 },
    { knob: 1, to: 0 },
  ],
  fog: [{ x: 0 }, { x: 1 }, { x: -1.0356 }],
};

let app: App;
const journal = memoryJournal();
beforeAll(async () => {
  app = await startTestApp({ journal, nowMs: () => performance.now() * 8 });
});
afterAll(() => app.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

/** A move that nobody else makes, and nobody's answer: told apart by its last digits. */
function ownMove(kind: MoveKind, seat: number, index: number): Move {
  const digits = Number(`0.${index + 1}7000${seat}3`);
  switch (kind) {
    case 'arrow':
      return { angle: digits };
    case 'classify':
      return { type: 'max' };
    case 'golf':
      return { length: digits / 4 };
    case 'one-knob':
      return { knob: 0, to: -digits };
    case 'fog':
      return { x: digits };
  }
}

test('the lesson passes the check of every lesson', () => {
  expect(parseLesson(JSON.parse(JSON.stringify(lesson)))).toEqual({ lesson });
});

test('every kind of moves, by real phones, to its reveal: right and wrong, hidden until then, kept by the journal', {
  timeout: 60_000,
}, async () => {
  const host = await openRoom(app.url, lesson);
  const leaks: string[] = [];
  let hidden = true;
  let kind: MoveKind = 'arrow';
  const secrets = new Map<number, string[]>();
  const watch = (socket: Pick<TestSocket, 'onAny'>, seat: number | null): void => {
    socket.onAny((name, ...said) => {
      const text = JSON.stringify(said);
      if (!hidden || /"phase":"(reveal|standings)"/.test(text)) return;
      // Strokes are watched by the screens, and by no other player.
      const isWatched = seat === null && (kind === 'golf' || kind === 'one-knob');
      for (const [owner, own] of secrets) {
        if (owner !== seat && !isWatched && own.some((secret) => text.includes(secret))) {
          leaks.push(`${kind}: ${name} to ${seat} has a move of ${owner}`);
        }
      }
      if (kind === 'classify' && seat === null && text.includes('"type":"max"')) leaks.push(`${name} has a type`);
      if (kind === 'fog' && text.includes('double-well')) leaks.push(`${name} to ${seat} has the lane of the fog`);
      if (text.includes(told.why)) leaks.push(`${name} to ${seat} has the reason`);
    });
  };
  const move = ({ you, round }: PlayerView): Move | null => {
    const index = you!.moves.length;
    const roundKind = round!.kind as MoveKind;
    // Seat 0 knows it all; seat 2 sleeps.
    if (you!.seat === 2) return null;
    if (you!.seat === 0) return rightMoves[roundKind][index] ?? null;
    const playing = rounds.find((each) => each.kind === roundKind)!;
    if (index >= playOf(playing).moves(playing)) return null;
    const next = ownMove(roundKind, you!.seat, index);
    secrets.set(you!.seat, [...(secrets.get(you!.seat) ?? []), ...(JSON.stringify(next).match(/0\.\d{5,}/g) ?? [])]);
    return next;
  };
  const bots = await classOf(4, { url: app.url, code: host.code, move });
  for (const bot of bots) watch(bot.socket, bot.seat);
  const screen = connect(app.url);
  watch(screen, null);
  watch(host.socket, null);
  await hello(screen, 'screen', host.code);

  for (const [index, round] of rounds.entries()) {
    kind = round.kind;
    hidden = true;
    secrets.clear();
    const told = next(host.socket, 'roster', ({ counts }) => counts.ready === 3);
    await host.advance();
    const awake = bots.filter(({ seat }) => seat !== 2);
    await every(awake, ({ view }) => {
      const moves = view?.you?.moves ?? [];
      const most = playOf(round).moves(round);
      return view?.roundIndex === index && (moves.length === most || playOf(round).isOver?.(round, moves) === true);
    });
    // What is told of moves goes out with the counts, a little later.
    await told;
    await ask(host.socket, 'clock', { t0: 0 });
    hidden = false;
    await host.advance();
    await every(bots, ({ view }) => view?.phase === 'reveal' && view.roundIndex === index);
    const { played } = host.latest() as StageView;
    expect(played!.map(({ seat }) => seat).toSorted()).toEqual([0, 1, 3]);
    for (const { seat, moves, points } of played!) {
      expect(points, kind).toBe(playOf(round).points(round, moves));
      const own = bots.find((bot) => bot.seat === seat)!.view!.you!;
      expect(own.movePoints).toBe(points);
    }
    const best = played!.find(({ seat }) => seat === 0)!.points;
    expect(best, kind).toBe(100);
    expect(played!.find(({ seat }) => seat === 1)!.points, kind).toBeLessThan(best);
    await host.advance();
    await every(bots, ({ view }) => view?.phase === 'standings');
  }
  expect(leaks).toEqual([]);
  expect(bots.map(({ refused }) => refused)).toEqual([null, null, null, null]);
  expect(app.counted).toMatchObject({ mismatches: 0, crashed: 0, badRequest: 0 });
  const id = journal.open()[0]!;
  const { live } = recoverRoom(journal.read(id), 0);
  expect(standingsOf(live.room)).toEqual((host.latest() as StageView).standings);
});
