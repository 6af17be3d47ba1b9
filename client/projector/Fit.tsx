import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Text that is made smaller until it fits its box: a code of six W is half as wide again as one of six J. Not under
 * `least` of its size: what is wider still is marked as `data-cut`, and where that leaves out too little as `still`.
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
  const fitted = useRef('');
  // A race renders many times a second: only another text is measured anew.
  useLayoutEffect(() => {
    const text = box.current?.textContent ?? '';
    if (text === fitted.current) return;
    fitted.current = text;
    shrink(box.current, least);
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => shrink(element, least));
    observer.observe(element);
    void document.fonts?.ready.then(() => shrink(element, least));
    return () => observer.disconnect();
  }, [least]);
  return (
    <div class={`fit ${name ?? ''}`} ref={box}>
      <span class="fit-text">{children}</span>
    </div>
  );
}

function shrink(box: HTMLElement | null, least: number): void {
  const text = box?.firstElementChild as HTMLElement | null | undefined;
  if (box === null || !text) return;
  box.removeAttribute('data-cut');
  if (fits(box, text, least)) return;
  box.setAttribute('data-cut', '');
  if (!fits(box, text, least)) box.setAttribute('data-cut', 'still');
}

/** The largest size at which the text fits its box, not under `least`; false when it is too wide at that too. */
function fits(box: HTMLElement, text: HTMLElement, least: number): boolean {
  let share = 1;
  text.style.fontSize = '';
  // Lines break anew at each size, so the share is found by steps.
  while (share > least && (text.scrollWidth > box.clientWidth || text.scrollHeight > box.clientHeight + 1)) {
    share = Math.max(least, share - 0.03);
    text.style.fontSize = `${share}em`;
  }
  return text.scrollWidth <= box.clientWidth;
}
