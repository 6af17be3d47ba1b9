// The same races in every engine that is here, as one hash each: npm run bits
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFold } from './bits/bundle.ts';
import { findEngines, runIn } from './bits/engines.ts';

const golden = join(import.meta.dirname, '../test/golden/bits.json');
const { hash: committed } = JSON.parse(readFileSync(golden, 'utf8')) as { readonly hash: string };

const script = await bundleFold();
const hashes = new Set<string>();
for (const engine of findEngines()) {
  if (engine.command === null) {
    console.log(`${engine.name} absent: ${engine.install}`);
    continue;
  }
  const [generated, interpreted] = (await runIn(engine, script)).split(' ');
  console.log(`${engine.name} ${generated}${generated === interpreted ? '' : `, interpreted ${interpreted}`}`);
  for (const hash of [generated, interpreted]) hashes.add(hash!);
}
rmSync(script);
if (hashes.size !== 1 || !hashes.has(committed)) {
  console.error(
    hashes.size === 1
      ? `The committed hash is ${committed}. Where the races were meant to change, put the new one into test/golden/bits.json and say why in CHANGELOG.md.`
      : 'The engines do not agree.',
  );
  process.exitCode = 1;
}
