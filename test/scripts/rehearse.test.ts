import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { histogram } from '../../scripts/rehearse/histogram.ts';
import { rehearse } from '../../scripts/rehearse/play.ts';
import { printed } from '../../scripts/rehearse/print.ts';
import type { Rehearsal } from '../../scripts/rehearse/rehearsal.ts';
import { silentServer } from '../../scripts/rehearse/silent-server.ts';
import type { App } from '../../server/app.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import { classTime, totalOf } from '../../shared/room/class-time.ts';

const [firstDescent] = lessons;

describe('a rehearsal of First descent with 5 players', () => {
  let app: App;
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    app = await silentServer();
    rehearsal = await rehearse(app.url, firstDescent!, { players: 5, seed: 1 });
  });
  afterAll(() => app.stop());

  test('plays every round, in order', () => {
    expect(rehearsal.rounds.map(({ title }) => title)).toEqual(firstDescent!.rounds.map(({ title }) => title));
  });

  test('the fates add up to the class, and who settled is among them', () => {
    // Goldilocks has two heats.
    expect(rehearsal.rounds.map(({ races }) => races.length)).toEqual([2, 1, 0, 1, 0]);
    for (const race of rehearsal.rounds.flatMap(({ races }) => races)) {
      const counts = Object.values(race.fates);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
      expect(race.settled).toBe(race.fates.converged ?? 0);
      expect(race.best).not.toBeNull();
    }
  });

  test('everyone has made every move of a round of moves', () => {
    const [moved] = rehearsal.rounds.flatMap(({ moves }) => (moves ? [moves] : []));
    expect(moved).toMatchObject({ players: 5, best: expect.any(Number) });
  });

  test('everyone has answered once, and one bar is the right one', () => {
    for (const { prediction } of rehearsal.rounds) {
      expect(prediction!.answered).toBe(5);
      expect(prediction!.bars.reduce((sum, { count }) => sum + count, 0)).toBe(5);
      expect(prediction!.bars.filter(({ right }) => right)).toHaveLength(1);
    }
  });

  test('the same seed makes the same class', async () => {
    expect(await rehearse(app.url, firstDescent!, { players: 5, seed: 1 })).toEqual(rehearsal);
  });

  test('what is printed names every round, its fates and the right answer', () => {
    const text = printed(rehearsal);
    for (const { title, prediction } of rehearsal.rounds) {
      expect(text).toContain(title);
      expect(text).toContain(`→ ${prediction!.bars.find(({ right }) => right)!.label}`);
    }
    expect(text).toMatch(/^First descent · 5 players · 5 rounds · \d+:\d\d of class/);
  });
});

describe('the time of a class', () => {
  test('Goldilocks, first, in two heats: 20 + 30 + 90 + 30 + twice 3 + 40 steps at 4 a second + 60 + 10', () => {
    expect(totalOf(classTime(firstDescent!.rounds[0]!, 0))).toBe(20 + 30 + 90 + 30 + 2 * (3 + 10) + 60 + 10);
  });

  test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s: a round in 5 minutes, all in 25',
    (_, { rounds }) => {
      const times = rounds.map((round, index) => totalOf(classTime(round, index)));
      for (const seconds of times) expect(seconds).toBeLessThanOrEqual(300);
      expect(times.reduce((a, b) => a + b)).toBeLessThanOrEqual(25 * 60);
    },
  );
});

test('a number is near, below or above: near is worth half the points or more', () => {
  const question = { kind: 'number', text: 'How many?', right: 24, tolerance: 12, unit: 'steps' } as const;
  expect(histogram(question, [2, 18, 24, 30, 31, 240])).toEqual([
    { label: 'below 18 steps', count: 1, right: false },
    { label: 'about 24 steps', count: 3, right: true },
    { label: 'above 30 steps', count: 2, right: false },
  ]);
});
