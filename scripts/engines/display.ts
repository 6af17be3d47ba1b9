import { type ChildProcess, spawn } from 'node:child_process';
import { onPath } from './browser.ts';

export interface Display {
  /** For `DISPLAY`; undefined: there is none. */
  readonly name: string | undefined;
  stop(): void;
}

/** The display of this session, else a virtual one, else none. */
export async function findDisplay(): Promise<Display> {
  const own = process.env.DISPLAY;
  if (own) return { name: own, stop() {} };
  const command = onPath('Xvfb');
  if (command === null) return { name: undefined, stop() {} };
  const args = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'];
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return { name: `:${await numberOf(server)}`, stop: () => void server.kill() };
}

/** The number that it found free, which it writes when it is ready. */
function numberOf(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (text: Buffer) => done(text.toString().trim()));
  });
}
