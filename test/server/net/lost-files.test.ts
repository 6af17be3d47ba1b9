import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { endWithLostFile } from '../../../server/net/lost-files.ts';

test('a file that is gone when it is asked for ends its own answer and nothing else', async () => {
  const response = new PassThrough();
  endWithLostFile(response);
  const closed = new Promise<void>((done) => response.once('close', () => done()));
  createReadStream(join(import.meta.dirname, 'no-such-file')).pipe(response);
  await closed;
  expect(response.destroyed).toBe(true);
});
