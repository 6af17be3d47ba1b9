import pino from 'pino';
import { renderUnicodeCompact } from 'uqr';
import { type App, CannotStart, startApp } from './app.ts';
import type { Config } from './config.ts';

/** After this the process ends whatever is still open. */
const patienceMs = 8000;

/** Serves until a signal, or until the supervisor is gone. `again`: after a crash; the addresses were printed before. */
export async function serve(config: Config, { supervised, again }: { supervised: boolean; again: boolean }) {
  const log = pino({ base: { pid: process.pid } }, pino.destination({ dest: 2, sync: true }));
  let app: App;
  try {
    app = await startApp(config, { log });
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  let stopping = false;
  const stop = (why: string) => {
    // A second signal (a terminal sends Ctrl-C to supervisor and server) changes nothing.
    if (stopping) return;
    stopping = true;
    log.info({}, `Stopping: ${why}`);
    setTimeout(() => process.exit(1), patienceMs).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (supervised) {
    process.on('disconnect', () => stop('the supervisor is gone'));
    process.send?.({ port: app.port });
  }
  const ready = `ready ${app.url} pid ${process.pid}`;
  // In one piece: who reads the ready line finds the rest already there.
  console.log(again ? ready : `${ready}\n${addresses(app, config)}`);
}

/** What the person at the terminal needs next. */
function addresses(app: App, { host }: Config): string {
  const base = app.joinBase();
  const lines = ['', `Projector: ${app.url}/host`];
  if (base === null) {
    return [
      ...lines,
      'Phones:    this computer is in no network that a phone could be in. Connect it, or set --public-url.',
    ].join('\n');
  }
  lines.push(`Phones:    ${base}`);
  if (host === 'localhost' || host?.startsWith('127.')) {
    lines.push(`           (listening on ${host} only: phones reach it through a proxy or not at all)`);
  }
  return [...lines, '', renderUnicodeCompact(base), ''].join('\n');
}
