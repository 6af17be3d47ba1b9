import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stream } from '../../shared/math/random.ts';
import { hashAt } from '../../shared/race/race.ts';
import { Bot } from '../bot.ts';
import { type Browser, type Page, waited } from './browser.ts';

const projectorSize = { width: 1280, height: 720 };
const phoneSize = { width: 375, height: 667 };
const patienceMs = 60_000;

const phase = `document.querySelector('[data-testid="phase"]')?.dataset.phase`;
const stage = `document.querySelector('[data-testid="stage"]')?.dataset`;

/** Waits until an expression is true in the page; throws what was waited for. */
async function until(page: Page, what: string, expression: string): Promise<void> {
  for (const sinceMs = performance.now(); !(await page.read<boolean>(`!!(${expression})`)); await waited(100)) {
    if (performance.now() - sinceMs > patienceMs) throw new Error(`${what} did not come`);
  }
}

const inPhase = (page: Page, name: string) => until(page, `the phase ${name}`, `${phase} === '${name}'`);

/** Presses the instructor's main button until the room is in this phase. */
async function advanceTo(host: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    const before = await host.read<string>(phase);
    if (before === name) return;
    await host.click('[data-testid="advance"]');
    await until(host, `what follows on ${before}`, `${phase} !== '${before}' || ${phase} === 'race'`);
    await waited(300);
  }
  throw new Error(`the phase ${name} did not come`);
}

/**
 * A room in this browser: the projector opens it, the phone joins, locks a rate in and races to the reveal. A bot races
 * in this process, and its fold is what the pages must have drawn. Answers with what is wrong.
 *
 * @param url of the server
 * @param folder for pictures of the race, the phone's choice and its result; null: none are kept
 */
export async function play(browser: Browser, name: string, url: string, folder: string | null): Promise<string[]> {
  const keep: Keep = async (page, part) => {
    if (folder !== null) writeFileSync(join(folder, `${name}-${part}.png`), await page.picture());
  };
  const host = await browser.open(projectorSize);
  const phone = await browser.open(phoneSize);
  try {
    return await playOn(host, phone, url, keep);
  } catch (error) {
    await keep(host, 'stuck-projector');
    await keep(phone, 'stuck-phone');
    const complaints = [...(await host.errors()), ...(await phone.errors())];
    return [error instanceof Error ? error.message : String(error), ...complaints];
  }
}

type Keep = (page: Page, part: string) => Promise<void>;

async function playOn(host: Page, phone: Page, url: string, keep: Keep): Promise<string[]> {
  const faults: string[] = [];
  await host.goto(`${url}/host?lang=en`);
  await until(host, 'the form that opens a room', `document.querySelector('.open-form .go')`);
  await keep(host, 'open-projector');
  await host.click('.open-form .go');
  await inPhase(host, 'lobby');
  const code = await host.read<string>(`document.querySelector('[data-testid="room-code"]').textContent.trim()`);
  await phone.goto(`${url}/${code}?lang=en`);
  await until(phone, 'the form to join', `document.querySelector('#nickname')`);
  await keep(phone, 'join-phone');
  await phone.fill('#nickname', 'Anna');
  await phone.click('.join .go');
  await inPhase(phone, 'lobby');
  const bot = new Bot({ url, code, nickname: 'Bot', random: stream(7, 0, 'bot', 0) });
  await bot.when(({ seat }) => seat !== null);
  await keep(host, 'lobby-projector');

  await advanceTo(host, 'choose');
  await inPhase(phone, 'choose');
  await until(phone, 'the learning rate', `document.querySelector('[role="spinbutton"], .rate input')`);
  await phone.fill('[aria-label="Learning rate value"]', '0.1');
  await until(phone, 'the button that locks in', `document.querySelector('.foot .go')?.disabled === false`);
  await keep(phone, 'choose-phone');
  await phone.click('.foot .go');
  await inPhase(host, 'race');
  await until(host, 'the fourth step', `${stage}?.step > 3`);
  await keep(host, 'race-projector');
  await keep(phone, 'race-phone');
  await host.click('.speed:last-of-type');

  await bot.when(({ race, lastBeat }) => race !== null && lastBeat?.step === race.setup.steps);
  const { race, lastBeat, differed } = bot;
  const { steps } = race!.setup;
  const own = hashAt(race!, steps);
  if (differed > 0 || lastBeat!.hash !== own) faults.push('this process and the server do not agree');
  for (const [part, page] of [
    ['projector', host],
    ['phone', phone],
  ] as const) {
    await until(page, `step ${steps} on the ${part}`, `${stage}?.step === '${steps}'`);
    const hash = Number(await page.read<string>(`${stage}.hash`));
    if (hash !== own) faults.push(`the ${part} drew ${hash}, the server has ${own}`);
  }
  await keep(host, 'race-end-projector');
  await advanceTo(host, 'reveal');
  await inPhase(phone, 'reveal');
  await until(phone, 'the fate', `document.querySelector('[data-testid="my-fate"]')`);
  const fate = await phone.read<string>(`document.querySelector('[data-testid="my-fate"]').textContent`);
  if (fate.trim() === '') faults.push('the phone does not say what became of its ball');
  await keep(host, 'reveal-projector');
  await keep(phone, 'reveal-phone');
  bot.close();
  for (const [part, page] of [
    ['projector', host],
    ['phone', phone],
  ] as const) {
    faults.push(...(await page.errors()).map((error) => `the ${part} complained: ${error}`));
  }
  return faults;
}
