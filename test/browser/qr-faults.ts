import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';

/** As the room sees it from far away. */
const farScale = 0.25;
/** With fewer pixels a module no decoder finds the code: nearer than far, where it takes that. */
const leastModulePx = 2.2;
/** A camera that finds nothing is moved a little. */
const moves = [1, 1.1, 1.25];

/** What keeps a phone from reading this address off this page. */
export async function qrFaults(page: Page, address: string): Promise<string[]> {
  const code = page.locator('svg.qr').first();
  const box = await code.boundingBox();
  if (!box) return ['no QR code'];
  const read = await readQr(code);
  const least = 0.155 * page.viewportSize()!.height;
  return [
    ...(read === address ? [] : [`QR code: reads ${read ?? 'nothing'}, not ${address}`]),
    ...(box.height < least - 1 ? [`QR code: ${box.height.toFixed(0)} px high, under ${least.toFixed(0)}`] : []),
  ];
}

/** What the same pixels say is not read twice. */
const known = new Map<string, string | null>();

/** What the picture of a code says, seen from far away; null where nothing is found. */
export async function readQr(code: Locator): Promise<string | null> {
  const page = code.page();
  const box = (await code.boundingBox())!;
  const modules = await code.evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width);
  const png = (await page.screenshot({ clip: withSurroundings(box, page) })).toString('base64');
  if (!known.has(png))
    known.set(png, await decoded(page, png, Math.max(farScale, (leastModulePx * modules) / box.width)));
  return known.get(png)!;
}

type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The code with what is around it, in which a decoder must not lose itself. */
function withSurroundings({ x, y, width, height }: Clip, page: Page): Clip {
  const window = page.viewportSize()!;
  const [left, top] = [Math.max(0, x - width / 4), Math.max(0, y - height / 4)];
  const right = Math.min(window.width, x + 1.25 * width);
  const bottom = Math.min(window.height, y + 1.25 * height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

async function decoded(page: Page, png: string, scale: number): Promise<string | null> {
  for (const move of moves) {
    const { rgba, width, height } = await page.evaluate(shrunk, { png, scale: scale * move });
    const pixels = new Uint8ClampedArray(Buffer.from(rgba, 'base64'));
    const read = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' });
    if (read) return read.data;
  }
  return null;
}

/** Runs in the page: the picture's pixels once it is smaller, as base64. */
async function shrunk({ png, scale }: { png: string; scale: number }) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  let letters = '';
  for (const byte of context.getImageData(0, 0, width, height).data) letters += String.fromCharCode(byte);
  return { rgba: btoa(letters), width, height };
}
