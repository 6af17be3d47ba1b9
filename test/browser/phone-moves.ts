import type { Locator, Page } from 'playwright-core';
import type { MoveKind } from '../../shared/lesson/lesson.ts';

/** Makes all moves of a round on a phone, as a person does. */
type Play = (page: Page) => Promise<void>;

/** A thumb goes from one place of an element to another, both as shares of its size. */
export async function drag(
  page: Page,
  target: string,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const { x, y, width, height } = (await page.locator(target).first().boundingBox())!;
  await page.mouse.move(x + from[0] * width, y + from[1] * height);
  await page.mouse.down();
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 4 });
  await page.mouse.up();
}

/** The headings of its targets one after the other, `move` made at each and set. */
async function setEach(page: Page, name: string, move: (index: number) => Promise<void>): Promise<void> {
  const heading = page.getByRole('heading', { name: new RegExp(`^${name} \\d+ of \\d+`) });
  const [, of] = /of (\d+)/.exec((await heading.textContent())!)!;
  for (let index = 0; index < Number(of); index++) {
    await page.getByRole('heading', { name: new RegExp(`^${name} ${index + 1} of ${of}`) }).waitFor();
    await move(index);
    await page.getByRole('button', { name: /^Set/ }).click();
  }
  await page.getByRole('heading', { name: /^All / }).waitFor();
}

/**
 * Values typed and sent one after the other, until the round says that it is over.
 *
 * @param taken what is to be seen when a move has come back, but for the last
 */
async function typeEach(
  page: Page,
  values: readonly string[],
  { send, taken, over }: { send: RegExp; taken: (move: number) => Locator; over: RegExp },
): Promise<void> {
  const end = page.getByRole('heading', { name: over });
  for (const [index, value] of values.entries()) {
    const option = page.getByRole('radio').nth(index % 2);
    if ((await option.count()) > 0) await option.check({ force: true });
    await page.getByRole('spinbutton').fill(value);
    await page.getByRole('button', { name: send }).click();
    await taken(index + 1)
      .or(end)
      .first()
      .waitFor();
  }
  await end.waitFor();
}

/** How a phone plays each kind of moves. */
export const phoneMoves: Partial<Record<MoveKind, Play>> = {
  // The third one by keys.
  arrow: (page) =>
    setEach(page, 'Target', async (index) => {
      if (index !== 2) return drag(page, '.field .touch', [0.5, 0.5], [0.3 + 0.1 * index, 0.9]);
      const arrow = page.getByRole('slider', { name: 'Direction of the arrow' });
      for (const key of ['ArrowUp', 'ArrowLeft', 'Shift+ArrowLeft']) await arrow.press(key);
    }),
  classify: (page) =>
    setEach(page, 'Point', (index) =>
      page
        .getByRole('radio')
        .nth(index % 3)
        .check({ force: true }),
    ),
  // Flat across the steep way, then along the other.
  golf: (page) =>
    typeEach(page, ['0,04', '1'], {
      send: /^Play stroke \d/,
      taken: (move) => page.getByRole('button', { name: `Play stroke ${move + 1}` }),
      over: /^Holed in 2/,
    }),
  'one-knob': (page) =>
    typeEach(page, ['−3', '-2.5', '1', '0,5', '-1', '0.25'], {
      send: /^Turn w/,
      taken: () => page.getByRole('button', { name: /where to/ }),
      over: /^(All moves used|There in 6)/,
    }),
  fog: (page) =>
    typeEach(page, ['1', '-0,5', '-1.2', '-1', '-1.05', '-1.04'], {
      send: /robe at/,
      taken: (move) => page.locator('.probe-axis .probe-point').nth(move - 1),
      over: /^All probes used/,
    }),
};
