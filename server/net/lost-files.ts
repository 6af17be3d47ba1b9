import type { Readable, Writable } from 'node:stream';

/**
 * A file that vanishes between the question and the answer (a new build while the server serves) ends this one answer.
 * The library that serves files leaves such an error unhandled, which would end the process.
 */
export function endWithLostFile(response: Writable): void {
  response.once('pipe', (source: Readable) => source.once('error', () => response.destroy()));
}
