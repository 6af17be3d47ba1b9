import { type App, startApp } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import { memoryJournal } from '../../server/journal/memory.ts';

const nothing = () => {};

/** The real server in this process, at any free port of this computer, with a journal in memory. */
export function silentServer(): Promise<App> {
  const config: Config = {
    port: 0,
    portAsked: true,
    host: '127.0.0.1',
    publicUrl: null,
    tls: null,
    dataDir: '.data',
    durability: 'process',
    keepDays: 30,
    trustedHops: 0,
    dev: false,
  };
  const log = { info: nothing, warn: nothing, error: (_: object, sentence: string) => console.error(sentence) };
  return startApp(config, { log, journal: memoryJournal() });
}
