import type { ReadonlySignal } from '@preact/signals';

/** Nobody sees a new screen, decides and presses in less time. */
const reactionMs = 700;

/**
 * The turn of the screen that a press was meant for. When the room has just moved on by itself (everybody had locked
 * in), the same button means something else, and the press of a moment later was meant for the screen before: with that
 * screen's turn it does nothing. What this page asked for itself is no surprise.
 */
export function meantTurn(turn: ReadonlySignal<number>, nowMs: () => number): () => number {
  let shown = turn.peek();
  let before = shown;
  let turnedAtMs = Number.NEGATIVE_INFINITY;
  let asked: number | null = null;
  turn.subscribe((now) => {
    if (now === shown) return;
    before = shown;
    turnedAtMs = asked === shown ? Number.NEGATIVE_INFINITY : nowMs();
    shown = now;
  });
  return () => {
    const meant = nowMs() - turnedAtMs < reactionMs ? before : shown;
    asked = meant;
    return meant;
  };
}
