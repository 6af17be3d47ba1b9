import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Held } from './measured-server.ts';

/** A server whose memory can be looked at from outside. */
export class Measured {
  readonly #child: ChildProcess;
  readonly first: Held;

  private constructor(child: ChildProcess, first: Held) {
    this.#child = child;
    this.first = first;
  }

  static async start(): Promise<Measured> {
    const child = fork(join(import.meta.dirname, 'measured-server.ts'), {
      execArgv: ['--expose-gc', '--import', 'tsx'],
    });
    return new Measured(child, await answerOf(child));
  }

  get url(): string {
    return this.first.url;
  }

  /** After a collection; with `skipMs` the server's clock jumps ahead first. */
  held(skipMs = 0): Promise<Held> {
    const answer = answerOf(this.#child);
    this.#child.send({ skipMs });
    return answer;
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.#child.on('exit', done));
    this.#child.disconnect();
    await gone;
  }
}

function answerOf(child: ChildProcess): Promise<Held> {
  return new Promise((done, failed) => {
    child.once('message', (message) => done(message as Held));
    child.once('exit', (code) => failed(new Error(`expected a server that answers, it ended with ${code}`)));
  });
}
