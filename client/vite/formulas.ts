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
  return (
    katex
      .renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'error' })
      .replace(/^<span class="katex">|<\/span>$/g, '')
      .replace(/<annotation[^>]*>.*?<\/annotation>/gs, '')
      .replace(/<\/?semantics>/g, '')
      .replace(/ style="[^"]*"/g, '')
      // The HTML parser knows the element; a phone need not load the name of its space seventy times.
      .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '')
      .replace(/^<math><mrow>(.*)<\/mrow><\/math>$/s, (all, inner: string) =>
        balanced(inner) ? `<math>${inner}</math>` : all,
      )
  );
}

/** Whether a stretch of MathML closes every row that it opens, in order: else its outer row is not one row. */
function balanced(mathml: string): boolean {
  let depth = 0;
  for (const [tag] of mathml.matchAll(/<\/?mrow[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
