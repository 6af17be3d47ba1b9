/** The server's clock in a test: as fast as told, and it can jump ahead. */
export class SkippingClock {
  readonly #speed: number;
  #skippedMs = 0;

  constructor(speed = 1) {
    this.#speed = speed;
  }

  nowMs = (): number => performance.now() * this.#speed + this.#skippedMs;

  skip(ms: number): void {
    this.#skippedMs += ms;
  }
}
