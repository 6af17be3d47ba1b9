import { expect, test } from 'vitest';
import { handedOver, handOver } from '../../../client/net/handover.ts';
import { knownLessons } from '../../../client/net/saved.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';

const lesson = lessonOf('himmelblau');

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('a lesson that shall be raced now is handed over once: a reload opens no second room', () => {
  const kept = storage();
  expect(handOver('now', { lesson }, () => kept)).toBe(true);
  expect(handedOver('now', () => kept)).toEqual({ lesson });
  expect(handedOver('now', () => kept)).toBeNull();
});

test('the last draft that may be raced stays on the list', () => {
  const kept = storage();
  handOver('ready', { lesson, shown: lesson }, () => kept);
  handedOver('ready', () => kept);
  expect(handedOver('ready', () => kept)).toEqual({ lesson, shown: lesson });
});

test('a browser that keeps nothing says so, and hands nothing over', () => {
  const locked = () => {
    throw new Error('denied');
  };
  expect(handOver('now', { lesson }, locked)).toBe(false);
  expect(handedOver('now', locked)).toBeNull();
  expect(knownLessons(locked)).toEqual([]);
});

test.each(['{', 'null', '[]', '{"lesson":{}}', '3'])('what was kept as %s is no lesson', (text) => {
  const kept = { ...storage(), getItem: () => text };
  expect(handedOver('ready', () => kept)).toBeNull();
  expect(knownLessons(() => kept)).toEqual([]);
});
