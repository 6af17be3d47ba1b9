import { readFile } from 'node:fs/promises';
import katex from 'katex';
import type { Plugin } from 'vite';

/**
 * `import formulas from './formulas.json?mathml'` gives the file's TeX as MathML, made at build time, so that no page
 * ships a typesetter. Style attributes are dropped: the strict `style-src` would report each one.
 */
export function formulas(): Plugin {
  return {
    name: 'formulas',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.json?mathml')) return null;
      const found = await this.resolve(source.replace('?mathml', ''), importer);
      return found && `\0${found.id}.mathml`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith('.mathml')) return null;
      const path = id.slice(1, -'.mathml'.length);
      this.addWatchFile(path);
      const tex = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
      const mathml = Object.entries(tex).map(([name, source]) => [name, toMathml(source)]);
      return `export default ${JSON.stringify(Object.fromEntries(mathml))}`;
    },
  };
}

/** TeX to one bare `<math>` element. Wrong TeX fails the build. */
function toMathml(tex: string): string {
  return katex
    .renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'error' })
    .replace(/^<span class="katex">|<\/span>$/g, '')
    .replace(/<annotation[^>]*>.*?<\/annotation>/gs, '')
    .replace(/<\/?semantics>/g, '')
    .replace(/ style="[^"]*"/g, '');
}
