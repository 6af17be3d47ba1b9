import { compileFormula, math } from '../../../shared/formula/index.ts';
import type { FormulaError } from '../../../shared/formula/syntax.ts';
import type { FormulaSpec } from '../../../shared/surfaces/own/spec.ts';

/** A formula to read, as whole `<math>` elements; null where one is too long. They are made from its graph alone. */
export interface Reading {
  readonly loss: string | null;
  readonly partials: readonly (string | null)[];
  readonly hessian: string | null;
}

/** An equation, or null. */
function equation({ name, body }: { readonly name: string; readonly body: string | null }): string | null {
  return body === null ? null : math('block', name, '<mo>=</mo>', body);
}

/** A formula typeset, with its derivatives; or where it is wrong. Whether it is finite on its map is not asked. */
export function readFormula({ source, vars }: FormulaSpec): Reading | readonly FormulaError[] {
  const compiled = compileFormula(source, { vars });
  if (!compiled.ok) return compiled.errors;
  const { value, gradient, hessian } = compiled.formula.mathml();
  return {
    loss: equation(value),
    partials: gradient.map(equation),
    hessian: hessian.length === 1 ? equation(hessian[0]!) : matrix(hessian.map(({ body }) => body)),
  };
}

/** ∂²L/∂x∂y stands twice: the matrix is symmetric. */
function matrix([xx, xy, yy]: readonly (string | null)[]): string | null {
  if (xx === null || xy === null || yy === null || xx === undefined || xy === undefined || yy === undefined)
    return null;
  const row = (...cells: readonly string[]): string =>
    `<mtr>${cells.map((cell) => `<mtd>${cell}</mtd>`).join('')}</mtr>`;
  return math('block', '<mi>H</mi><mo>=</mo><mo>[</mo>', `<mtable>${row(xx, xy)}${row(xy, yy)}</mtable>`, '<mo>]</mo>');
}

export function isReading(answer: Reading | readonly FormulaError[]): answer is Reading {
  return 'partials' in answer;
}

/** The same formula with its variables called otherwise. */
export function renamed(source: string, from: readonly string[], to: readonly string[]): string {
  return source.replace(/[A-Za-z][A-Za-z0-9]*/g, (name) => to[from.indexOf(name)] ?? name);
}

/** A text in pieces, those that are wrong marked; a fault behind the end is one blank. */
export function faultPieces(
  source: string,
  errors: readonly Pick<FormulaError, 'position' | 'length'>[],
): readonly { readonly text: string; readonly wrong: boolean }[] {
  const wrong = new Array<boolean>(source.length + 1).fill(false);
  for (const { position, length } of errors) {
    const from = Math.min(Math.max(0, position), source.length);
    wrong.fill(true, from, Math.max(from + 1, Math.min(source.length, from + length)));
  }
  const pieces: { text: string; wrong: boolean }[] = [];
  [...wrong.keys()].forEach((i) => {
    const text = source.charAt(i);
    const isWrong = wrong[i]!;
    const last = pieces.at(-1);
    if (i === source.length && !isWrong) return;
    const shown = text === '' ? ' ' : text;
    if (last?.wrong === isWrong) last.text += shown;
    else pieces.push({ text: shown, wrong: isWrong });
  });
  return pieces;
}
