import { batch, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Choice } from '../../shared/race/choice.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import type { Session } from '../net/session.ts';
import { refusalSentence } from '../text/en/refusals.ts';

/** A phone whose control was moved locks by itself this long before the deadline. */
const lockBeforeMs = 1000;

export interface Choosing {
  readonly rate: number;
  readonly touched: boolean;
  readonly busy: boolean;
  readonly refusal: string;
  /** Locked in and acknowledged, before the room's next view says so. */
  readonly locked: Choice | null;
  setRate(rate: number): void;
  lock(): void;
}

/**
 * What a player is about to choose in one heat.
 *
 * @param heat tells heats apart: in another one everything begins anew
 * @param leftMs to the deadline; null when this player may not choose now
 */
export function useChoosing(session: Session, heat: string, initial: number, leftMs: number | null): Choosing {
  const current = useSignal(heat);
  const rate = useSignal(initial);
  const touched = useSignal(false);
  const busy = useSignal(false);
  const refusal = useSignal('');
  const locked = useSignal<Choice | null>(null);
  const fresh = current.value === heat;
  useEffect(() => {
    if (current.value === heat) return;
    batch(() => {
      current.value = heat;
      rate.value = initial;
      touched.value = false;
      busy.value = false;
      refusal.value = '';
      locked.value = null;
    });
  }, [heat]);

  async function lock(): Promise<void> {
    if (busy.peek() || locked.peek() !== null) return;
    const choice: Choice = { learningRate: rate.peek() };
    batch(() => {
      busy.value = true;
      refusal.value = '';
    });
    const answer = await session.lock(choice);
    if (current.peek() !== heat) return;
    batch(() => {
      busy.value = false;
      if (isRefusal(answer)) refusal.value = refusalSentence(answer);
      else locked.value = choice;
    });
  }

  const due = fresh && touched.value && leftMs !== null && leftMs <= lockBeforeMs && leftMs > 0;
  useEffect(() => {
    if (due) void lock();
  }, [due]);

  return {
    rate: fresh ? rate.value : initial,
    touched: fresh && touched.value,
    busy: fresh && busy.value,
    refusal: fresh ? refusal.value : '',
    locked: fresh ? locked.value : null,
    setRate(next) {
      batch(() => {
        rate.value = next;
        touched.value = true;
        refusal.value = '';
      });
    },
    lock: () => void lock(),
  };
}
