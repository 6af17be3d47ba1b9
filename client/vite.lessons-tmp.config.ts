import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { chunks } from './vite/chunks.ts';
import { compress } from './vite/compress.ts';
import { formulas } from './vite/formulas.ts';
import { leanStdlib } from './vite/lean-stdlib.ts';
import { textOnlySockets } from './vite/text-only-sockets.ts';
import { withoutGeneratedCode } from './vite/without-generated-code.ts';

const root = import.meta.dirname;

/** The pages, by the name that `server/net/http.ts` asks for. */
const pages = [
  'phone/index.html',
  'projector/host.html',
  'projector/screen.html',
  'remote/remote.html',
  'check/check.html',
  'studio/studio.html',
];

export default defineConfig({
  root,
  appType: 'custom',
  publicDir: 'public',
  plugins: [{name:'p',generateBundle(o,b){for(const c of Object.values(b)) if(c.name==='fold') require('fs').writeFileSync('/tmp/lessons/fold1.txt', Object.entries(c.modules).map(([k,x])=>k.replace(process.cwd(),'')+' '+x.renderedLength).join('\n'))}},formulas(), leanStdlib(), withoutGeneratedCode(), textOnlySockets(), compress()],
  // A worker is built by itself, and is one file: its policy is the page's.
  worker: { plugins: () => [leanStdlib(), withoutGeneratedCode()] },
  build: {
    outDir: resolve(root, '/tmp/lessons/dist1'),
    emptyOutDir: true,
    target: 'es2022',
    // Data URIs would need `font-src data:`; small files are cheap on a LAN.
    assetsInlineLimit: 0,
    // Read by test/client/build.test.ts, which weighs what a phone loads.
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.map((page) => resolve(root, page)),
      output: { codeSplitting: chunks },
    },
  },
});
