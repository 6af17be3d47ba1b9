import type { Plugin } from 'vite';

/**
 * What every browser has had for ten years, in place of @stdlib's detection and polyfills of it: typed arrays, and
 * Object.defineProperty with the formatter of its error messages. A fifth of what a phone loads after joining; the
 * numbers stay the same bits (`npm run bits` runs the packages as they are).
 */
const standIns: Readonly<Record<string, string>> = {
  'utils-define-nonenumerable-read-only-property':
    '(target, name, value) => Object.defineProperty(target, name, { value })',
  'array-float64': 'Float64Array',
  'array-uint32': 'Uint32Array',
  'array-uint16': 'Uint16Array',
  'array-uint8': 'Uint8Array',
};

const entry = /@stdlib[\\/]([\w-]+)[\\/]lib[\\/]index\.js$/;

export function leanStdlib(): Plugin {
  return {
    name: 'lean-stdlib',
    enforce: 'pre',
    load(id) {
      const standIn = standIns[entry.exec(id)?.[1] ?? ''];
      return standIn === undefined ? null : `module.exports = ${standIn};`;
    },
  };
}
