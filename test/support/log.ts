import type { Log } from '../../server/rooms.ts';

export interface KeptLog extends Log {
  readonly lines: readonly string[];
}

/** A log that a test can read and nobody has to see. */
export function keptLog(): KeptLog {
  const lines: string[] = [];
  const keep = (_: object, sentence: string) => void lines.push(sentence);
  return { lines, info: keep, warn: keep, error: keep };
}
