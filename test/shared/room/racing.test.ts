import { describe, expect, test } from 'vitest';
import type { PaceChange } from '../../../shared/room/commands.ts';
import { progressAt, stepAt } from '../../../shared/room/pace.ts';
import { choosing, host, racing, server, type Table, typesOf } from './table.ts';

/** The seed bowl: 40 steps, 250 ms each. The first is due 3,250 ms after the start. */
const lastStep = 40;
const step = (table: Table) => stepAt(table.phase('race').pace, table.nowMs, lastStep);
const progress = (table: Table) => progressAt(table.phase('race').pace, table.nowMs, lastStep);
const change = (table: Table, paceChange: PaceChange) => table.ask({ type: 'pace', change: paceChange }, host);

/** In the middle of the race: 2.5 steps are done. */
function inMidRace(): Table {
  const table = racing();
  table.nowMs = 3625;
  return table;
}

describe('a race', () => {
  test('counts 3-2-1, takes its steps, is written down once a second, and ends', () => {
    const table = racing();
    const reached = (whole: number) => ({ type: 'reached', step: whole });
    expect(table.pass(3200)).toEqual([]);
    expect(table.pass(50)).toEqual([reached(1)]);
    expect(table.pass(950)).toEqual([]);
    expect(table.pass(1050)).toEqual([reached(5), reached(9)]);
    expect(table.pass(7750).at(-1)).toEqual({ type: 'race-ended', step: lastStep });
    expect(table.phase('race')).toMatchObject({ ended: true, reachedStep: lastStep });
    expect(table.pass(10_000)).toEqual([]);
  });

  test('has its results when it ends: the slow walks, the good settles, the wild flies', () => {
    const table = racing();
    table.pass(13_000);
    const [heat] = table.room.heats;
    expect(heat).toMatchObject({ round: 0, heat: 1 });
    expect([...heat!.results.values()].map(({ verdict }) => verdict.fate)).toEqual([
      'walking',
      'converged',
      'diverged',
    ]);
    expect([...heat!.results.values()].map(({ place }) => place)).toEqual([2, 1, 3]);
  });

  test('writes nothing twice while it is paused', () => {
    const table = inMidRace().pace({ kind: 'pause' });
    expect(table.pass(60_000)).toEqual([{ type: 'reached', step: 2 }]);
  });
});

describe('pause and resume', () => {
  test('a pause holds the race where it is, for as long as it takes, and it goes on from there', () => {
    const table = inMidRace();
    expect(change(table, { kind: 'pause' })).toEqual([{ type: 'race-paced', fromStep: 2.5, atMs: 3625, stepMs: null }]);
    table.nowMs = 100_000;
    expect(progress(table)).toBe(2.5);
    expect(change(table, { kind: 'resume' })).toEqual([
      { type: 'race-paced', fromStep: 2.5, atMs: 100_000, stepMs: 250 },
    ]);
    table.nowMs = 100_124;
    expect(step(table)).toBe(2);
    table.nowMs = 100_125;
    expect(step(table)).toBe(3);
  });

  test('pausing twice is pausing once; so is resuming', () => {
    const table = inMidRace();
    expect(change(table, { kind: 'resume' })).toEqual([]);
    table.pace({ kind: 'pause' });
    expect(change(table, { kind: 'pause' })).toEqual([]);
  });

  test('during 3-2-1 a pause stops the count, and resuming counts again', () => {
    const table = racing();
    table.nowMs = 1000;
    table.pace({ kind: 'pause' });
    table.nowMs = 60_000;
    expect(step(table)).toBe(0);
    expect(change(table, { kind: 'resume' })).toEqual([{ type: 'race-paced', fromStep: 0, atMs: 63_000, stepMs: 250 }]);
    const times = table.phase('race').pace.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    table.nowMs = 63_249;
    expect(step(table)).toBe(0);
    table.nowMs = 63_250;
    expect(step(table)).toBe(1);
  });
});

describe('a single step', () => {
  test('goes to the next whole step and stays there', () => {
    const table = inMidRace().pace({ kind: 'pause' });
    expect(change(table, { kind: 'step' })).toEqual([{ type: 'race-paced', fromStep: 3, atMs: 3625, stepMs: null }]);
    table.pace({ kind: 'step' });
    table.nowMs += 10_000;
    expect(progress(table)).toBe(4);
  });

  test('works before the first step', () => {
    const table = racing();
    table.nowMs = 500;
    table.pace({ kind: 'pause' }).pace({ kind: 'step' });
    expect(step(table)).toBe(1);
    table.nowMs = 2000;
    table.pace({ kind: 'resume' });
    table.nowMs = 2250;
    expect(step(table)).toBe(2);
  });

  test('is for a paused race', () => {
    expect(change(inMidRace(), { kind: 'step' })).toEqual({
      refused: 'wrong-phase',
      path: 'change.kind',
      expected: 'a paused race',
    });
  });

  test('the last one ends the race', () => {
    const table = racing();
    table.nowMs = 3000 + 39 * 250;
    table.pace({ kind: 'pause' });
    expect(typesOf(table.do({ type: 'pace', change: { kind: 'step' } }, host))).toEqual(['race-paced', 'race-ended']);
    expect(table.phase('race').reachedStep).toBe(lastStep);
  });
});

