import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, globals: false };

export default defineConfig({
  test: {
    reporters: ['default', './test/support/tally.ts'],
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          testTimeout: 60_000,
          include: ['test/*.test.ts', 'test/{shared,server,client,golden,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...node,
          name: 'classroom',
          include: ['test/{classroom,chaos}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...node,
          name: 'browser',
          // A page that is drawn without a graphics card needs its time.
          expect: { poll: { timeout: 10_000 } },
          include: ['test/browser/**/*.test.ts'],
          setupFiles: ['test/browser/no-violations.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
