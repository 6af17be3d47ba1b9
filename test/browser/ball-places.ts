import type { Page } from 'playwright-core';
import { goalRings } from '../../client/stage/goal.ts';
import { layoutOf } from '../../client/stage/layout.ts';
import { lookOf } from '../../client/stage/look.ts';
import { sizes } from '../../client/stage/sizes.ts';
import { resolveRound } from '../../shared/lesson/resolve.ts';
import { startRound } from '../../shared/lesson/start.ts';
import type { RaceMessage } from '../../shared/protocol/messages.ts';
import { hashAt, stepTo } from '../../shared/race/race.ts';

/** A disc of one colour where the fold has a ball, in pixels of a picture of the stage. */
interface Expected {
  readonly seat: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * What is wrong with a stage that rests at `step`: its hash is not that of the race folded here, or its layer of balls
 * has not each ball's colour where the fold has the ball. Taken from the screen, the other layers hidden.
 */
export async function stageFaults(page: Page, causes: RaceMessage, step: number): Promise<string[]> {
  const stage = page.getByTestId('stage').first();
  const race = startRound(causes);
  stepTo(race, step);
  const drawn = await stage.evaluate(({ dataset }) => ({ step: Number(dataset.step), hash: Number(dataset.hash) }));
  if (drawn.step !== step) return [`step ${drawn.step}, expected ${step}`];
  if (drawn.hash !== hashAt(race, step)) return [`hash ${drawn.hash}, expected ${hashAt(race, step)}`];

  const { surface, start, goal } = resolveRound(causes.round);
  const size = await stage.evaluate((element) => ({
    width: element.clientWidth,
    height: element.clientHeight,
    windowHeight: innerHeight,
    density: devicePixelRatio,
  }));
  // Where the balls lie is the same whatever the density: in CSS pixels, then in those of the picture.
  const { camera } = layoutOf(
    size.width,
    size.height,
    size.windowHeight / 100,
    surface.domain,
    start,
    goalRings(surface, goal),
  );
  const expected = causes.seats.map((seat, ball) => ({
    seat,
    colour: lookOf(seat).colour,
    x: camera.x(race.xs[step * race.count + ball]!) * size.density,
    y: camera.y(race.ys[step * race.count + ball]!) * size.density,
    radius: ((sizes.bare * size.windowHeight) / 100) * size.density,
  }));
  await stage.evaluate((element) => {
    for (const canvas of element.querySelectorAll('canvas')) {
      canvas.style.visibility = canvas.dataset.layer === 'balls' ? 'visible' : 'hidden';
    }
  });
  const png = (await stage.screenshot()).toString('base64');
  await stage.evaluate((element) => {
    for (const canvas of element.querySelectorAll('canvas')) canvas.style.removeProperty('visibility');
  });
  return page.evaluate(missingBalls, { png, expected });
}

/** Runs in the page: the balls whose disc has less than a quarter of its own colour. */
async function missingBalls({ png, expected }: { png: string; expected: Expected[] }): Promise<string[]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return expected.flatMap(({ seat, colour, x, y, radius }) => {
    const [left, top, side] = [Math.round(x - radius), Math.round(y - radius), Math.ceil(2 * radius)];
    const { data } = context.getImageData(left, top, side, side);
    const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    let inside = 0;
    let own = 0;
    for (let i = 0; i < side * side; i++) {
      if (Math.hypot((i % side) - side / 2, Math.floor(i / side) - side / 2) > radius) continue;
      inside++;
      if (wanted.every((channel, at) => Math.abs(channel - data[4 * i + at]!) < 24)) own++;
    }
    return own >= inside / 4 ? [] : [`seat ${seat}: ${own} of ${inside} pixels are ${colour} at ${x | 0}, ${y | 0}`];
  });
}
