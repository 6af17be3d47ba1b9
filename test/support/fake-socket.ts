import type { Socket } from 'socket.io';

/** The part of a socket that the gate knows, driven by hand. */
export class FakeSocket {
  connected = true;
  #listener: (event: unknown, ...rest: unknown[]) => void = () => {};

  onAny(listener: (event: unknown, ...rest: unknown[]) => void): this {
    this.#listener = listener;
    return this;
  }

  disconnect(): this {
    this.connected = false;
    return this;
  }

  /** A packet as the parser hands it over; answers what was acknowledged. */
  send(event: unknown, ...rest: unknown[]): unknown[] {
    const answers: unknown[] = [];
    this.#listener(event, ...rest, (answer: unknown) => answers.push(answer));
    return answers;
  }

  /** A packet whose sender wants no acknowledgement. */
  sendUnanswerable(event: unknown, ...rest: unknown[]): void {
    this.#listener(event, ...rest);
  }

  asSocket(): Socket {
    return this as unknown as Socket;
  }
}