describe('speed', () => {
  test.each([
    [0.5, 500],
    [2, 125],
    [4, 62.5],
  ] as const)('×%d takes a step in %d ms, from where the race is', (speed, stepMs) => {
    const table = inMidRace();
    expect(change(table, { kind: 'speed', speed })).toEqual([
      { type: 'race-paced', fromStep: 2.5, atMs: 3625, stepMs },
    ]);
    table.nowMs += stepMs / 2;
    expect(step(table)).toBe(3);
  });

  test('is relative to the round, not to the speed before; the same one does nothing', () => {
    const table = inMidRace();
    expect(change(table, { kind: 'speed', speed: 1 })).toEqual([]);
    table.pace({ kind: 'speed', speed: 4 });
    expect(change(table, { kind: 'speed', speed: 4 })).toEqual([]);
    table.pace({ kind: 'speed', speed: 2 });
    expect(table.phase('race').pace.at(-1)!.stepMs).toBe(125);
  });

  test('chosen in a pause holds from the resume on', () => {
    const table = inMidRace().pace({ kind: 'pause' }).pace({ kind: 'speed', speed: 2 });
    table.nowMs += 5000;
    expect(progress(table)).toBe(2.5);
    expect(change(table, { kind: 'resume' })).toEqual([{ type: 'race-paced', fromStep: 2.5, atMs: 8625, stepMs: 125 }]);
  });

  test('chosen in 3-2-1 leaves the count as it is, and is kept by a pause of the count', () => {
    const table = racing();
    table.nowMs = 1000;
    expect(change(table, { kind: 'speed', speed: 4 })).toEqual([
      { type: 'race-paced', fromStep: 0, atMs: 3000, stepMs: 62.5 },
    ]);
    table.pace({ kind: 'pause' }).pace({ kind: 'resume' });
    expect(table.phase('race').pace.at(-1)).toEqual({ fromStep: 0, atMs: 4000, stepMs: 62.5 });
  });
});

describe('skip', () => {
  test.each(['running', 'paused'])('goes to the end of a %s race', (state) => {
    const table = inMidRace();
    if (state === 'paused') table.pace({ kind: 'pause' });
    expect(change(table, { kind: 'skip' })).toEqual([
      { type: 'race-paced', fromStep: lastStep, atMs: 3625, stepMs: null },
      { type: 'race-ended', step: lastStep },
    ]);
    expect(step(table)).toBe(lastStep);
  });
});

describe('the pace', () => {
  test.each(['step', 'skip'] as const)('%s is for a race', (kind) => {
    expect(change(choosing(), { kind })).toEqual({ refused: 'wrong-phase' });
  });

  test.each(['pause', 'resume', 'step', 'skip'] as const)('%s is for a race that has not ended', (kind) => {
    expect(change(racing().advance(), { kind })).toEqual({ refused: 'wrong-phase' });
    expect(change(racing().until('reveal'), { kind })).toEqual({ refused: 'wrong-phase' });
  });

  test('a pause in the instant of the end ends the race, once', () => {
    const table = racing();
    table.nowMs = 13_000;
    expect(typesOf(table.do({ type: 'pace', change: { kind: 'pause' } }, host))).toEqual(['race-paced', 'race-ended']);
    expect(table.pass(1000)).toEqual([]);
  });
});

describe('after a restart of the server', () => {
  /** The last entry of the journal is `reached 9`, at 5,250 ms. */
  function restarted(): Table {
    const table = racing();
    expect(table.pass(5250).at(-1)).toEqual({ type: 'reached', step: 9 });
    return table;
  }

  test('P2 the race goes on from the last step written down, a second later, and the time away does not count', () => {
    const table = restarted();
    expect(table.do({ type: 'resume' }, server).at(-1)).toEqual({
      type: 'race-paced',
      fromStep: 9,
      atMs: 6250,
      stepMs: 250,
    });
    table.nowMs = 6499;
    expect(step(table)).toBe(9);
    table.nowMs = 6500;
    expect(step(table)).toBe(10);
  });

  test('when its time went on a little before it was resumed, it waits until that is made up', () => {
    const table = restarted();
    table.nowMs = 5850;
    table.do({ type: 'resume' }, server);
    table.nowMs = 6850;
    expect(progress(table)).toBe(11.4);
    table.nowMs = 6850 + 2 * 250;
    expect(progress(table)).toBe(11.4);
    table.nowMs = 6850 + 3 * 250;
    expect(step(table)).toBe(12);
  });

  test('P8 that was told to stop, not one step is lost', () => {
    const table = restarted();
    table.nowMs = 5900;
    const due = step(table);
    expect(due).toBe(11);
    expect(table.do({ type: 'suspend' }, server)).toEqual([{ type: 'reached', step: due }]);
    expect(table.do({ type: 'suspend' }, server)).toEqual([]);
    expect(table.do({ type: 'resume' }, server).at(-1)).toMatchObject({
      type: 'race-paced',
      fromStep: due,
      atMs: 6900,
    });
  });

  test('what is paused by the instructor stays paused when it was told to stop', () => {
    const table = restarted();
    table.pace({ kind: 'pause' });
    table.do({ type: 'suspend' }, server);
    expect(table.do({ type: 'resume' }, server)).toEqual([]);
  });

  test('it keeps its speed', () => {
    const table = racing();
    table.nowMs = 4000;
    table.pace({ kind: 'speed', speed: 4 });
    table.do({ type: 'resume' }, server);
    expect(table.phase('race').pace.at(-1)!.stepMs).toBe(62.5);
  });

  test('what was paused stays paused, what had ended stays ended', () => {
    expect(inMidRace().pace({ kind: 'pause' }).do({ type: 'resume' }, server)).toEqual([]);
    expect(racing().advance().do({ type: 'resume' }, server)).toEqual([]);
  });

  test('a 3-2-1 that is not over is not shortened', () => {
    const table = racing();
    table.nowMs = 500;
    table.do({ type: 'resume' }, server);
    expect(table.phase('race').pace.at(-1)).toEqual({ fromStep: 0, atMs: 3000, stepMs: 250 });
    expect(step(table)).toBe(0);
  });
});
