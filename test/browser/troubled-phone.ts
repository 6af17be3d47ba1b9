import { platform } from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import type { FaultProxy } from '../chaos/proxy.ts';

/** What somebody who looks at a page of a room sees, from `atMs` on until the next one. */
export interface Sight {
  /** Wall clock of this computer, ms: the same in all pages and here. */
  readonly atMs: number;
  readonly phase: string | undefined;
  readonly state: string | undefined;
  readonly step: number;
  readonly hash: string | undefined;
  /** The sentence on top of everything; undefined: none. */
  readonly banner: string | undefined;
}

declare global {
  interface Window {
    sights: Sight[];
    cameBackMs: number;
    /** Which it claims to be. */
    seenAs: DocumentVisibilityState;
  }
}

/**
 * Runs in the page before its own scripts, and before a clock that a test may wind: keeps what is to be seen in each
 * frame that differs from the one before.
 */
function keepSights(): void {
  const now = Date.now.bind(Date);
  const frame = requestAnimationFrame.bind(window);
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? undefined;
  let last = '';
  window.sights = [];
  function look(): void {
    const stage = document.querySelector<HTMLElement>('[data-testid="stage"]')?.dataset;
    const sight = {
      phase: document.querySelector<HTMLElement>('[data-testid="phase"]')?.dataset.phase,
      state: text('[data-testid="my-state"]'),
      step: Number(stage?.step ?? -1),
      hash: stage?.hash,
      banner: text('.banner p'),
    };
    const key = JSON.stringify(sight);
    if (key !== last) window.sights.push({ atMs: now(), ...sight });
    last = key;
    frame(look);
  }
  frame(look);
  window.seenAs = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => window.seenAs });
  Object.defineProperty(document, 'hidden', { get: () => window.seenAs === 'hidden' });
  // The moment at which a page that was away is told that it is back.
  const back = (): void => {
    if (window.seenAs === 'visible') window.cameBackMs = now();
  };
  addEventListener('online', back, true);
  document.addEventListener('visibilitychange', back, true);
}

/** For `openPage`. */
export const watched = (context: BrowserContext) => context.addInitScript(keepSights);

/** The page is hidden, or seen again; it is told so as by the browser. */
export function showAs(page: Page, state: DocumentVisibilityState): Promise<void> {
  return page.evaluate((seenAs) => {
    window.seenAs = seenAs;
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

export const sightsOf = (page: Page): Promise<Sight[]> => page.evaluate(() => window.sights);

/** What a page showed at a moment. */
const sightAt = (sights: readonly Sight[], atMs: number): Sight | undefined =>
  sights.findLast((sight) => sight.atMs <= atMs);

/** Whether this is what a page should show at that moment. */
export type IsRight = (sight: Sight, atMs: number) => boolean;

/** How finely it is looked. */
const everyMs = 10;

/**
 * How long a page that was told that it is back went on to show what it should not, ms. Infinite while it has not shown
 * what it should, without a break until `untilMs`.
 */
export async function stuckMs(page: Page, isRight: IsRight, untilMs: number): Promise<number> {
  const [sights, backMs] = await page.evaluate(() => [window.sights, window.cameBackMs] as const);
  let rightMs = backMs;
  for (let atMs = backMs; atMs <= untilMs; atMs += everyMs) {
    if (!isRight(sightAt(sights, atMs)!, atMs)) rightMs = atMs + everyMs;
  }
  return rightMs > untilMs ? Number.POSITIVE_INFINITY : rightMs - backMs;
}

/** To show the step of another page at the same moment, as far as is known now; each draws when it can. */
export async function asOn(other: Page): Promise<IsRight> {
  const there = await sightsOf(other);
  return ({ phase, step, banner }, atMs) => {
    const shown = sightAt(there, atMs)!;
    return phase === shown.phase && Math.abs(step - shown.step) <= 2 && banner === undefined;
  };
}

/** Everything that runs through it is dead from now on, without a word; what comes anew has another address. */
export function changeNetwork(proxy: FaultProxy, address: string): void {
  proxy.blackHole();
  // Elsewhere a computer has one address to itself.
  if (platform === 'linux') proxy.weather = { ...proxy.weather, from: address };
}

/** Runs in the page before its own scripts: a private mode that answers every look at storage with an error. */
export function noStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}

/** Runs in the page before its own scripts: what browsers inside other apps do not have. */
export function asInApp(): void {
  for (const name of [
    'wakeLock',
    'vibrate',
    'clipboard',
    'share',
    'canShare',
    'locks',
    'serviceWorker',
    'connection',
  ]) {
    Reflect.deleteProperty(Navigator.prototype, name);
  }
  for (const name of ['visualViewport', 'BroadcastChannel', 'Notification', 'SharedWorker']) {
    Reflect.deleteProperty(window, name);
  }
}
