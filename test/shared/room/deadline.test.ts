import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { golf } from './moves-lesson.ts';
import { host, player, racing, server, Table, threeRaces, typesOf } from './table.ts';

const predict = { kind: 'choice', text: 'Which?', options: ['this', 'that'], right: 1 } as const;
/** A vote of 30 s, a choice of 30 s, and moves of 40 s. */
const lesson: Lesson = {
  ...threeRaces,
  rounds: [{ ...threeRaces.rounds[0]!, predict, chooseSeconds: 30 }, golf],
};

const waiting = ['predict', 'choose', 'move'] as const;
type Waiting = (typeof waiting)[number];

/** Ana, Bo and Cy in a phase that waits for them. */
function tableIn(phase: Waiting): Table {
  const table = new Table(lesson).join('Ana', 'Bo', 'Cy');
  if (phase === 'move') table.jump(1);
  return table.until(phase);
}

/** A seat does all that the phase waits for; the word of the refusal, or null. */
function finish(table: Table, seat: number): string | null {
  const phase = table.room.phase.name;
  const asked =
    phase === 'predict'
      ? table.ask({ type: 'predict', answer: 1 }, player(seat))
      : phase === 'choose'
        ? table.ask({ type: 'lock', choice: { learningRate: 0.1 } }, player(seat))
        : table.ask({ type: 'move', index: 0, move: { length: 0.25 } }, player(seat));
  if ('refused' in asked) return asked.refused;
  // Twice 0.25 is home.
  if (phase === 'move') table.move(seat, { length: 0.25 });
  return null;
}

const deadline = (table: Table, phase: Waiting) => table.phase(phase).deadlineAtMs;
const own = (table: Table, seat: number) => {
  const { deadlineAtMs, pausedLeftMs } = playerView(table.room, seat, table.seen);
  return { deadlineAtMs, pausedLeftMs };
};
const clock = (table: Table, kind: 'pause' | 'resume') => table.ask({ type: 'pace', change: { kind } }, host);
const askTime = (table: Table, seconds: number, seat?: number) =>
  table.ask({ type: 'more-time', seconds, ...(seat !== undefined && { seat }) }, host);

describe.each(waiting)('the clock of %s', (phase) => {
  test('stops for as long as the instructor talks, and goes on with what was left', () => {
    const table = tableIn(phase);
    const endMs = deadline(table, phase)!;
    table.pass(10_000);
    expect(clock(table, 'pause')).toEqual([
      { type: 'deadline-moved', deadlineAtMs: null, pausedLeftMs: endMs - 10_000 },
    ]);
    expect(table.pass(600_000)).toEqual([]);
    expect(own(table, 0)).toEqual({ deadlineAtMs: null, pausedLeftMs: endMs - 10_000 });
    expect(stageView(table.room, 'screen', table.seen)).toMatchObject({
      deadlineAtMs: null,
      pausedLeftMs: endMs - 10_000,
    });
    expect(clock(table, 'resume')).toEqual([{ type: 'deadline-moved', deadlineAtMs: endMs + 600_000 }]);
    expect(own(table, 0)).toEqual({ deadlineAtMs: endMs + 600_000, pausedLeftMs: null });
  });

  test('stopping twice is stopping once, and so is going on', () => {
    const table = tableIn(phase);
    expect(clock(table, 'resume')).toEqual([]);
    table.pace({ kind: 'pause' });
    table.nowMs += 5000;
    expect(clock(table, 'pause')).toEqual([]);
    table.pace({ kind: 'resume' });
    expect(clock(table, 'resume')).toEqual([]);
  });

  test('while it stands players go on, nobody is late, and nothing hurries or ends before it goes on', () => {
    const table = tableIn(phase).pace({ kind: 'pause' });
    table.nowMs += 500_000;
    for (const seat of [0, 1, 2]) expect(finish(table, seat)).toBeNull();
    expect(table.pass(60_000)).toEqual([]);
    table.pace({ kind: 'resume' });
    expect(table.pass(50)).toEqual([{ type: 'deadline-moved', deadlineAtMs: table.nowMs + 3000 }]);
  });

  test('stands through a restart of the server', () => {
    const table = tableIn(phase).pace({ kind: 'pause' });
    expect(table.do({ type: 'resume' }, server)).toEqual([]);
  });

  test('stands no longer in the next phase', () => {
    const table = tableIn(phase);
    if (phase === 'choose') table.lock(0, 0.1);
    table.pace({ kind: 'pause' }).advance();
    expect(table.room.phase).toMatchObject({ pausedLeftMs: null });
  });
});

describe('a clock', () => {
  test('is stopped and started by the instructor alone', () => {
    const table = tableIn('choose');
    expect(table.ask({ type: 'pace', change: { kind: 'pause' } }, player(0))).toEqual({ refused: 'not-host' });
  });

  test.each(['pause', 'resume'] as const)('there is none to %s where nothing is waited for', (kind) => {
    const none = [new Table(lesson), new Table(lesson).join('Ana').advance(), tableIn('choose').until('reveal')];
    for (const table of [...none, racing().until('standings'), racing().until('podium'), racing().advance()]) {
      expect(clock(table, kind)).toEqual({ refused: 'wrong-phase' });
    }
  });

  test('of a race is its pace', () => {
    expect(typesOf(racing().do({ type: 'pace', change: { kind: 'pause' } }, host))).toEqual(['race-paced']);
  });
});

