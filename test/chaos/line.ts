import type { Socket } from 'node:net';
import type { Random } from '../../shared/math/random.ts';
import type { Weather } from './proxy.ts';

/** Bytes on the way before the sender has to wait, as in a network card. */
const roomBytes = 65_536;

/** One direction of a connection: what comes in goes out later, slower or in smaller pieces. */
export class Line {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #weather: () => Weather;
  readonly #random: Random;
  #waiting: { readonly piece: Buffer; readonly dueMs: number }[] = [];
  #bytes = 0;
  #lastDueMs = 0;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #emptied: (() => void) | null = null;

  constructor(from: Socket, to: Socket, weather: () => Weather, random: Random) {
    this.#from = from;
    this.#to = to;
    this.#weather = weather;
    this.#random = random;
    from.on('data', (piece) => this.take(piece));
    to.on('drain', () => this.#go());
  }

  get isHeld(): boolean {
    return this.#held;
  }

  take(piece: Buffer): void {
    const { latencyMs = 0, jitterMs = 0, bytesPerSecond, sliceBytes = piece.length } = this.#weather();
    const arrivesMs = performance.now() + latencyMs + jitterMs * this.#random();
    for (let at = 0; at < piece.length; at += sliceBytes) {
      const slice = piece.subarray(at, at + sliceBytes);
      const takesMs = bytesPerSecond === undefined ? 0 : (slice.length / bytesPerSecond) * 1000;
      this.#lastDueMs = Math.max(this.#lastDueMs, arrivesMs) + takesMs;
      this.#waiting.push({ piece: slice, dueMs: this.#lastDueMs });
    }
    this.#bytes += piece.length;
    if (this.#bytes > roomBytes || this.#held) this.#from.pause();
    this.#go();
  }

  /** Takes nothing from its sender any more: that one's buffers fill. */
  hold(): void {
    this.#held = true;
    this.#from.pause();
  }

  release(): void {
    this.#held = false;
    this.#from.resume();
    this.#go();
  }

  whenEmpty(run: () => void): void {
    this.#emptied = run;
    this.#go();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }

  #go(): void {
    clearTimeout(this.#timer);
    if (this.#held) return;
    const sliced = this.#weather().sliceBytes !== undefined;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      const waitMs = next.dueMs - performance.now();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#go(), waitMs);
        return;
      }
      if (this.#to.destroyed) {
        this.stop();
        return;
      }
      this.#waiting.shift();
      this.#bytes -= next.piece.length;
      const flows = this.#to.write(next.piece);
      if (this.#bytes <= roomBytes) this.#from.resume();
      if (!flows) return;
      if (sliced) {
        // Each piece in a packet of its own.
        this.#timer = setTimeout(() => this.#go());
        return;
      }
    }
    this.#emptied?.();
  }
}
