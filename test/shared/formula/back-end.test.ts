import { expect, test, vi } from 'vitest';
import { chooseBackEnd, compileFormula, trustedFormula } from '../../../shared/formula/index.ts';

// One test: the choice is for the whole page, and whether code may be generated is tried once.
test('a page that chose the interpreter never tries to generate code, unless a formula asks for it', () => {
  const attempts = vi.spyOn(globalThis, 'Function');
  chooseBackEnd('interpreted');
  const formula = trustedFormula('x^2 + 3y^2', ['x', 'y']);
  expect(formula.value(1, 2)).toBe(13);
  const typed = compileFormula('x y', { vars: ['x', 'y'] });
  expect([formula.backEnd, typed.ok && typed.formula.backEnd]).toEqual(['interpreted', 'interpreted']);
  expect(attempts).not.toHaveBeenCalled();
  attempts.mockRestore();
  expect(trustedFormula('x', ['x'], 'generated').backEnd).toBe('generated');
  chooseBackEnd('generated');
  expect(trustedFormula('x', ['x']).backEnd).toBe('generated');
});
