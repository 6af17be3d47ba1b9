import type { Span } from './client.ts';

export interface Beat {
  readonly step: number;
  readonly hash: number;
  /** When it came. */
  readonly atMs: number;
}

const everyMs = 1000;

/**
 * The beats that a phone should have got in a time, and how late those were that came. Nobody tells when a beat is due,
 * so it is held against both things that are known: the step that it is of, and the other beats of the same phone, which
 * come on a grid of whole seconds from the earliest one on. A server that stood still is late by the second.
 *
 * @param stepDueMs when a step is taken
 */
export function beatsDue(
  beats: readonly Beat[],
  stepDueMs: (step: number) => number,
  { fromMs, toMs }: Span,
  drainMs: number,
): { readonly expected: number; readonly lateMs: readonly number[] } {
  const [first] = beats;
  if (!first) return { expected: Math.round((toMs - fromMs) / everyMs), lateMs: [] };
  const slots = new Map<number, Beat>();
  for (const beat of beats) {
    const slot = Math.round((beat.atMs - first.atMs) / everyMs);
    if (!slots.has(slot)) slots.set(slot, beat);
  }
  let gridMs = Number.POSITIVE_INFINITY;
  for (const [slot, { atMs }] of slots) gridMs = Math.min(gridMs, atMs - slot * everyMs);
  let expected = 0;
  const lateMs: number[] = [];
  for (let slot = Math.ceil((fromMs - gridMs) / everyMs); gridMs + slot * everyMs < toMs; slot++) {
    expected++;
    const beat = slots.get(slot);
    if (!beat || beat.atMs > toMs + drainMs) continue;
    lateMs.push(Math.max(beat.atMs - (gridMs + slot * everyMs), beat.atMs - stepDueMs(beat.step)));
  }
  return { expected, lateMs };
}
