import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { recoverRoom } from '../../server/room-recovery.ts';
import { randomPick } from '../../shared/lesson/at-random.ts';
import { isMoves, survivorHeats } from '../../shared/lesson/lesson.ts';
import type { Answer } from '../../shared/lesson/question.ts';
import { raceOf } from '../../shared/lesson/resolve.ts';
import { parseLesson } from '../../shared/lesson/schema.ts';
import { stream } from '../../shared/math/random.ts';
import type { PlayerView, StageView } from '../../shared/protocol/messages.ts';
import { hashAt } from '../../shared/race/race.ts';
import { standingsOf } from '../../shared/room/standings.ts';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { connect, disconnectAll, hello, openRoom, type TestSocket } from '../support/client.ts';
import { everyKind, secretAnswer } from '../support/kinds-lesson.ts';
import { startTestApp } from '../support/test-app.ts';

const journal = memoryJournal();
let app: App;
beforeAll(async () => {
  app = await startTestApp({ journal, nowMs: () => performance.now() * 8 });
});
afterAll(() => app.stop());
afterEach(() => {
  dismissClasses();
  disconnectAll();
});

/** The rounds of moves are played in moves.test.ts. */
const lesson = { ...everyKind, rounds: everyKind.rounds.filter((round) => !isMoves(round)) };
const rounds = lesson.rounds.map((round, index) => [round.kind, index] as const);
const players = 6;
const heatsOf = (kind: string) => (kind === 'survivor' ? survivorHeats : 1);
/** Half the class is right. */
const answerOf = ({ roundIndex, you }: PlayerView): Answer => {
  const question = lesson.rounds[roundIndex!]!.predict!;
  if (you!.seat % 2 === 0) return question.right;
  return question.kind === 'point' ? [0, 0] : 2;
};

test('the lesson passes the check of every lesson', () => {
  expect(parseLesson(JSON.parse(JSON.stringify(everyKind)))).toEqual({ lesson: everyKind });
});

test('every kind of round, by real phones, to its reveal: hidden until then, the same bits everywhere, kept by the journal', {
  timeout: 120_000,
}, async () => {
  const host = await openRoom(app.url, lesson);
  const random = Array.from({ length: players }, (_, i) => stream(4, 0, 'pick', i));
  /** What the seats have locked in the heat that is on, as the text of a number that nobody else sends. */
  const secrets = new Map<number, string>();
  const leaks: string[] = [];
  let hidden = true;
  const watch = (socket: Pick<TestSocket, 'onAny'>, seat: number | null): void => {
    socket.onAny((name, ...said) => {
      const text = JSON.stringify(said);
      if (name === 'race') hidden = false;
      if (!hidden || /"phase":"(reveal|standings)"/.test(text)) return;
      for (const [owner, secret] of secrets) {
        if (owner !== seat && text.includes(secret)) leaks.push(`${name} to ${seat}: rate of ${owner}`);
      }
      // Whoever guessed right sees the own guess.
      const guessed = seat !== null && seat % 2 === 0;
      if (/"right"|"because"|Because it was/.test(text) || (!guessed && text.includes(String(secretAnswer)))) {
        leaks.push(`${name} to ${seat}: the answer`);
      }
    });
  };
  const bots = await classOf(players, {
    url: app.url,
    code: host.code,
    predict: answerOf,
    choose: (view) => {
      const { seat } = view.you!;
      const pick = randomPick(random[seat]!, view.round);
      const { min, max } = raceOf(view.round)!.cards[pick.card ?? 0]!.learningRates;
      // Rates that are given are everybody's; all others are told apart by their last digits.
      if (min === max) return pick;
      const learningRate = Number(`${Math.min(pick.learningRate, max / 2).toFixed(4)}${7000 + seat}`);
      secrets.set(seat, String(learningRate));
      return { ...pick, learningRate };
    },
  });
  for (const bot of bots) watch(bot.socket, bot.seat);
  const screen = connect(app.url);
  watch(screen, null);
  watch(host.socket, null);
  await hello(screen, 'screen', host.code);
  const reached = (phase: string, index: number) =>
    every(bots, ({ view }) => view?.phase === phase && view.roundIndex === index);

  for (const [kind, index] of rounds) {
    hidden = true;
    secrets.clear();
    await host.advance();
    await reached('brief', index);
    await host.advance();
    // All have answered: 3 s later the round goes on by itself.
    if (kind === 'quiz') await reached('reveal', index);
    else {
      for (let heat = 1; heat < heatsOf(kind); heat++) {
        await every(bots, ({ view }) => view?.raceEnded === true && view.heat === heat && view.roundIndex === index);
        hidden = true;
        secrets.clear();
        await host.advance();
        await every(bots, ({ view }) => view?.heat === heat + 1);
        expect((host.latest() as StageView).bracket).not.toBeNull();
      }
      if (kind === 'throttle') {
        await every(
          bots,
          ({ lastBeat, view }) => view?.phase === 'race' && view.roundIndex === index && lastBeat !== null,
        );
        for (const bot of bots) bot.change(0.1 + bot.seat! / 100);
        await every(bots, ({ changed }) => changed === 1);
      }
      await every(bots, ({ view }) => view?.raceEnded === true && view.roundIndex === index && !view.moreHeats);
      const { steps } = raceOf(lesson.rounds[index]!)!;
      await every(bots, ({ lastBeat }) => lastBeat?.step === steps);
      expect(new Set(bots.map(({ race, lastBeat }) => `${hashAt(race!, steps)} ${lastBeat!.hash}`)).size, kind).toBe(1);
      await host.advance();
      await reached('reveal', index);
    }
    const view = host.latest() as StageView;
    const changed = view.results?.filter(({ choice }) => choice.changes?.length === 1) ?? [];
    expect(changed, kind).toHaveLength(kind === 'throttle' ? players : 0);
    expect(view.tallies, kind).toHaveLength(1);
    expect(view.tallies[0]!.answers, kind).toHaveLength(players);
    expect(
      bots.map((bot) => bot.view?.you?.predictionPoints === 100),
      kind,
    ).toEqual(bots.map(({ seat }) => seat! % 2 === 0));
    if (kind === 'quiz') expect(view.results).toBeNull();
    else {
      expect(view.results, kind).toHaveLength(players);
      for (const { verdict, points } of view.results!) {
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
        expect(kind === 'valley' ? points : 0).toBe(0);
        expect(verdict.fate).toMatch(/^[a-z]+$/);
      }
    }
    await host.advance();
    await reached('standings', index);
  }
  expect(leaks).toEqual([]);
  expect(bots.flatMap(({ differed, refused }) => [differed, refused])).toEqual(bots.flatMap(() => [0, null]));
  expect(app.counted).toMatchObject({ mismatches: 0, crashed: 0, badRequest: 0 });

  const shown = (host.latest() as StageView).standings;
  const id = journal.open()[0]!;
  const { live } = recoverRoom(journal.read(id), 0);
  expect(standingsOf(live.room)).toEqual(shown);
});
