import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 AA, and what else is good practice. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with a page as it is now: WCAG 2.2 AA, scrolling, and text cut off by its box. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
  const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  return [...broken, ...(await scrollsSideways(page))];
}

export async function scrollsSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} > ${clientWidth}`] : [];
  });
}

/** Text of the projector that is smaller than 2.2 % of the height, and elements that reach out of the window. */
export async function tooSmallOrOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const wrong: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const element = node.parentElement;
      if (!text || !element || element.closest('.visually-hidden, script, style, math, option')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A name that ends in dots ends where its box does.
      const cut = getComputedStyle(element).textOverflow === 'ellipsis';
      const box = (cut ? element : range).getBoundingClientRect();
      if (box.width === 0) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (px < 0.0219 * innerHeight && !element.closest('svg.ball, .sweep-dots, [aria-hidden="true"]')) {
        wrong.push(`small (${px.toFixed(1)} px): ${text}`);
      }
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
        wrong.push(`outside: ${text}`);
      }
    }
    return wrong;
  });
}
