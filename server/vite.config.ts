import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  build: {
    ssr: resolve(root, 'main.ts'),
    outDir: resolve(root, '../dist/server'),
    emptyOutDir: true,
    target: 'node20',
  },
});
