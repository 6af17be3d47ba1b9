import { describe, expect, test } from 'vitest';
import type { RaceRound } from '../../../shared/lesson/lesson.ts';
import { startRound } from '../../../shared/lesson/start.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { raceMessage } from '../../../shared/room/views.ts';
import { choosing, host, newcomer, player, racing, server, Table, threeRaces, typesOf } from './table.ts';

const lock = (learningRate: number) => ({ type: 'lock', choice: { learningRate } }) as const;

describe('locking', () => {
  test('is written down as it was sent', () => {
    expect(choosing().ask(lock(0.123456789), player(0))).toEqual([
      { type: 'locked', seat: 0, choice: { learningRate: 0.123456789 } },
    ]);
  });

  test.each([0.003, 0.6])('%d, an end of the slider, is inside it', (learningRate) => {
    expect(choosing().ask(lock(learningRate), player(0))).toHaveLength(1);
  });

  test.each([0.0029, 0.61, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'P5 a learning rate of %d is out of range, with where and what was expected',
    (learningRate) => {
      expect(choosing().ask(lock(learningRate), player(0))).toEqual({
        refused: 'out-of-range',
        path: 'choice.learningRate',
        expected: '0.003 to 0.6',
      });
    },
  );

  test('P3 counts once', () => {
    const table = choosing().lock(0, 0.1);
    expect(table.ask(lock(0.2), player(0))).toEqual({ refused: 'already-locked' });
    expect(table.phase('choose').choices.get(0)).toEqual({ learningRate: 0.1 });
  });

  test('is possible up to the deadline and too late after it, before and after the race has begun', () => {
    const table = choosing().lock(0, 0.1);
    table.nowMs = 90_000;
    expect(table.ask(lock(0.61), player(1))).toMatchObject({ refused: 'out-of-range' });
    table.nowMs = 90_000.5;
    expect(table.ask(lock(0.1), player(1))).toEqual({ refused: 'too-late' });
    expect(table.ask(lock(0.1), player(0))).toEqual({ refused: 'already-locked' });
    table.advance();
    expect(table.ask(lock(0.1), player(1))).toEqual({ refused: 'too-late' });
    expect(table.ask(lock(0.1), player(0))).toEqual({ refused: 'already-locked' });
  });

  test.each(['lobby', 'reveal', 'standings', 'podium'] as const)('is for another phase than %s', (phase) => {
    const table = phase === 'lobby' ? new Table().join('Ana') : racing().until(phase);
    expect(table.ask(lock(0.1), player(0))).toEqual({ refused: 'wrong-phase' });
  });

  test.each([
    ['a seat that nobody has', player(2)],
    ['a seat before the first', player(-1)],
    ['half a seat', player(0.5)],
    ['a newcomer', newcomer],
    ['the instructor', host],
    ['the server', server],
  ])('%s has nothing to lock', (_, by) => {
    expect(choosing().ask(lock(0.1), by)).toEqual({ refused: 'no-seat' });
  });

  test('a closed room is closed', () => {
    expect(racing().until('closed').ask(lock(0.1), player(0))).toEqual({ refused: 'room-closed' });
  });
});

describe('when all connected players have locked, three seconds are left', () => {
  test('the last of them moves the deadline', () => {
    const table = choosing().lock(0, 0.1);
    table.nowMs = 20_000;
    expect(table.do(lock(0.2), player(1))).toEqual([
      { type: 'locked', seat: 1, choice: { learningRate: 0.2 } },
      { type: 'deadline-moved', deadlineAtMs: 23_000 },
    ]);
    expect(typesOf(table.pass(3000))).toEqual([]);
    expect(typesOf(table.pass(50))).toEqual(['phase-entered', 'race-paced']);
  });

  test('and the last who had not disconnects', () => {
    const table = choosing().lock(0, 0.1);
    expect(table.pass(10_000)).toEqual([]);
    table.connected.delete(1);
    expect(table.pass(50)).toEqual([{ type: 'deadline-moved', deadlineAtMs: 13_050 }]);
  });

  test('and the last who had not is removed', () => {
    const table = choosing().lock(0, 0.1).roster({ kind: 'remove', seat: 1 });
    expect(table.pass(50)).toEqual([{ type: 'deadline-moved', deadlineAtMs: 3050 }]);
  });

  test('not moved when it is as near already', () => {
    const table = choosing().lock(0, 0.1);
    table.nowMs = 87_000;
    expect(typesOf(table.do(lock(0.2), player(1)))).toEqual(['locked']);
  });

  test('nobody has locked: nothing moves', () => {
    expect(choosing().pass(1000)).toEqual([]);
  });

  test('the network of the school fails and nobody is connected: the others keep their time', () => {
    const table = choosing().lock(0, 0.1);
    table.connected.clear();
    expect(table.pass(10_000)).toEqual([]);
  });
});

describe('the deadline', () => {
  test('is 90 s in the first round, 30 s later', () => {
    const table = choosing();
    expect(table.phase('choose').deadlineAtMs).toBe(90_000);
    table.lock(0, 0.1).until('standings').advance();
    expect(table.phase('choose')).toMatchObject({ round: 1, heat: 1, deadlineAtMs: table.nowMs + 30_000 });
  });

  test('is what the round says when it says so', () => {
    const [first, ...rest] = threeRaces.rounds;
    const table = new Table({ ...threeRaces, rounds: [{ ...first!, chooseSeconds: 12 }, ...rest] }).advance();
    expect(table.phase('choose').deadlineAtMs).toBe(12_000);
  });

  test('starts the race with those who have locked, by ascending seat, after 3-2-1 at the pace of the round', () => {
    const table = new Table().join('Ana', 'Bo', 'Cy').advance().lock(2, 0.2).lock(0, 0.1);
    expect(table.pass(90_000)).toEqual([]);
    expect(table.pass(50)).toEqual([
      { type: 'phase-entered', phase: 'race', round: 0, heat: 1, deadlineAtMs: null },
      { type: 'race-paced', fromStep: 0, atMs: 93_050, stepMs: 250 },
    ]);
    expect([...table.phase('race').choices.keys()]).toEqual([0, 2]);
  });

  test('is set again in full when nobody has locked: no race without balls', () => {
    const table = choosing();
    table.pass(90_000);
    expect(table.pass(50)).toEqual([{ type: 'deadline-moved', deadlineAtMs: 180_050 }]);
    expect(table.lock(0, 0.1).phase('choose').choices.size).toBe(1);
  });

  test('is set again when those who had locked were removed', () => {
    const table = choosing().lock(0, 0.1).roster({ kind: 'remove', seat: 0 });
    table.pass(90_000);
    expect(typesOf(table.pass(50))).toEqual(['deadline-moved']);
  });

  test('leaves five seconds after a restart of the server, and what is longer as it is', () => {
    const table = choosing();
    expect(table.do({ type: 'resume' }, server)).toEqual([]);
    table.nowMs = 89_000;
    expect(table.do({ type: 'resume' }, server)).toEqual([{ type: 'deadline-moved', deadlineAtMs: 94_000 }]);
  });
});

describe('cards and starts', () => {
  const plain = threeRaces.rounds[0]!;
  const slider = { min: 0.01, max: 0.2, initial: 0.02 };
  const offering = (change: Partial<RaceRound>) =>
    new Table({ ...threeRaces, rounds: [{ ...plain, ...change }] }).join('Ana').advance();
  const cards = [
    { name: 'plain', settings: {}, learningRates: { min: 0.003, max: 0.6, initial: 0.02 } },
    { name: 'heavy', settings: { momentum: 0.9 }, learningRates: slider },
  ];

  test('a card is written down as what it stands for', () => {
    const table = offering({ cards });
    expect(table.ask({ type: 'lock', choice: { learningRate: 0.1, card: 1 } }, player(0))).toMatchObject([
      { type: 'locked', choice: { momentum: 0.9, learningRate: 0.1 } },
      { type: 'deadline-moved' },
    ]);
    expect(table.phase('choose').choices.get(0)).toEqual({ momentum: 0.9, learningRate: 0.1 });
  });

  test.each([
    ['a card that is not dealt', { learningRate: 0.1, card: 2 }, 'choice.card', '0 to 1'],
    ['half a card', { learningRate: 0.1, card: 0.5 }, 'choice.card', '0 to 1'],
    ['a rate of the other card', { learningRate: 0.5, card: 1 }, 'choice.learningRate', '0.01 to 0.2'],
    ['a start that nobody asked for', { learningRate: 0.1, start: [0, 0] }, 'choice.start', 'no start'],
  ] as const)('%s is out of range', (_, choice, path, expected) => {
    const refusal = { refused: 'out-of-range', path, expected };
    expect(offering({ cards }).ask({ type: 'lock', choice }, player(0))).toEqual(refusal);
  });

  test.each([
    [[0.5, -0.5], null],
    [[3, -3], null],
    [[3.1, 0], 'x from -3 to 3 and y from -3 to 3'],
    [[0, Number.NaN], 'x from -3 to 3 and y from -3 to 3'],
    [undefined, 'a point'],
  ] as const)('anywhere on the map: %j', (start, expected) => {
    const choice = { learningRate: 0.1, ...(start && { start }) };
    const answer = offering({ starts: { kind: 'anywhere' } }).ask({ type: 'lock', choice }, player(0));
    if (expected === null) expect(answer).toMatchObject([{ type: 'locked', choice }, {}]);
    else expect(answer).toEqual({ refused: 'out-of-range', path: 'choice.start', expected });
  });

  test.each([
    [[-1.8, 0], true],
    [[-1.8, 1e-6], true],
    [[-1.8, 1], true],
    [[-1.8, 1e-7], false],
    [[-1.8, -0.5], false],
    [[-1.7, 0.5], false],
    [[-1.8, Number.NaN], false],
  ] as const)('beside the ridge, or on it: %j', (start, fits) => {
    const starts = { kind: 'beside', x: -1.8, min: 1e-6, max: 1, initial: 0.3 } as const;
    const table = offering({ surface: 'two-exits', start: [-1.8, 0.3], starts });
    const answer = table.ask({ type: 'lock', choice: { learningRate: 0.1, start } }, player(0));
    expect(answer).toMatchObject(fits ? [{ type: 'locked' }, {}] : { refused: 'out-of-range', path: 'choice.start' });
  });

  test('everyone races from the own start: the very steps of a race that starts there', () => {
    const start = [-2, 1.5] as const;
    const table = offering({ starts: { kind: 'anywhere' } });
    table.do({ type: 'lock', choice: { learningRate: 0.1, start } }, player(0));
    const own = startRound({ ...raceMessage(table.advance().room)! });
    const there = startRace({ ...own.setup, start }, [{ learningRate: 0.1 }]);
    stepTo(own, 20);
    stepTo(there, 20);
    expect(own.xs).toEqual(there.xs);
    expect(own.losses).toEqual(there.losses);
  });
});
