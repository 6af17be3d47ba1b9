import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What `clock` says, asked every `everyMs`; null asks no more. A component that calls this is drawn again each time. */
export function useNow(clock: () => number, everyMs: number | null): number {
  const now = useSignal(clock());
  useEffect(() => {
    now.value = clock();
    if (everyMs === null) return;
    const timer = setInterval(() => {
      now.value = clock();
    }, everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now.value;
}
