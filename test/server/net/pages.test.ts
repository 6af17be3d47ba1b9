import { expect, test } from 'vitest';
import { pageAt } from '../../../server/net/pages.ts';

test.each([
  ['/', 'phone/index.html'],
  ['/KXRT7M', 'phone/index.html'],
  ['/kxrt7m', 'phone/index.html'],
  ['/KXR-T7M', 'phone/index.html'],
  ['/kxr%20t7m', 'phone/index.html'],
  ['/KXRT7M/', 'phone/index.html'],
  // The page tells which signs no code has.
  ['/KXRT70', 'phone/index.html'],
  ['/host', 'projector/host.html'],
  ['/host/', 'projector/host.html'],
  ['/check', 'check/check.html'],
  ['/studio', 'studio/studio.html'],
  ['/studio/KXRT7M', null],
  ['/screen/KXRT7M', 'projector/screen.html'],
  ['/screen/kxrt7m', 'projector/screen.html'],
  ['/screen', null],
  ['/screen/', null],
  ['/screen/KXRT7M/more', null],
  ['/KXRT7', null],
  ['/KXRT7MM', null],
  ['/favicon.ico', null],
  ['/admin', null],
  ['/gallery', null],
  ['/phone/index.html', null],
  ['/%E0%A4%A', null],
  ['//evil.example', null],
  ['/../package.json', null],
])('%s is %s', (path, page) => {
  expect(pageAt(path)).toBe(page);
});

test('in development every screen in every state has a page too', () => {
  expect(pageAt('/gallery', true)).toBe('gallery/gallery.html');
  expect(pageAt('/gallery/more', true)).toBe(null);
});
