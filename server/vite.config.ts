import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  build: {
    ssr: true,
    // A thread has a file of its own: what it is started with.
    rolldownOptions: { input: ['main.ts', 'lesson-worker.ts'].map((entry) => resolve(root, entry)) },
    outDir: resolve(root, '../dist/server'),
    emptyOutDir: true,
    target: 'node20',
  },
});
