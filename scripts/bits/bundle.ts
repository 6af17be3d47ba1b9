import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The fold as one plain script, which asks nothing of the engine but `print` or `console.log`. Answers its path. */
export async function bundleFold(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'main.ts'), formats: ['iife'], name: 'bits' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ('output' in one ? one.output : [])).find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error('expected a script, the build made none');
  const folder = join(root, 'node_modules/.cache/bits');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `fold-${process.pid}.js`);
  writeFileSync(path, chunk.code);
  return path;
}
