import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { type StageView, version } from '../../shared/protocol/messages.ts';
import { hashAt } from '../../shared/race/race.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { ask, connect, disconnectAll, hello, next, openRoom } from '../support/client.ts';
import { ownLesson } from '../support/own-lesson.ts';
import { granted } from '../support/rooms.ts';
import { startTestApp } from '../support/test-app.ts';

let app: App;
const journal = memoryJournal();
beforeAll(async () => {
  app = await startTestApp({ nowMs: () => performance.now() * 8, journal });
});
afterAll(() => app.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

/** What tells each surface of the lesson in a frame: nothing else in the lesson has these letters. */
const marks = {
  typed: '0.123*x',
  painted: 'Painted by us',
  pasted: 'Pasted by us',
  turned: 'Turned by us',
  lane: 'Hidden by us',
} as const;
type Mark = keyof typeof marks;

/** All text that comes over a socket, as it comes. */
function framesOf(socket: { io: { engine: { on(event: 'data', heard: (data: unknown) => void): void } } }): string[] {
  const frames: string[] = [];
  socket.io.engine.on('data', (data) => frames.push(String(data)));
  return frames;
}

const seenIn = (frames: readonly string[]): Mark[] => {
  return (Object.keys(marks) as Mark[]).filter((mark) => frames.some((frame) => frame.includes(marks[mark])));
};

describe('a lesson with surfaces of its own', () => {
  test('is raced on by everyone with the server’s bits, and nobody is sent a surface before its round', async () => {
    const host = await openRoom(app.url, ownLesson);
    const bots = await classOf(4, { url: app.url, code: host.code });
    const screen = connect(app.url);
    granted(await hello(screen, 'screen', host.code));
    const frames = [...bots.map(({ socket }) => framesOf(socket)), framesOf(screen)];
    const seen = (): Mark[] => [...new Set(frames.flatMap((each) => seenIn(each)))].sort();
    const raced: Mark[] = [];
    for (const [round, heat, mark] of [
      [0, 1, 'typed'],
      [1, 1, 'painted'],
      [2, 1, 'pasted'],
      [3, 1, null],
      [3, 2, 'turned'],
    ] as const) {
      await host.advance();
      if (mark) raced.push(mark);
      await every(bots, ({ view, race, lastBeat }) => {
        const here = view?.roundIndex === round && view.heat === heat && view.phase === 'race';
        return here && race !== null && lastBeat?.step === race.setup.steps && race.step === lastBeat.step;
      });
      const { step } = bots[0]!.lastBeat!;
      expect([...new Set(bots.map(({ race }) => hashAt(race!, step)))]).toEqual([bots[0]!.lastBeat!.hash]);
      expect(seen()).toEqual([...raced].sort());
      await raceOver(host);
      await host.advance();
      await every(bots, ({ view }) => view?.phase === 'reveal' && view.you?.result !== null);
      expect((host.latest() as StageView).results).toHaveLength(4);
      expect(seen()).toEqual([...raced].sort());
      // On to the standings; before a second heat the next press begins it.
      if (!(host.latest() as StageView).moreHeats) {
        await host.advance();
        await every(bots, ({ view }) => view?.phase === 'standings');
      }
    }
    // In the fog nobody may know the lane before the reveal.
    await host.advance();
    await every(bots, ({ view, moved }) => view?.phase === 'move' && moved >= 2);
    expect(seen()).toEqual([...raced].sort());
    await host.advance();
    await every(bots, ({ view }) => view?.phase === 'reveal');
    expect(seen()).toEqual([...raced, 'lane'].sort());
    expect(bots.reduce((sum, { differed }) => sum + differed, 0)).toBe(0);
    expect(app.counted).toMatchObject({ mismatches: 0, crashed: 0, badRequest: 0 });
  }, 60_000);

  test('comes back after a crash, without anything being searched for again', async () => {
    const host = await openRoom(app.url, ownLesson);
    const again = await startTestApp({ journal });
    const screen = connect(again.url);
    const { view } = granted(await hello(screen, 'screen', host.code));
    expect(view.round).toEqual(host.latest().round);
    expect(view.round).toMatchObject({ surface: { id: 'own:typed', found: { best: expect.any(Number) } } });
    await again.stop();
  }, 30_000);
});

describe('a lesson is refused, with where and a stable word,', () => {
  const lane = ownLesson.surfaces!['own:lane']!;
  const withSurfaces = (surfaces: object, round: object = {}): Lesson => {
    return { ...ownLesson, surfaces, rounds: [{ ...ownLesson.rounds[0]!, surface: 'own:x', ...round }] } as Lesson;
  };
  const refused: readonly (readonly [why: string, lesson: Lesson, path: string, expected: unknown])[] = [
    [
      'whose surface has no minimum',
      withSurfaces({ 'own:x': { ...lane, source: 't' } }),
      'surfaces.own:x',
      'no-minimum',
    ],
    ['whose surface has a slip', withSurfaces({ 'own:x': { ...lane, source: 't + u' } }), 'surfaces.own:x', 'formula'],
    [
      'whose round starts off the map',
      withSurfaces({ 'own:x': lane }, { start: [7, 0] }),
      'rounds.0.start',
      expect.stringMatching(/^x from/),
    ],
    [
      'whose round names what it does not bring',
      withSurfaces({ 'own:y': lane }),
      'lesson.rounds.0',
      'one of the lesson’s surfaces',
    ],
    [
      'that brings what a room makes itself',
      withSurfaces({ 'own:x': { ...lane, id: 'own:x', found: {} } }),
      'lesson.surfaces.own:x',
      'no other fields',
    ],
    [
      'whose round carries a surface in place of a name',
      withSurfaces({ 'own:x': lane }, { surface: { ...lane, id: 'own:x' } }),
      'lesson.rounds.0.surface',
      expect.any(String),
    ],
  ];

  test.each(refused)('%s', async (_, lesson, path, expected) => {
    const answer = await ask(connect(app.url), 'open', { version, lesson });
    expect(answer).toEqual({ refused: 'bad-request', path, expected });
  });
});

/** The host's view of a race that is over. */
async function raceOver(host: Awaited<ReturnType<typeof openRoom>>): Promise<void> {
  if ((host.latest() as StageView).raceEnded) return;
  await next(host.socket, 'view', (view) => (view as StageView).raceEnded);
}
