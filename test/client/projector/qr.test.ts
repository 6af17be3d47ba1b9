import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from '../../../client/ui/Qr.tsx';

/** The modules that a path of `Mx yhNv1h-Nz` runs paints. */
function modulesOf(path: string, side: number): boolean[][] {
  const modules = Array.from({ length: side }, () => Array<boolean>(side).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) modules[Number(y)]![Number(x) + i] = true;
  }
  return modules;
}

test('the QR code has every module of level M and four white ones around it', () => {
  const text = 'http://192.168.1.20:3000/KXRT7M?code=KXRT7M';
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const { path, side } = qrPath(text);
  expect(side).toBe(size + 8);
  const painted = modulesOf(path, side);
  painted.forEach((row, y) => {
    row.forEach((dark, x) => {
      expect(dark).toBe(data[y - 4]?.[x - 4] ?? false);
    });
  });
});
