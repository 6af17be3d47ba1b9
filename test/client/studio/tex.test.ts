import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutTex } from '../../../client/studio/field/tex.ts';

test.each([
  ['no TeX at all', 'no TeX at all'],
  ['above $2/\\lambda_{max}$ it flies', 'above 2/λmax it flies'],
  ['$2/\\lambda_{\\max}$', '2/λmax'],
  ['$x^2 + 3y^2$', 'x² + 3y²'],
  ['$\\theta \\leftarrow \\theta - \\eta\\nabla L(\\theta)$', 'θ ← θ − η∇L(θ)'],
  ['$\\frac{1}{2}x^{10}$ and $\\frac{x+1}{n}$', '1/2x¹⁰ and (x + 1)/n'],
  ['$w_1 \\le e^{-2}$', 'w₁ ≤ e⁻²'],
  ['$\\sqrt{x}$, $\\sqrt{x+y}$', '√x, √(x + y)'],
])('%s reads %s', (text, read) => {
  expect(withoutTex(text)).toEqual({ text: read });
});

test.each([
  ['costs 5 $', 'unclosed', 8],
  ['$\\foo$', 'unknown', 1],
  ['see $x^{2$', 'unclosed', 7],
  ['$x}$', 'unclosed', 2],
  ['$x^q$', 'cannot', 2],
  ['$x^$', 'unclosed', 2],
  ['$\\frac{1}$', 'unclosed', 1],
])('%s is wrong: %s at sign %i', (text, fault, at) => {
  expect(withoutTex(text)).toMatchObject({ fault, at });
});

test('whatever is typed, the answer is a text or a place in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '\\', '{', '}', '^', '_', 'x', '2', 'frac', ' ') }), (text) => {
      const read = withoutTex(text);
      if ('fault' in read) expect(text.length).toBeGreaterThan(read.at);
      else expect(read.text).not.toContain('$');
    }),
    { seed: 20261125, numRuns: 2000 },
  );
});
