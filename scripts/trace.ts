// One case of the reference schema in, its path and fate out: npm run --silent trace < case.json
import { text } from 'node:stream/consumers';
import { readCase } from './case.ts';
import { fateOf } from './case-race.ts';
import { walk } from './walk.ts';

/** JSON has no such numbers, so they are spelled, as in the references. */
function spell(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

try {
  const run = readCase(await text(process.stdin));
  const result = JSON.stringify({ ...walk(run), fate: fateOf(run) }, spell);
  process.stdout.write(`${result}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`trace: ${message.replaceAll(/\s+/g, ' ')}\n`);
  process.exitCode = 1;
}
