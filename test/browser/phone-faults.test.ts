import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { storageKey } from '../../client/net/tokens.ts';
import { long } from '../chaos/long.ts';
import { FaultProxy } from '../chaos/proxy.ts';
import { disconnectAll, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { endPrograms, freshFolder, Program } from '../support/serving.ts';
import { advanceTo, hostName, launchBrowser, openPage, phaseOf, sizes, type Watched } from './browser.ts';
import {
  asInApp,
  asOn,
  changeNetwork,
  type IsRight,
  noStorage,
  type Sight,
  showAs,
  sightsOf,
  stuckMs,
  watched,
} from './troubled-phone.ts';

/** From one beat to the next: no longer may a phone be stuck that is back. */
const beatMs = 1000;
/** What two cores that draw two pages may add. */
const marginMs = 700;
/** A press waits for its answer before it asks whether anybody is there. */
const lateMs = 600;
const sixRounds = [1, 2, 3].flatMap(() => shortLesson({ steps: 120, stepsPerSecond: 5, chooseSeconds: 120 }).rounds);

let browser: Browser;
let server: string;
let code: string;
let host: Watched;

beforeAll(async () => {
  server = (await new Program({ PORT: '0', DATA_DIR: freshFolder() }).served()).url;
  browser = await launchBrowser();
  const room = await openRoom(server, { ...shortLesson(), rounds: sixRounds });
  ({ code } = room);
  host = await openPage(browser, `${server}/host?lang=en#${code}`, { width: 800, height: 450 }, false, {
    prepare: async (context) => {
      await watched(context);
      await context.addInitScript(([key, kept]) => localStorage.setItem(key, kept), [
        storageKey,
        JSON.stringify([[`host:${code}`, room.token]]),
      ] as const);
    },
  });
  await phaseOf(host.page, 'lobby');
  disconnectAll();
});

afterAll(async () => {
  await everybodyLeaves();
  await browser?.close();
  await endPrograms();
});

interface Phone extends Watched {
  readonly proxy: FaultProxy;
}

const there: Phone[] = [];

async function everybodyLeaves(): Promise<void> {
  for (const { context, proxy } of there.splice(0)) {
    await context.close();
    await proxy.stop();
  }
}

/** A phone on a network of its own, in a seat of the next round, which chooses. */
async function phoneInChoose(nickname: string, device: Parameters<typeof openPage>[4] = {}): Promise<Phone> {
  await everybodyLeaves();
  await advanceTo(host.page, 'choose');
  const proxy = await FaultProxy.before(server);
  const phone = await openPage(
    browser,
    `${proxy.url.replace('127.0.0.1', hostName)}/${code}?lang=en`,
    sizes.phone,
    true,
    {
      ...device,
      prepare: async (context) => {
        await watched(context);
        await device.prepare?.(context);
      },
    },
  );
  there.push({ ...phone, proxy });
  await join(phone.page, nickname);
  await phaseOf(phone.page, 'choose');
  return { ...phone, proxy };
}

async function join(page: Page, nickname: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nickname' }).fill(nickname);
  await page.getByRole('button', { name: 'Join' }).click();
}

async function lockIn(page: Page, rate: string): Promise<void> {
  const value = page.getByRole('spinbutton', { name: 'Learning rate value' });
  await value.fill(rate);
  await value.press('Enter');
  await page.getByRole('button', { name: /^Lock in/ }).click();
}

const stepOf = async (page: Page) => Number(await page.getByTestId('stage').first().getAttribute('data-step'));
const numberOn = async (name: string) => Number(await host.page.getByTestId(name).first().textContent());

async function raceReaches(step: number): Promise<void> {
  await advanceTo(host.page, 'race');
  await expect.poll(() => stepOf(host.page), { timeout: 20_000, interval: 20 }).toBeGreaterThanOrEqual(step);
}

/** The race stands still for everybody; answers where, as the projector shows it. */
async function pausedSight(): Promise<Sight> {
  await host.page.getByRole('button', { name: 'Pause' }).click();
  await host.page.getByRole('button', { name: 'Resume' }).waitFor();
  // Screens are a fifth of a second behind the room.
  await expect.poll(async () => Date.now() - (await sightsOf(host.page)).at(-1)!.atMs).toBeGreaterThan(500);
  return (await sightsOf(host.page)).at(-1)!;
}

/** Fails unless the page shows what it should soon enough after it was told that it is back. */
async function expectBack(what: string, page: Page, right: () => Promise<IsRight>): Promise<void> {
  let tookMs = Number.POSITIVE_INFINITY;
  const isBack = async (): Promise<boolean> => {
    const untilMs = Date.now();
    tookMs = await stuckMs(page, await right(), untilMs);
    return Number.isFinite(tookMs);
  };
  await expect.poll(isBack, { message: what }).toBe(true);
  console.log(`${what}: back after ${tookMs} ms`);
  expect(tookMs, what).toBeLessThan(beatMs + marginMs);
}

test('P2 P7 scenario 6, fault 16: from Wi-Fi to 4G in choose and in the race: what was pressed meanwhile is sent, and the phone is in its own seat, at the step of the room', async () => {
  const { page, context, proxy } = await phoneInChoose('Ana');
  const joined = await numberOn('joined');
  changeNetwork(proxy, '127.0.0.2');
  await context.setOffline(true);
  await lockIn(page, '0.12');
  await page.getByText('No connection. Your place is kept').waitFor();
  expect(await numberOn('ready')).toBe(0);
  await context.setOffline(false);
  await expect.poll(() => numberOn('ready')).toBe(1);
  const isLocked = ({ state }: Sight) => state?.startsWith('locked in 0.12') === true;
  await expectBack(
    'choose',
    page,
    async () => (sight) => sight.banner === undefined && (isLocked(sight) || sight.phase === 'race'),
  );

  await raceReaches(3);
  changeNetwork(proxy, '127.0.0.3');
  await context.setOffline(true);
  const { step, hash } = await pausedSight();
  await context.setOffline(false);
  await expectBack(
    'race',
    page,
    async () => (sight) => sight.step === step && sight.hash === hash && sight.banner === undefined,
  );
  expect(await page.locator('.name').textContent()).toBe('Ana');
  expect([await numberOn('joined'), await numberOn('connected')]).toEqual([joined, 1]);
});

describe('a line that is dead without a word, while its socket is still open on the server', () => {
  let page: Page;
  let proxy: FaultProxy;
  beforeAll(async () => {
    ({ page, proxy } = await phoneInChoose('Ben', { prepare: (context) => context.clock.install() }));
  });

  test('P2 scenario 2, fault 17: is found out by what is pressed, which counts', async () => {
    proxy.blackHole();
    await lockIn(page, '0.12');
    const pressedMs = Date.now();
    await expect.poll(() => numberOn('ready'), { interval: 20 }).toBe(1);
    expect(Date.now() - pressedMs).toBeLessThan(lateMs + beatMs + marginMs);
  });

  test('P2 scenario 5, fault 15: locked for three minutes, from choose into the race, a phone is at the step of the room, over one new connection', async () => {
    await showAs(page, 'hidden');
    proxy.blackHole();
    const { asked } = proxy.webSockets;
    await raceReaches(3);
    // Timers that are due run once, as in a phone that wakes.
    await page.clock.fastForward(180_000);
    await showAs(page, 'visible');
    await phaseOf(page, 'race');
    await raceReaches((await stepOf(host.page)) + 2);
    await expectBack('three minutes', page, () => asOn(host.page));
    const { step, hash } = await pausedSight();
    await expect.poll(async () => (await sightsOf(page)).at(-1)).toMatchObject({ step, hash });
    expect(proxy.webSockets.asked).toBe(asked + 1);
  });

  test('P2 scenario 2, fault 17: is found out when the phone is looked at again, also in a race that stands still, where nothing is missed', async () => {
    proxy.blackHole();
    const { asked } = proxy.webSockets;
    const step = await stepOf(host.page);
    await host.page.getByRole('button', { name: 'Resume' }).click();
    await raceReaches(step + 3);
    await showAs(page, 'hidden');
    await showAs(page, 'visible');
    await raceReaches((await stepOf(host.page)) + 6);
    await expectBack('looked at again', page, () => asOn(host.page));
    expect(proxy.webSockets.asked).toBe(asked + 1);
  });
});

test('P2 scenario 24: where storage throws on every access a phone joins, locks in and races; after a reload it joins anew and is told that it watches this race', async () => {
  const { page, errors } = await phoneInChoose('Dora', { prepare: (context) => context.addInitScript(noStorage) });
  await lockIn(page, '0.12');
  await raceReaches(3);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(1);
  const joined = await numberOn('joined');
  await page.reload();
  // The code stands in the address; who it was, nobody knows any more.
  expect(await page.getByRole('textbox', { name: 'Room code' }).inputValue()).toBe(code);
  await join(page, 'Dora');
  await page.getByRole('heading', { name: 'You watch this race.' }).waitFor();
  await page.getByText('You are in from the next one.').waitFor();
  await expect.poll(() => numberOn('joined')).toBe(joined + 1);
  expect(errors).toEqual([]);
});

/** As they call themselves; all three with `CHAOS=all`. */
const apps = [
  [
    'Instagram',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22F76 Instagram 390.0.0.28.85 (iPhone14,5; iOS 18_5; en_US; en; scale=3.00; 1170x2532)',
  ],
  [
    'WeChat',
    'Mozilla/5.0 (Linux; Android 14; 23127PN0CC; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.188 Mobile Safari/537.36 MMWEBID/1234 MicroMessenger/8.0.60 NetType/WIFI Language/en',
  ],
  [
    'Facebook',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0.0.1.1;]',
  ],
] as const;

test.each(long ? apps : apps.slice(0, 1))(
  'P2 P10 scenario 4: in the browser inside %s, where much is missing, a phone plays; in its usual browser the same link joins anew',
  async (name, userAgent) => {
    const { page, errors } = await phoneInChoose(name, {
      userAgent,
      prepare: (context) => context.addInitScript(asInApp),
    });
    const joined = await numberOn('joined');
    await lockIn(page, '0.12');
    await advanceTo(host.page, 'race');
    await expect.poll(() => stepOf(page)).toBeGreaterThan(1);
    const usual = await openPage(browser, `${server}/?code=${code}&lang=en`, sizes.phone, true);
    onTestFinished(() => usual.context.close());
    await usual.page.getByRole('button', { name: 'Join' }).waitFor();
    await advanceTo(host.page, 'reveal');
    await page.getByTestId('my-fate').first().waitFor();
    expect(errors).toEqual([]);
    expect(await numberOn('joined')).toBe(joined);
  },
);
