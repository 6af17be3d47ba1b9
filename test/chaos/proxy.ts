import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Random } from '../../shared/math/random.ts';
import { stream } from '../../shared/math/random.ts';
import { Line } from './line.ts';

/** What a network does to everything that goes through it. Nothing, unless said. */
export interface Weather {
  /** On the way, in each direction, ms. */
  readonly latencyMs?: number;
  /** Up to so much more, by chance; the order stays. */
  readonly jitterMs?: number;
  readonly bytesPerSecond?: number;
  /** Longest piece that arrives at once. */
  readonly sliceBytes?: number;
  /** What happens to a request for a WebSocket; `cut` ends it after `cutAfterMs`. */
  readonly webSocket?: 'redirect' | 'forbid' | 'hang' | 'cut';
  readonly cutAfterMs?: number;
  /** The address from which the server sees the phone come, one of this computer's. */
  readonly from?: string;
}

const answers = {
  redirect:
    'HTTP/1.1 302 Found\r\nLocation: http://portal.test/login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  forbid: 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
} as const;

const isUpgrade = (head: Buffer): boolean => /\r\nupgrade: *websocket\r\n/i.test(head.toString('latin1'));

/** A network between phones and a server on this computer, as bad as asked. */
export class FaultProxy {
  weather: Weather = {};
  readonly #server: Server;
  readonly #target: URL;
  readonly #random: Random;
  readonly #pairs = new Set<{
    readonly phone: Socket;
    readonly up: Socket;
    readonly down: Line;
    readonly lines: Line[];
  }>();
  readonly #hanging = new Set<Socket>();
  /** How many WebSockets were asked for, and how many of them went through. */
  readonly webSockets = { asked: 0, passed: 0 };

  private constructor(target: string, seed: number) {
    this.#target = new URL(target);
    this.#random = stream(seed, 0, 'proxy', 0);
    this.#server = createServer((phone) => this.#meet(phone));
  }

  static async before(target: string, weather: Weather = {}, seed = 1): Promise<FaultProxy> {
    const proxy = new FaultProxy(target, seed);
    proxy.weather = weather;
    await new Promise<void>((done) => proxy.#server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get connections(): number {
    return this.#pairs.size;
  }

  /** Nothing goes through any more, in either direction, and nobody is told; until `clear`. */
  blackHole(): void {
    for (const { lines } of this.#pairs) for (const line of lines) line.hold();
  }

  /** The phones take nothing any more, as those that sleep; what they send still goes through. */
  stick(): void {
    for (const { down } of this.#pairs) down.hold();
  }

  clear(): void {
    for (const { lines } of this.#pairs) for (const line of lines) line.release();
  }

  /** Every connection ends at once and without a word (RST). */
  resetAll(): number {
    const pairs = [...this.#pairs];
    for (const { phone, up } of pairs) {
      phone.resetAndDestroy();
      up.resetAndDestroy();
    }
    return pairs.length;
  }

  async stop(): Promise<void> {
    for (const { phone, up } of this.#pairs) {
      phone.destroy();
      up.destroy();
    }
    for (const phone of this.#hanging) phone.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  /** The first piece of a connection has its request. */
  #meet(phone: Socket): void {
    phone.on('error', () => {});
    phone.once('data', (head) => {
      const upgrade = isUpgrade(head);
      const { webSocket, cutAfterMs = 0 } = this.weather;
      if (upgrade) this.webSockets.asked++;
      if (upgrade && webSocket === 'hang') {
        this.#hanging.add(phone);
        return;
      }
      if (upgrade && (webSocket === 'redirect' || webSocket === 'forbid')) return void phone.end(answers[webSocket]);
      if (upgrade) this.webSockets.passed++;
      this.#join(phone, head, upgrade && webSocket === 'cut' ? cutAfterMs : null);
    });
  }

  #join(phone: Socket, head: Buffer, cutAfterMs: number | null): void {
    const { from } = this.weather;
    const up = connect({
      port: Number(this.#target.port),
      host: this.#target.hostname,
      ...(from !== undefined && { localAddress: from }),
    });
    phone.setNoDelay();
    up.setNoDelay();
    const weather = (): Weather => this.weather;
    const [sent, down] = [new Line(phone, up, weather, this.#random), new Line(up, phone, weather, this.#random)];
    const pair = { phone, up, down, lines: [sent, down] };
    this.#pairs.add(pair);
    sent.take(head);
    const timer = cutAfterMs === null ? undefined : setTimeout(() => phone.destroy(), cutAfterMs);
    const over = (): void => {
      clearTimeout(timer);
      this.#pairs.delete(pair);
      for (const line of pair.lines) line.stop();
      phone.destroy();
      up.destroy();
    };
    up.on('error', () => {});
    phone.on('close', over);
    up.on('close', () => {
      // What the server said last still arrives.
      if (down.isHeld) over();
      else down.whenEmpty(over);
    });
  }
}
