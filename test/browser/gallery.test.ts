import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page as Kind, states } from '../../client/gallery/states.ts';
import { bringAxe } from './axe.ts';
import { launchBrowser, openPage, sizes, type Watched } from './browser.ts';
import { drawn, handFaults, projectorFaults } from './gallery-faults.ts';
import { serveGallery } from './gallery-server.ts';

/** `GALLERY=all`: every size, light and dark. `GALLERY_PICTURES=folder` keeps what was looked at. */
const all = process.env.GALLERY === 'all';
const pictures = process.env.GALLERY_PICTURES;

const handSizes = all ? [sizes.phone, { width: 320, height: 568 }, { width: 667, height: 375 }] : [sizes.phone];
const projectorSizes = all
  ? [sizes.projector, { width: 1024, height: 768 }, sizes.fullHd, { width: 3840, height: 2160 }]
  : [sizes.projector];
const themes = all ? (['light', 'dark'] as const) : (['light'] as const);

const screens = states.flatMap((state) => state.pages.map((kind) => ({ name: state.name, kind, state })));
const kinds: readonly Kind[] = ['phone', 'remote', 'screen', 'host'];
/** The instructor's page is the projector's with a bar: in short, once a phase. */
const phases = new Set<string>();
const isShort = ({ kind, state }: (typeof screens)[number]) =>
  kind !== 'host' || (!phases.has(state.phase) && phases.add(state.phase));
const isInHand = (kind: Kind) => kind === 'phone' || kind === 'remote';

const looked = all ? screens : screens.filter(isShort);

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
});

afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

describe.each(themes)('in %s, nothing is cut off, covered, too small or too pale', (theme) => {
  describe.each(kinds)('on the page %s', (kind) => {
    const seen = isInHand(kind) ? handSizes : projectorSizes;
    let watched: Watched;

    beforeAll(async () => {
      watched = await openPage(browser, 'about:blank', seen[0]!, isInHand(kind));
      await bringAxe(watched.page);
      await watched.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
    });

    afterAll(() => watched?.context.close());

    test.each(looked.filter((screen) => screen.kind === kind))(
      '$name',
      { timeout: 120_000 },
      async ({ name, state }) => {
        const { page, errors } = watched;
        errors.length = 0;
        await page.setViewportSize(seen[0]!);
        await page.goto(`${gallery.url}?state=${name}&page=${kind}${theme === 'dark' ? '&theme=night' : ''}`);
        const wrong: Record<string, string[]> = {};
        for (const size of seen) {
          await page.setViewportSize(size);
          await drawn(page);
          const look = () => (isInHand(kind) ? handFaults(page) : projectorFaults(page, state));
          const of = `${size.width}x${size.height}`;
          // Charts follow a new size a moment later.
          await expect
            .poll(async () => (wrong[of] = await look()), { timeout: 3000 })
            .toEqual([])
            .catch(() => {});
          if (pictures) {
            mkdirSync(pictures, { recursive: true });
            const path = join(pictures, `${kind}-${name}-${theme}-${of}.jpg`);
            await page.screenshot({ path, type: 'jpeg', quality: 80 });
          }
        }
        expect({ ...wrong, errors }).toEqual({
          ...Object.fromEntries(Object.keys(wrong).map((of) => [of, []])),
          errors: [],
        });
      },
    );
  });
});
