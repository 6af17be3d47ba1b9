import { type App, startApp } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import type { Journal } from '../../server/journal/journal.ts';
import { memoryJournal } from '../../server/journal/memory.ts';
import { type KeptLog, keptLog } from './log.ts';

/** A configuration as nobody's flags make it: any free port of this computer. */
const testConfig: Config = {
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

/** The whole server in this process, with a journal in memory unless given. */
export async function startTestApp({
  config = {},
  journal = memoryJournal(),
  nowMs,
}: {
  config?: Partial<Config>;
  journal?: Journal;
  nowMs?: () => number;
} = {}): Promise<App & { readonly log: KeptLog }> {
  const log = keptLog();
  const app = await startApp({ ...testConfig, ...config }, { log, journal, ...(nowMs && { nowMs }) });
  return { ...app, log };
}
