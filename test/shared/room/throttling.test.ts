import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lesson, RaceRound } from '../../../shared/lesson/lesson.ts';
import { startRound } from '../../../shared/lesson/start.ts';
import type { RateChange } from '../../../shared/race/choice.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { mostChanges } from '../../../shared/room/throttling.ts';
import { raceMessage } from '../../../shared/room/views.ts';
import { withChanges } from '../../../shared/room/with-changes.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import { host, player, Table, threeRaces } from './table.ts';

const round: RaceRound = {
  kind: 'throttle',
  title: 'Throttle',
  question: 'When do you brake?',
  why: 'Far away big steps, near small ones.',
  surface: 'kink',
  start: [-3.13, 2.31],
  learningRates: { min: 0.003, max: 1, initial: 0.3 },
  steps: 75,
  stepsPerSecond: 5,
};
const lesson: Lesson = { ...threeRaces, rounds: [round] };

/** Ana races at .3 and Bo at .1; a step every 200 ms from 3000 ms on. Cy came late. */
const racing = () => {
  const table = new Table(lesson).join('Ana', 'Bo', 'Cy').advance().lock(0, 0.3).lock(1, 0.1).advance();
  return table;
};
const change = (table: Table, seat: number, learningRate: number) =>
  table.ask({ type: 'change', learningRate }, player(seat));
const changesOf = (table: Table, seat: number) => table.phase('race').choices.get(seat)!.changes ?? [];

describe('a rate that is changed while racing', () => {
  test.each([
    [1000, 1],
    [3000, 2],
    [3010, 2],
    [4000, 7],
    [4150, 7],
  ])('at %d ms counts from step %d on: the first that is due in 200 ms at the earliest', (nowMs, atStep) => {
    const table = racing();
    table.nowMs = nowMs;
    expect(change(table, 0, 0.05)).toEqual([{ type: 'choice-changed', seat: 0, learningRate: 0.05, atStep }]);
  });

  test('in a paused race counts from the next step on', () => {
    const table = racing();
    table.pass(5000);
    table.pace({ kind: 'pause' });
    table.pass(60_000);
    change(table, 0, 0.05);
    expect(changesOf(table, 0)).toEqual([{ atStep: 11, learningRate: 0.05 }]);
  });

  test('of two to one step the later counts', () => {
    const table = racing();
    change(table, 0, 0.05);
    change(table, 0, 0.02);
    expect(changesOf(table, 0)).toEqual([{ atStep: 1, learningRate: 0.02 }]);
  });

  test.each([
    ['below the slider', 0.0029, 'out-of-range'],
    ['above it', 1.01, 'out-of-range'],
    ['that is no number', Number.NaN, 'out-of-range'],
  ])('%s is refused', (_, learningRate, refused) => {
    expect(change(racing(), 0, learningRate)).toMatchObject({ refused });
  });

  test('is refused before the race, after it, to who does not race, and in a race of another kind', () => {
    const early = new Table(lesson).join('Ana').advance();
    expect(change(early, 0, 0.1)).toEqual({ refused: 'wrong-phase' });
    const late = racing().advance();
    expect(change(late, 0, 0.1)).toEqual({ refused: 'too-late' });
    expect(change(racing(), 2, 0.1)).toEqual({ refused: 'too-late' });
    expect(racing().ask({ type: 'change', learningRate: 0.1 }, host)).toEqual({ refused: 'no-seat' });
    const other = new Table().join('Ana').advance().lock(0, 0.1).advance();
    expect(change(other, 0, 0.1)).toEqual({ refused: 'wrong-phase' });
  });

  test(`is too many after ${mostChanges}`, () => {
    const table = racing();
    const phase = table.phase('race');
    const withEarlier = (count: number) => {
      const changes = Array.from({ length: count }, () => ({ atStep: 1, learningRate: 0.1 }));
      const choices = new Map(phase.choices).set(0, { learningRate: 0.3, changes });
      table.room = { ...table.room, phase: { ...phase, choices } };
      return change(table, 0, 0.1);
    };
    expect(withEarlier(mostChanges - 1)).toHaveLength(1);
    expect(withEarlier(mostChanges)).toEqual({ refused: 'too-many' });
  });

  test('is in the causes of late screens, and a screen that hears of it alone has the same causes', () => {
    const table = racing();
    const before = raceMessage(table.room)!;
    change(table, 1, 0.05);
    const after = raceMessage(table.room)!;
    expect(after.choices[1]).toMatchObject({ learningRate: 0.1, changes: [{ atStep: 1, learningRate: 0.05 }] });
    expect(withChanges(before, [[1, 1, 0.05]])).toEqual(after);
  });

  test('decides the result: the race is judged with its changes', () => {
    const table = racing();
    table.pass(5000);
    change(table, 0, 0.01);
    table.advance();
    const [heat] = table.room.heats;
    const race = startRound({ round, roundIndex: 0, heat: 1, seed: 7, choices: [...heat!.choices.values()] });
    stepTo(race, 75);
    expect(heat!.results.get(0)!.loss).toBe(race.losses[75 * 2]);
    expect(heat!.results.get(0)!.loss).not.toBe(heat!.results.get(1)!.loss);
  });
});

test('a race with changes is, from each change on, the very race that starts there with that rate', () => {
  const surface = surfaceById('ravine')!;
  const setup = { surface, start: surface.race.start, steps: 60 };
  const changes: fc.Arbitrary<RateChange[]> = fc
    .uniqueArray(
      fc.record({
        atStep: fc.integer({ min: 1, max: 59 }),
        learningRate: fc.double({ min: 0.01, max: 0.09, noNaN: true }),
      }),
      {
        selector: ({ atStep }) => atStep,
        maxLength: 6,
      },
    )
    .map((list) => list.sort((a, b) => a.atStep - b.atStep));
  fc.assert(
    fc.property(changes, (list) => {
      const whole = startRace(setup, [{ learningRate: 0.05, changes: list }, { learningRate: 0.05 }]);
      stepTo(whole, 60);
      let [x, y] = setup.start;
      let rate = 0.05;
      for (let step = 1; step <= 60; step++) {
        rate = list.find(({ atStep }) => atStep === step)?.learningRate ?? rate;
        const [gx, gy] = surface.gradient(x, y);
        [x, y] = [x - rate * gx, y - rate * gy];
        expect([whole.xs[2 * step], whole.ys[2 * step]]).toEqual([x, y]);
      }
      const plain = startRace(setup, [{ learningRate: 0.05 }]);
      stepTo(plain, 60);
      expect(whole.xs[2 * 60 + 1]).toBe(plain.xs[60]);
    }),
    { seed: 4, numRuns: 60 },
  );
});
