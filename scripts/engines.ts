// A class of one in other browsers than Chromium, from the open room to the reveal: npm run engines -- --pictures folder
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findDisplay } from './engines/display.ts';
import { firefox } from './engines/firefox.ts';
import { play } from './engines/play.ts';
import { webkit } from './engines/webkit.ts';
import { silentServer } from './rehearse/silent-server.ts';

const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
const folder = values.pictures ?? null;
if (folder !== null) mkdirSync(folder, { recursive: true });

const server = await silentServer();
const display = await findDisplay();
for (const engine of [firefox, webkit]) {
  if (!engine.isHere()) {
    console.log(`${engine.name}: absent (${engine.install})`);
    continue;
  }
  const { version, faults } = await playedIn(engine);
  const passed = faults.length === 0;
  console.log(`${engine.name} ${version}: ${passed ? 'passed' : 'failed'}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (!passed) process.exitCode = 1;
}
display.stop();
await server.stop();

async function playedIn(engine: typeof firefox): Promise<{ version: string; faults: string[] }> {
  const browser = await engine.launch(display.name);
  try {
    return { version: browser.version, faults: await play(browser, engine.name, server.url, folder) };
  } finally {
    await browser.close();
  }
}
