import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Text that is made smaller until it fits its box: a code of six W is half as wide again as one of six J. Not under
 * `least` of its size.
 */
export function Fit({
  children,
  class: name,
  least = 0.5,
}: {
  children: ComponentChildren;
  class?: string;
  least?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const text = element?.firstElementChild as HTMLElement | null | undefined;
    if (element === null || !text) return;
    const shrink = (): void => {
      let share = 1;
      text.style.fontSize = '';
      // Lines break anew at each size, so the share is found by steps.
      while (
        share > least &&
        (text.scrollWidth > element.clientWidth + 1 || text.scrollHeight > element.clientHeight + 1)
      ) {
        share = Math.max(least, share - 0.03);
        text.style.fontSize = `${share}em`;
      }
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    observer.observe(element);
    void document.fonts?.ready.then(shrink);
    return () => observer.disconnect();
  });
  return (
    <div class={`fit ${name ?? ''}`} ref={box}>
      <span class="fit-text">{children}</span>
    </div>
  );
}
