import type { Page } from 'playwright-core';
import { encode } from 'uqr';

/** As the room sees it from far away; where a module would be under a pixel and a half, as near as it then takes. */
const farScale = 0.25;
const modulePx = 1.5;
/** Level M repairs 15 %; a camera needs some of that. */
const mostWrong = 0.03;

/** What keeps a phone from reading the code of this address on this page. */
export async function qrFaults(page: Page, address: string): Promise<string[]> {
  const box = await page.locator('svg.qr').first().boundingBox();
  if (!box) return ['no QR code'];
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const scale = Math.max(farScale, (modulePx * size) / box.width);
  const png = (await page.screenshot({ clip: box })).toString('base64');
  const dark = await page.evaluate(darkModules, { png, size, scale });
  const wrong = data.flat().filter((expected, index) => expected !== dark[index]).length;
  const least = 0.155 * page.viewportSize()!.height;
  return [
    ...(wrong > mostWrong * size * size ? [`QR code: ${wrong} of ${size * size} modules are not as they should`] : []),
    ...(box.height < least - 1 ? [`QR code: ${box.height.toFixed(0)} px high, under ${least.toFixed(0)}`] : []),
  ];
}

/** Runs in the page: which modules of the pictured code are dark, once the picture is made smaller. */
async function darkModules({ png, size, scale }: { png: string; size: number; scale: number }): Promise<boolean[]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const side = Math.round(picture.width * Math.min(1, scale));
  const context = new OffscreenCanvas(side, side).getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const at = (module: number) => Math.min(side - 1, Math.floor(((module + 0.5) * side) / size));
  return Array.from({ length: size * size }, (_, index) => {
    const [x, y] = [at(index % size), at(Math.floor(index / size))];
    return data[4 * (y * side + x)]! < 128;
  });
}
