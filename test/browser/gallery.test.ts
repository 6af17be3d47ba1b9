import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page as Kind, states } from '../../client/gallery/states.ts';
import { bringAxe } from './axe.ts';
import { launchBrowser, openPage, sizes, type Watched } from './browser.ts';
import { drawn, goTo, handFaults, projectorFaults } from './gallery-faults.ts';
import { serveGallery } from './gallery-server.ts';

/**
 * `GALLERY=all`: every state in every size, light and dark; `GALLERY=1024x768,320x568`: in these sizes.
 * `GALLERY_PICTURES=folder` keeps what was looked at.
 */
const asked = process.env.GALLERY;
const all = asked !== undefined;
const pictures = process.env.GALLERY_PICTURES;

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizesOf(first: Size, ...others: readonly Size[]): readonly Size[] {
  const every = [first, ...others];
  if (!all) return [first];
  return asked === 'all' ? every : every.filter(({ width, height }) => asked.split(',').includes(`${width}x${height}`));
}
const handSizes = sizesOf(sizes.phone, { width: 320, height: 568 }, { width: 667, height: 375 });
const projectorSizes = sizesOf(sizes.projector, { width: 1024, height: 768 }, sizes.fullHd, {
  width: 3840,
  height: 2160,
});
const themes = all ? (['light', 'dark'] as const) : (['light'] as const);

const screens = states.flatMap((state) => state.pages.map((kind) => ({ name: state.name, kind, state })));
const isInHand = (kind: Kind) => kind === 'phone' || kind === 'remote';
const sizesFor = (kind: Kind) => (isInHand(kind) ? handSizes : projectorSizes);
const kinds = (['phone', 'remote', 'screen', 'host'] as const).filter((kind) => sizesFor(kind).length > 0);
/** The instructor's page is the projector's with a bar: in short, once a phase. */
const phases = new Set<string>();
const isShort = ({ kind, state }: (typeof screens)[number]) =>
  kind !== 'host' || (!phases.has(state.phase) && phases.add(state.phase));
const looked = all ? screens : screens.filter(isShort);

/** Pages at work at a time: one draws while the other is looked at. */
const pagesAtOnce = 2;

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  if (pictures) mkdirSync(pictures, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

describe.each(themes)('in %s, nothing is cut off, covered, too small or too pale', (theme) => {
  describe.each(kinds)('on the page %s', (kind) => {
    const seen = sizesFor(kind);
    const opened: Watched[] = [];
    const idle: Watched[] = [];
    const waiting: ((watched: Watched) => void)[] = [];

    const free = (watched: Watched): void => {
      const next = waiting.shift();
      if (next) next(watched);
      else idle.push(watched);
    };

    beforeAll(async () => {
      for (let index = 0; index < pagesAtOnce; index++) {
        const watched = await openPage(browser, 'about:blank', seen[0]!, isInHand(kind));
        await bringAxe(watched.page);
        await watched.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
        opened.push(watched);
        free(watched);
      }
    });

    afterAll(async () => {
      for (const { context } of opened) await context.close();
    });

    test.concurrent.each(looked.filter((screen) => screen.kind === kind))('$name', async ({ name, state }) => {
      const watched = idle.pop() ?? (await new Promise<Watched>((done) => waiting.push(done)));
      const { page, errors } = watched;
      const wrong: string[] = [];
      try {
        errors.length = 0;
        await page.setViewportSize(seen[0]!);
        await goTo(page, `${gallery.url}?page=${kind}${theme === 'dark' ? '&theme=night' : ''}`, name);
        for (const size of seen) {
          await page.setViewportSize(size);
          await drawn(page);
          const look = () => (isInHand(kind) ? handFaults(page) : projectorFaults(page, state));
          let found = await look();
          // Charts follow a new size a moment later.
          for (let again = 0; again < 3 && found.length > 0; again++) found = await look();
          const of = `${size.width}x${size.height}`;
          wrong.push(...found.map((fault) => `${of}: ${fault}`));
          if (!pictures) continue;
          const path = join(pictures, `${kind}-${name}-${theme}-${of}.jpg`);
          await page.screenshot({ path, type: 'jpeg', quality: 80 });
        }
        wrong.push(...errors);
      } finally {
        free(watched);
      }
      expect(wrong).toEqual([]);
    });
  });
});
