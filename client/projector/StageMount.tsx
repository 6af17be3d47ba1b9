import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts the one stage of the page into this screen. */
export function StageMount({ element }: { element: HTMLElement }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.append(element);
  }, [element]);
  return <div class="stage-mount" ref={ref} />;
}
