/** What was, is and can be again. Whole values that never change, so that undoing gives back the very same one. */
export interface History<Value> {
  readonly now: Value;
  /** Oldest first, each with the name of the edit that replaced it. */
  readonly past: readonly Step<Value>[];
  /** The next one to come back is the last. */
  readonly future: readonly Step<Value>[];
}

interface Step<Value> {
  readonly label: string;
  readonly value: Value;
}

/** Edits that can be taken back. */
const kept = 300;

export function startHistory<Value>(now: Value): History<Value> {
  return { now, past: [], future: [] };
}

/**
 * After an edit.
 *
 * @param joined the edit goes on with the one before, as the next letter does: both are taken back at once
 */
export function edited<Value>(
  { past, now }: History<Value>,
  label: string,
  value: Value,
  joined = false,
): History<Value> {
  const before = joined && past.length > 0 ? past : [...past.slice(1 - kept), { label, value: now }];
  return { now: value, past: before, future: [] };
}

/** One edit back; the same history where there is none. */
export function undone<Value>(history: History<Value>): History<Value> {
  const { past, now, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return { now: last.value, past: past.slice(0, -1), future: [...future, { label: last.label, value: now }] };
}

/** One edit forward again; the same history where there is none. */
export function redone<Value>(history: History<Value>): History<Value> {
  const { past, now, future } = history;
  const next = future.at(-1);
  if (!next) return history;
  return { now: next.value, past: [...past, { label: next.label, value: now }], future: future.slice(0, -1) };
}