describe.each(waiting)('more time for all in %s', (phase) => {
  test('moves the deadline, from now where it has just passed', () => {
    const table = tableIn(phase);
    const endMs = deadline(table, phase)!;
    expect(askTime(table, 30)).toEqual([{ type: 'deadline-moved', deadlineAtMs: endMs + 30_000 }]);
    table.nowMs = endMs + 31_000;
    expect(finish(table, 0)).toBe('too-late');
    expect(askTime(table, 20)).toEqual([{ type: 'deadline-moved', deadlineAtMs: endMs + 51_000 }]);
    expect(finish(table, 0)).toBeNull();
  });

  test('while the clock stands is more of what is left', () => {
    const table = tableIn(phase);
    const endMs = deadline(table, phase)!;
    table.pace({ kind: 'pause' }).giveTime(15);
    expect(own(table, 0)).toEqual({ deadlineAtMs: null, pausedLeftMs: endMs + 15_000 });
    table.nowMs = 100_000;
    table.pace({ kind: 'resume' });
    expect(deadline(table, phase)).toBe(endMs + 115_000);
  });
});

describe.each(waiting)('more time for one in %s', (phase) => {
  test('is that player’s alone: it sees it, the others do not, and the others are late', () => {
    const table = tableIn(phase);
    const endMs = deadline(table, phase)!;
    expect(askTime(table, 20, 1)).toEqual([{ type: 'time-given', seat: 1, laterMs: 20_000 }]);
    expect(own(table, 1).deadlineAtMs).toBe(endMs + 20_000);
    expect(own(table, 0).deadlineAtMs).toBe(endMs);
    expect(stageView(table.room, 'host', table.seen).deadlineAtMs).toBe(endMs);
    expect(table.pass(endMs - table.nowMs + 10_000)).toEqual([]);
    expect(finish(table, 0)).toBe('too-late');
    expect(finish(table, 1)).toBeNull();
  });

  test('the class waits until it is over, and then goes on', () => {
    const table = tableIn(phase);
    finish(table, 0);
    table.giveTime(20, 1);
    const endMs = deadline(table, phase)! + 20_000;
    expect(table.pass(endMs - table.nowMs)).toEqual([]);
    expect(typesOf(table.pass(50))).toContain('phase-entered');
  });

  test('the class goes on as soon as that player is done', () => {
    const table = tableIn(phase);
    finish(table, 0);
    table.giveTime(600, 1);
    table.pass(deadline(table, phase)! - table.nowMs + 1000);
    expect(finish(table, 1)).toBeNull();
    expect(typesOf(table.pass(50))).toContain('phase-entered');
  });

  test('nothing waits for a sleeping phone, and nothing for who was removed', () => {
    for (const goes of [
      (table: Table) => table.connected.delete(1),
      (table: Table) => table.roster({ kind: 'remove', seat: 1 }),
    ]) {
      const table = tableIn(phase);
      finish(table, 0);
      table.giveTime(600, 1);
      goes(table);
      table.pass(deadline(table, phase)! - table.nowMs);
      expect(typesOf(table.pass(50))).toContain('phase-entered');
    }
  });

  test('adds up, is kept when all get more, when the clock stands, and when the class hurries', () => {
    const table = tableIn(phase).giveTime(20, 1).giveTime(10, 1).giveTime(60);
    const endMs = deadline(table, phase)!;
    expect(own(table, 1).deadlineAtMs).toBe(endMs + 30_000);
    table.pace({ kind: 'pause' });
    expect(own(table, 1)).toEqual({ deadlineAtMs: null, pausedLeftMs: endMs + 30_000 });
    expect(own(table, 0)).toEqual({ deadlineAtMs: null, pausedLeftMs: endMs });
    table.giveTime(5, 1);
    expect(own(table, 0).pausedLeftMs).toBe(endMs);
    table.nowMs = 50_000;
    table.pace({ kind: 'resume' });
    expect(own(table, 1).deadlineAtMs).toBe(endMs + 85_000);
    table.connected.delete(1);
    finish(table, 0);
    finish(table, 2);
    expect(own(table, 0).deadlineAtMs).toBe(53_000);
    expect(own(table, 1).deadlineAtMs).toBe(88_000);
  });

  test('who is late already has it from now on', () => {
    const table = tableIn(phase).giveTime(600, 0);
    finish(table, 2);
    table.nowMs = deadline(table, phase)! + 5000;
    table.giveTime(10, 1);
    expect(own(table, 1).deadlineAtMs).toBe(table.nowMs + 10_000);
    expect(finish(table, 1)).toBeNull();
  });

  test('is gone in the next phase', () => {
    const table = tableIn(phase).giveTime(600, 1);
    if (phase === 'choose') table.lock(0, 0.1);
    table.advance();
    const { deadlineAtMs } = stageView(table.room, 'host', table.seen);
    expect(own(table, 1).deadlineAtMs).toBe(deadlineAtMs);
  });
});

describe('more time', () => {
  test.each([3, -1, 0.5, Number.NaN])('is not for seat %d, which nobody has', (seat) => {
    expect(askTime(tableIn('choose'), 10, seat)).toEqual({ refused: 'no-seat' });
  });

  test('is not for who was removed', () => {
    expect(askTime(tableIn('choose').roster({ kind: 'remove', seat: 1 }), 10, 1)).toEqual({ refused: 'no-seat' });
  });

  test('is only where players are waited for', () => {
    const others = [new Table(lesson), new Table(lesson).join('Ana').advance(), racing(), racing().advance()];
    for (const table of [...others, racing().until('reveal'), racing().until('standings'), racing().until('podium')]) {
      expect(askTime(table, 10)).toEqual({ refused: 'wrong-phase' });
      expect(askTime(table, 10, 0)).toEqual({ refused: 'wrong-phase' });
    }
  });

  test('where nobody has chosen, is kept when the choice begins once more', () => {
    const table = tableIn('choose').giveTime(20, 1);
    table.pass(50_050);
    expect(own(table, 1).deadlineAtMs).toBe(50_050 + 30_000 + 20_000);
  });
});
