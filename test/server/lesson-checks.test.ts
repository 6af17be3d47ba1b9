import { describe, expect, test } from 'vitest';
import { type Checker, LessonChecks } from '../../server/lesson-checks.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { keptLog } from '../support/log.ts';
import { ownLesson } from '../support/own-lesson.ts';

/** A check that answers when it is told to. */
function byHand() {
  const running: { readonly lesson: Lesson; answer(): void; readonly limit: AbortSignal }[] = [];
  const check: Checker = (lesson, limit) =>
    new Promise((done) => {
      limit.addEventListener('abort', () => done(null));
      running.push({ lesson, limit, answer: () => done({ lesson }) });
    });
  return { check, running };
}

const turnOfEvents = () => new Promise<void>((done) => setImmediate(done));

describe('the checks of lessons', () => {
  test('answer with the lesson, complete: what a room needs was found out', async () => {
    const checked = await new LessonChecks(keptLog()).prepare(ownLesson);
    expect(checked).toMatchObject({
      surfaces: {
        'own:typed': { id: 'own:typed', race: { par: expect.any(Number) }, found: { mathml: expect.any(String) } },
        'own:turned': { found: { stationary: [[0, 0]], best: 0 } },
      },
    });
  }, 30_000);

  test('are two at once; the next begins when one has ended, and the eleventh is refused', async () => {
    const { check, running } = byHand();
    const checks = new LessonChecks(keptLog(), check);
    const asked = Array.from({ length: 10 }, () => checks.prepare(ownLesson));
    await turnOfEvents();
    expect(running).toHaveLength(2);
    expect(await checks.prepare(ownLesson)).toEqual({ refused: 'too-many' });
    for (let i = 0; i < 10; i++) {
      running[i]!.answer();
      await turnOfEvents();
    }
    expect(await Promise.all(asked)).toEqual(asked.map(() => ownLesson));
  });

  test('P5 fault 39: that take too long are ended and refused, and the next one has its place', async () => {
    const { check, running } = byHand();
    const checks = new LessonChecks(keptLog(), check, 1);
    const refused = { refused: 'bad-request', path: 'surfaces', expected: 'too-costly' };
    expect(await Promise.all([1, 2, 3].map(() => checks.prepare(ownLesson)))).toEqual([refused, refused, refused]);
    expect(running.map(({ limit }) => limit.aborted)).toEqual([true, true, true]);
  });

  test('end a real thread too', async () => {
    expect(await new LessonChecks(keptLog(), undefined, 1).prepare(ownLesson)).toMatchObject({
      expected: 'too-costly',
    });
  });

  test('P5 that break are our fault: logged, and not the lesson’s', async () => {
    const log = keptLog();
    const checks = new LessonChecks(log, () => Promise.reject(new Error('broken')));
    expect(await checks.prepare(ownLesson)).toEqual({ refused: 'internal' });
    expect(JSON.stringify(log)).toContain('could not be checked');
  });

  test('of a server that stops are answered, those that run and those that wait', async () => {
    const { check } = byHand();
    const checks = new LessonChecks(keptLog(), check);
    const asked = [1, 2, 3].map(() => checks.prepare(ownLesson));
    await turnOfEvents();
    checks.stop();
    const refusals = await Promise.all(asked);
    expect(refusals.every((answer) => 'refused' in answer)).toBe(true);
    expect(await checks.prepare(ownLesson)).toMatchObject({ refused: expect.any(String) });
  });
});
