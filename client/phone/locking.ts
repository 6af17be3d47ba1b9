import { batch, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isRefusal } from '../../shared/room/refusals.ts';
import type { Done } from '../net/session.ts';
import { refusalSentence } from '../text/en/refusals.ts';

/** A phone whose control was moved locks by itself this long before the deadline. */
const lockBeforeMs = 1000;

/** What one player is about to send, once, before a deadline: a choice or an answer. */
export interface Locking<Value> {
  readonly value: Value;
  readonly touched: boolean;
  readonly busy: boolean;
  readonly refusal: string;
  /** Locked in and acknowledged, before the room's next view says so. */
  readonly locked: Value | null;
  set(value: Value): void;
  lock(): void;
}

/**
 * @param turn tells turns apart: in another one everything begins anew
 * @param leftMs to the deadline; null when this player may not lock now
 * @param send null where there is nothing yet that could be sent
 */
export function useLocking<Value>(
  turn: string,
  initial: Value,
  leftMs: number | null,
  send: (value: Value) => Promise<Done> | null,
): Locking<Value> {
  const current = useSignal(turn);
  const value = useSignal(initial);
  const touched = useSignal(false);
  const busy = useSignal(false);
  const refusal = useSignal('');
  const locked = useSignal<Value | null>(null);
  const fresh = current.value === turn;
  useEffect(() => {
    if (current.value === turn) return;
    batch(() => {
      current.value = turn;
      value.value = initial;
      touched.value = false;
      busy.value = false;
      refusal.value = '';
      locked.value = null;
    });
  }, [turn]);

  async function lock(): Promise<void> {
    if (busy.peek() || locked.peek() !== null) return;
    const sent = value.peek();
    const answering = send(sent);
    if (answering === null) return;
    batch(() => {
      busy.value = true;
      refusal.value = '';
    });
    const answer = await answering;
    if (current.peek() !== turn) return;
    batch(() => {
      busy.value = false;
      if (isRefusal(answer)) refusal.value = refusalSentence(answer);
      else locked.value = sent;
    });
  }

  const due = fresh && touched.value && leftMs !== null && leftMs <= lockBeforeMs && leftMs > 0;
  useEffect(() => {
    if (due) void lock();
  }, [due]);

  return {
    value: fresh ? value.value : initial,
    touched: fresh && touched.value,
    busy: fresh && busy.value,
    refusal: fresh ? refusal.value : '',
    locked: fresh ? locked.value : null,
    set(next) {
      batch(() => {
        value.value = next;
        touched.value = true;
        refusal.value = '';
      });
    },
    lock: () => void lock(),
  };
}
