import type { Log } from './rooms.ts';

/**
 * Runs it; what it throws is a line in the log and goes no further. For what runs outside of a request: there nobody
 * else would catch it, and one mistake of ours would end everybody's race.
 */
export function contained(log: Log, sentence: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    log.error({ err: error }, sentence);
  }
}
