import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const againMs = 2000;

/** A part of the page that only some rounds need; null until it is there. Tries again until it is. */
export function usePart<Part>(wanted: boolean, load: () => Promise<Part>): Part | null {
  const part = useSignal<Part | null>(null);
  useEffect(() => {
    if (!wanted || part.peek()) return;
    let timer: ReturnType<typeof setTimeout>;
    function tryIt(): void {
      load().then(
        (loaded) => {
          part.value = loaded;
        },
        () => {
          timer = setTimeout(tryIt, againMs);
        },
      );
    }
    tryIt();
    return () => clearTimeout(timer);
  }, [wanted]);
  return part.value;
}
