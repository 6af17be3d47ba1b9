import type { Page } from 'playwright-core';

/** What keeps code and address of a room from being read off a projector: absent, out of the window, or covered. */
export async function wayInFaults(page: Page, joinUrl: string): Promise<string[]> {
  const { host, pathname } = new URL(joinUrl);
  return page.evaluate(
    (wanted) => {
      // What lets the mouse through may still hide something from the eye.
      const solid = document.head.appendChild(document.createElement('style'));
      solid.textContent = '* { pointer-events: auto !important }';
      const written = (element: Element) => (element.textContent ?? '').replace(/\s/g, '');
      const isSeen = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !element.closest('.visually-hidden');
      const hidden = (element: Element): boolean => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].some(({ left, right, top, bottom }) => {
          const middle = (top + bottom) / 2;
          // Less than a letter from the ends, where a line may be a pixel longer than what is drawn of it.
          return [left + 3, (left + right) / 2, right - 3].some((x) => {
            const there = document.elementFromPoint(x, middle);
            return !there || !element.contains(there);
          });
        });
      };
      const wrong = wanted.flatMap((text) => {
        const all = [...document.querySelectorAll('body *')].filter((element) => written(element) === text);
        const shown = all.filter(isSeen);
        if (shown.length === 0) return [`${text} is not shown`];
        return shown.every(hidden) ? [`${text} is covered or outside`] : [];
      });
      solid.remove();
      return wrong;
    },
    [host, pathname.slice(1)],
  );
}
