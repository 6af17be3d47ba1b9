import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export type More = typeof import('./part-three.ts');

const againMs = 2000;

/** The screens of other rounds, once they are loaded; they load as soon as a round needs them. */
export function useMore(wanted: boolean): More | null {
  const more = useSignal<More | null>(null);
  useEffect(() => {
    if (!wanted || more.peek()) return;
    let timer: ReturnType<typeof setTimeout>;
    function load(): void {
      import('./part-three.ts').then(
        (loaded) => {
          more.value = loaded;
        },
        () => {
          timer = setTimeout(load, againMs);
        },
      );
    }
    load();
    return () => clearTimeout(timer);
  }, [wanted]);
  return more.value;
}
