import { afterAll, expect } from 'vitest';
import { violations } from './browser.ts';

// Of every page that a file of this suite opened, whatever else the file looks at.
afterAll(() => {
  expect(violations).toEqual([]);
});
