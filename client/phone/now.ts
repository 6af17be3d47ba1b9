import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What `clock` says, asked every `everyMs`; a component that reads it is drawn again when it changes. */
export function useNow(clock: () => number, everyMs: number): number {
  const now = useSignal(clock());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = clock();
    }, everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now.value;
}
