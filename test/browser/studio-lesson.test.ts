import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { parseLesson } from '../../shared/lesson/schema.ts';
import { endPrograms, freePort, freshFolder, Program } from '../support/serving.ts';
import { axeFaults, bringAxe } from './axe.ts';
import { hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';

let browser: Browser;
let base: string;
/** Two instructors, each with a browser of their own. */
let one: Watched;
let two: Watched;

beforeAll(async () => {
  const port = await freePort();
  base = `http://${hostName}:${port}`;
  await new Program({ PORT: String(port), DATA_DIR: freshFolder(), PUBLIC_URL: base }).served();
  browser = await launchBrowser();
  [one, two] = await Promise.all([studio(), studio()]);
});

afterAll(async () => {
  await browser?.close();
  await endPrograms();
});

async function studio(): Promise<Watched> {
  const watched = await openPage(browser, 'about:blank', { width: 1440, height: 900 });
  await bringAxe(watched.page);
  await watched.page.goto(`${base}/studio?lang=en`);
  return watched;
}

const view = (page: Page, name: string) => page.getByRole('radio', { name }).check({ force: true });
const titles = (page: Page) => page.locator('.round-open strong').allTextContents();
const note = (page: Page) => page.locator('.studio-note');

async function ready(page: Page): Promise<void> {
  await page.locator('[data-testid="lesson-state"][data-word="ready"]').waitFor({ timeout: 30_000 });
}

/** The lesson that a button saves as a file. */
async function exported(page: Page): Promise<string> {
  await view(page, 'Save and share');
  await ready(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('rounds are added, moved by keys and by hand, undone, and are there after a reload', async () => {
  const { page } = one;
  await view(page, 'Lesson');
  for (const title of ['Second', 'Third']) {
    await page.getByRole('button', { name: 'Add a round' }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  }
  expect(await titles(page)).toEqual(['First race', 'Second', 'Third']);
  await page.getByRole('button', { name: 'Round 3: Third' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await titles(page)).toEqual(['First race', 'Third', 'Second']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Round 2: Third');
  await page.locator('.round-card').nth(2).dragTo(page.locator('.round-card').nth(0));
  expect(await titles(page)).toEqual(['Second', 'First race', 'Third']);
  await page.keyboard.press('Control+z');
  expect(await titles(page)).toEqual(['First race', 'Third', 'Second']);
  await page.keyboard.press('Control+Shift+Z');
  await page.reload();
  expect(await titles(page)).toEqual(['Second', 'First race', 'Third']);
  // The list of kinds is as wide as the longest of their names needs.
  const needs = page.getByRole('combobox', { name: 'Kind of round' }).evaluate((select: HTMLElement) => {
    const given = select.offsetWidth;
    select.style.width = 'max-content';
    const needed = select.offsetWidth;
    select.style.removeProperty('width');
    return needed - given;
  });
  expect(await needs).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
});

test('what is wrong is said at its field, and nothing is sent before it is mended', async () => {
  const { page } = one;
  await view(page, 'Lesson');
  const steps = page.getByRole('textbox', { name: 'Steps', exact: true });
  await steps.fill('5');
  await expect.poll(() => steps.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('button', { name: 'Race this lesson' }).isDisabled()).toBe(true);
  await steps.fill('1e400');
  await page.getByText('This is not a number.').waitFor();
  await steps.fill('50');
  await ready(page);
  expect(await page.getByRole('button', { name: 'Race this lesson' }).isDisabled()).toBe(false);
});

test('a round is played by bots in place', async () => {
  const { page } = one;
  await page.getByRole('button', { name: /^Try this round/ }).click();
  await page
    .getByTestId('trial')
    .getByText(/of 30 settle/)
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test('a lesson goes to another browser as a file and as a link, the same to the byte', async () => {
  const text = await exported(one.page);
  expect(parseLesson(JSON.parse(text))).toHaveProperty('lesson');
  await view(two.page, 'Save and share');
  const buffer = Buffer.from(text);
  await two.page.locator('input[type="file"]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await note(two.page).getByText('is open').waitFor();
  expect(await exported(two.page)).toBe(text);

  await one.page.getByRole('button', { name: 'Copy the link' }).click();
  const link = await one.page.getByRole('textbox', { name: 'Link' }).inputValue();
  await two.page.getByRole('button', { name: 'Undo' }).click();
  await two.page.goto(link.slice(0, -40));
  await note(two.page).getByText('The link is cut off').waitFor();
  expect((JSON.parse(await exported(two.page)) as Lesson).rounds).toHaveLength(1);
  await two.page.goto(link);
  await note(two.page).getByText('is open').waitFor();
  expect(await exported(two.page)).toBe(text);
  expect(await axeFaults(two.page)).toEqual([]);
});

test('a lesson that is saved on the server opens elsewhere with its key', async () => {
  const text = await exported(one.page);
  await one.page.getByRole('textbox', { name: 'Name on the server' }).first().fill('tuesday');
  await one.page.getByRole('button', { name: 'Save on this server' }).click();
  const said = one.page.getByTestId('saved-note').getByText(/Key: /);
  const key = /Key: ([A-Z0-9 ]+)\./.exec((await said.textContent())!)![1]!;
  await view(two.page, 'Save and share');
  await two.page.getByRole('button', { name: 'Undo' }).click();
  await two.page.getByText('Open one with its key').click();
  await two.page.getByRole('textbox', { name: 'Name on the server' }).last().fill('tuesday');
  await two.page.getByRole('textbox', { name: 'Key' }).fill(key);
  await two.page.locator('details').getByRole('button', { name: 'Open it here' }).click();
  await note(two.page).getByText('is open').waitFor();
  expect(await exported(two.page)).toBe(text);
});

test('“Race on this” opens a room at once, and the next one is raced in the lobby that is open', async () => {
  const { page } = one;
  await view(page, 'Surface');
  await page.getByRole('button', { name: 'Race on this' }).click();
  await phaseOf(page, 'lobby');
  const code = await page.getByTestId('room-code').innerText();
  const phone = await openPage(browser, `${base}/${code}`, sizes.phone, true);
  await phone.page.getByRole('textbox', { name: 'Nickname' }).fill('Ana');
  await phone.page.getByRole('button', { name: 'Join' }).click();
  await phaseOf(phone.page, 'lobby');
  await page.goto(`${base}/studio`);
  await view(page, 'Lesson');
  await page.getByRole('button', { name: 'Race this lesson' }).click();
  await phaseOf(page, 'lobby');
  expect(await page.getByTestId('room-code').innerText()).toBe(code);
  await page.getByText('Second').first().waitFor();
  await expect.poll(() => page.getByTestId('joined').innerText()).toBe('1');
  await page.goto(`${base}/host`);
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: 'My lesson (saved here)' });
  await page.getByRole('heading', { name: /^My lesson/ }).waitFor();
  // Its own surface is drawn, as those of the catalogue are.
  await page.getByRole('img', { name: 'My surface' }).first().waitFor();
  expect(one.errors).toEqual([]);
  expect(two.errors).toEqual([]);
});
