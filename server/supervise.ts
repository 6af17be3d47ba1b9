import { type ChildProcess, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** The environment variable that makes a process the serving one: `first`, or the port that it must have again. */
export const serveVariable = 'GGP_SERVE';

/** A process that lived this long has not failed at starting. */
const soundMs = 20_000;
const patienceMs = 9500;

/** How long to wait before the next start, after `crashes` in a row. The first comes back within a second. */
export function waitMs(crashes: number): number {
  return crashes <= 1 ? 50 : Math.min(30_000, 250 * 2 ** (crashes - 2));
}

/**
 * Runs this program again as the serving process and starts it anew when it crashes, on the same port. Ends with the
 * code of a serving process that ended politely, or never got ready the first time.
 */
export function supervise(): void {
  let child: ChildProcess;
  let port: number | null = null;
  let crashes = 0;
  let stopping = false;

  function start(): void {
    const startedMs = performance.now();
    child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      env: { ...process.env, [serveVariable]: port === null ? 'first' : String(port) },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (message) => {
      if (typeof message === 'object' && 'port' in message && typeof message.port === 'number') port = message.port;
    });
    child.on('error', (error) => {
      console.error(`The server cannot be started: ${error.message}`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      if (stopping || port === null || code === 0) process.exit(code ?? (stopping ? 0 : 1));
      crashes = performance.now() - startedMs > soundMs ? 1 : crashes + 1;
      const pauseMs = waitMs(crashes);
      const what = signal ? `was ended by ${signal}` : `stopped with code ${code}`;
      console.error(
        crashes < 3
          ? `The server ${what}. Starting it again.`
          : `The server ${what}, ${crashes} times in a row. Next try in ${pauseMs / 1000} s; the lines above say why.`,
      );
      setTimeout(() => {
        if (stopping) process.exit(1);
        start();
      }, pauseMs);
    });
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      // Also when no child runs, in the pause between two starts.
      if (child.exitCode !== null || child.signalCode !== null) process.exit(0);
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
    });
  }
  start();
}
