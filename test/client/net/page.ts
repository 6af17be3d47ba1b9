import type { Surroundings } from '../../../client/net/surroundings.ts';
import { createTokens } from '../../../client/net/tokens.ts';

/** A page of a test: its time passes only when told, its timers run with it, it comes back when told. */
export interface TestPage extends Surroundings {
  /** Lets this much time pass, in ticks of 100 ms. */
  pass(ms: number): void;
  /** Lets this much time pass without a tick, as a phone in a pocket does; then timers that are due run once. */
  sleep(ms: number): void;
  comeBack(): void;
}

export function memoryStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, text) => void items.set(key, text) };
}

export function createPage(url: string): TestPage {
  let now = 50_000;
  const timers = new Set<{ periodMs: number; dueMs: number; run: () => void }>();
  const returns = new Set<() => void>();
  const storage = memoryStorage();
  return {
    url,
    tokens: createTokens(() => storage),
    nowMs: () => now,
    every(periodMs, run) {
      const timer = { periodMs, dueMs: now + periodMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    onReturn(run) {
      returns.add(run);
      return () => returns.delete(run);
    },
    pass(ms) {
      for (let passed = 0; passed < ms; passed += 100) {
        now += 100;
        for (const timer of [...timers]) {
          if (now < timer.dueMs) continue;
          timer.dueMs += timer.periodMs;
          timer.run();
        }
      }
    },
    sleep(ms) {
      now += ms;
      for (const timer of [...timers]) {
        timer.dueMs = now + timer.periodMs;
        timer.run();
      }
    },
    comeBack: () => {
      for (const run of [...returns]) run();
    },
  };
}
