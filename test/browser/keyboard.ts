import type { Page } from 'playwright-core';

/** Presses Tab until the control of this name has the focus; throws when it is not on the way round. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const focused = await focusedName(page);
    if (name.test(focused)) return;
    seen.push(focused);
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached by Tab, only ${JSON.stringify(seen)}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (element === null || element === document.body) return '';
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : null;
    return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
  });
}

/** What is wrong with the focus of a page that is worked by keyboard: it has none, or it cannot be seen. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return ['nothing has the focus'];
    // A hidden radio or checkbox shows its focus on what stands for it.
    const shows = [element, element.nextElementSibling, element.closest('label')].some((part) => {
      if (part === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    return shows ? [] : [`the focus on ${element.outerHTML.slice(0, 80)} cannot be seen`];
  });
}

/** How many regions a screen reader listens to: politely, and at once. */
export function liveRegions(page: Page): Promise<{ readonly polite: number; readonly assertive: number }> {
  return page.evaluate(() => {
    const counts = { polite: 0, assertive: 0 };
    for (const element of document.querySelectorAll(
      '[aria-live], [role="status"], [role="log"], [role="alert"], output',
    )) {
      if (!element.checkVisibility() || element.closest('[inert], [aria-hidden="true"]')) continue;
      const live =
        element.getAttribute('aria-live') ?? (element.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
      if (live === 'polite' || live === 'assertive') counts[live]++;
    }
    return counts;
  });
}

/** Parts of a page that would move: with an animation or a transition longer than nothing. */
export function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const style = getComputedStyle(element);
      const animated =
        style.animationName !== 'none' && (lasts(style.animationDuration) || lasts(style.animationDelay));
      return animated || lasts(style.transitionDuration) ? [`${element.tagName}.${element.className}`] : [];
    });
  });
}
