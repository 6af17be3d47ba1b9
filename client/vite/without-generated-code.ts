import type { Plugin } from 'vite';

/**
 * Leaves the generator of code out of every page: the strict CSP forbids its result, so pages choose the interpreter
 * (`chooseBackEnd`), and a phone need not load what it may not run.
 */
export function withoutGeneratedCode(): Plugin {
  return {
    name: 'without-generated-code',
    enforce: 'pre',
    load: (id) =>
      /[\\/]shared[\\/]formula[\\/]compile\.ts$/.test(id)
        ? `export const mayGenerate = () => false;
           export const table = new Set();
           export function compile() { throw new Error('expected the interpreter on a page, got generated code'); }`
        : null,
  };
}
