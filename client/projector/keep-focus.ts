/**
 * Whoever works by keyboard is never left without a focus: where the focused button goes with its phase, or is switched off,
 * the focus falls to the part of the page that takes its place. There it rests on no button, so that the space bar still
 * pauses.
 */
export function keepFocus(page: Document): void {
  /** What the keyboard has focused; null after a click, which gives the focus up. */
  let last: Element | null = null;
  page.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element && target.matches(':focus-visible') ? target : null;
  });
  page.addEventListener('pointerdown', () => {
    last = null;
  });
  new MutationObserver(() => {
    if (last === null || (last.isConnected && !last.matches(':disabled'))) return;
    const { activeElement } = page;
    // A button that is switched off keeps the focus until the next frame.
    if (activeElement !== null && activeElement !== page.body && activeElement !== last) return;
    const next =
      page.querySelector<HTMLElement>('dialog[open] [aria-selected="true"]') ??
      page.querySelector<HTMLElement>('.bar') ??
      page.querySelector<HTMLElement>('main :is(a, button, select):not(:disabled)');
    next?.focus();
  }).observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}
