import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { axeTags } from './faults.ts';

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** The rules come with every document of this page: sent once, they cost a tenth of what `faults` takes. */
export async function bringAxe(page: Page): Promise<void> {
  const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
  await page.addInitScript(readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8'));
}

/** As `faults`, on a page that `bringAxe` was called for. */
export async function axeFaults(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe };
    // `preload` fetches style sheets again, for rules on sound and film.
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, axeTags);
}
