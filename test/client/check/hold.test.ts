import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hold } from '../../../client/check/measure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A connection that only a test cuts. */
function line() {
  const emitter = new EventEmitter();
  const disconnect = vi.fn(() => void emitter.emit('disconnect'));
  const told: { heldSeconds: number; cut: boolean }[] = [];
  const stop = hold(Object.assign(emitter, { disconnect }) as unknown as Socket, (held) => void told.push(held));
  return { emitter, disconnect, told, stop };
}

test('P10 a connection is held for a minute, told each second, and let go', () => {
  const { told, disconnect } = line();
  vi.advanceTimersByTime(59_500);
  expect(told).toHaveLength(59);
  expect(told.at(-1)).toEqual({ heldSeconds: 59, cut: false });
  vi.advanceTimersByTime(60_000);
  expect(told.at(-1)).toEqual({ heldSeconds: 60, cut: false });
  expect(told).toHaveLength(60);
  expect(disconnect).toHaveBeenCalledTimes(1);
});

test('P10 a connection that is cut says after how long, and nothing more', () => {
  const { emitter, told } = line();
  vi.advanceTimersByTime(20_300);
  emitter.emit('disconnect');
  expect(told.at(-1)).toEqual({ heldSeconds: 20, cut: true });
  vi.advanceTimersByTime(60_000);
  expect(told.at(-1)).toEqual({ heldSeconds: 20, cut: true });
});

test('a page that is left holds nothing', () => {
  const { told, stop } = line();
  stop();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
});
