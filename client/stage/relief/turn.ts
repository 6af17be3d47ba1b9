import { easeOut } from '../tween.ts';

/** From the flat map to the relief and back, in ms. */
export const turnMs = 700;

/** How far the map leans, as time goes by: 0 flat, 1 a relief. Time is an argument. */
export class Turn {
  private readonly durationMs: number;
  private from = 0;
  private to = 0;
  private sinceMs = Number.NEGATIVE_INFINITY;

  /** @param isCut at once, as under reduced motion */
  constructor(isCut: boolean) {
    this.durationMs = isCut ? 0 : turnMs;
  }

  /** @param atOnce where nobody has seen the map yet */
  turn(isRelief: boolean, nowMs: number, atOnce = false): void {
    const to = isRelief ? 1 : 0;
    if (to === this.to) return;
    this.from = this.at(nowMs);
    this.to = to;
    this.sinceMs = atOnce ? Number.NEGATIVE_INFINITY : nowMs;
  }

  at(nowMs: number): number {
    const { from, to, sinceMs, durationMs } = this;
    const time = durationMs === 0 ? 1 : Math.min(1, Math.max(0, (nowMs - sinceMs) / durationMs));
    return from + (to - from) * easeOut(time);
  }
}
