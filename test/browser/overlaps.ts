import type { Page } from 'playwright-core';

/**
 * Texts that stand on one another: each pair whose letters, not only whose lines, share more than a hair. Drawn text (on
 * a canvas) and what is hidden, turned or cut away is not looked at.
 */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Of the height of a line, what its letters leave free above and below. */
    const leading = 0.2;
    const hairPx = 2;
    interface Written {
      readonly text: string;
      readonly element: Element;
      readonly box: { left: number; right: number; top: number; bottom: number };
    }

    function isTurned(element: Element): boolean {
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      return matrix !== null && Math.abs(matrix.b) > 0.01;
    }

    /** The part of a box that its ancestors let be seen; null for none. */
    function seen(element: Element, rect: DOMRect): Written['box'] | null {
      const trim = leading * rect.height;
      const box = { left: rect.left, right: rect.right, top: rect.top + trim, bottom: rect.bottom - trim };
      box.left = Math.max(box.left, 0);
      box.top = Math.max(box.top, 0);
      box.right = Math.min(box.right, innerWidth);
      box.bottom = Math.min(box.bottom, innerHeight);
      for (let parent: Element | null = element; parent && parent !== document.body; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflow === 'visible') continue;
        const edge = parent.getBoundingClientRect();
        box.left = Math.max(box.left, edge.left);
        box.right = Math.min(box.right, edge.right);
        box.top = Math.max(box.top, edge.top);
        box.bottom = Math.min(box.bottom, edge.bottom);
      }
      return box.right - box.left > hairPx && box.bottom - box.top > hairPx ? box : null;
    }

    /** Under a button that sticks to the edge the page goes on: only what is scrolled past it. */
    const isStuck = (element: Element): boolean => {
      for (let parent: Element | null = element; parent; parent = parent.parentElement) {
        if (['sticky', 'fixed'].includes(getComputedStyle(parent).position)) return true;
      }
      return false;
    };

    const written: Written[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !element || element.closest('.visually-hidden, script, style, noscript, option')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || isTurned(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const box = seen(element, rect);
        if (box) written.push({ text, element, box });
      }
    }

    const found = new Set<string>();
    for (const [index, one] of written.entries()) {
      for (const other of written.slice(index + 1)) {
        if (one.element === other.element) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide <= hairPx || high <= hairPx) continue;
        const math = one.element.closest('math');
        if (math && math === other.element.closest('math')) continue;
        if (isStuck(one.element) !== isStuck(other.element)) continue;
        found.add(`overlap (${wide.toFixed(0)} × ${high.toFixed(0)} px): "${one.text}" and "${other.text}"`);
      }
    }
    return [...found];
  });
}

/** Texts of which an ancestor cuts a part off. Where dots say that a name goes on, it may; where one scrolls, too. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hairPx = 2;
    const wrong: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !element || element.closest('.visually-hidden, script, style, noscript, option')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0) continue;
      // The letters of a line are lower than the line.
      const trim = Math.min(0.2 * rect.height, 0.2 * Number.parseFloat(getComputedStyle(element).fontSize));
      for (let parent: Element | null = element; parent && parent !== document.body; parent = parent.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(parent);
        const edge = parent.getBoundingClientRect();
        const beside = rect.left < edge.left - hairPx || rect.right > edge.right + hairPx;
        const below = rect.top + trim < edge.top - hairPx || rect.bottom - trim > edge.bottom + hairPx;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        // Hidden to the eye, said to a screen reader.
        if (edge.width <= 1 || edge.height <= 1) break;
        if (textOverflow === 'ellipsis') break;
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break;
        if ((beside && cuts(overflowX)) || (below && cuts(overflowY))) {
          wrong.push(`cut off by ${parent.tagName.toLowerCase()}.${parent.getAttribute('class') ?? ''}: "${text}"`);
          break;
        }
      }
    }
    return wrong;
  });
}
