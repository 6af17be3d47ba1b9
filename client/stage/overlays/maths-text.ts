import { type Context, font, mathsFamily } from '../paint.ts';
import type { Palette } from '../palette.ts';

/** A piece of a formula in one line; `lowered`: an index, at 0.72 of the size. */
export interface Piece {
  readonly text: string;
  readonly slanted?: true;
  readonly lowered?: true;
}

/** Height of a formula in hundredths of the window's height: its index is then still 2.2. */
export const mathsSize = 3.1;
const indexShare = 0.72;

/** Letters slanted, signs and numbers upright, as in a textbook. */
export function pieces(...texts: readonly (string | { readonly lowered: string })[]): Piece[] {
  return texts.flatMap((text): Piece[] => {
    if (typeof text !== 'string') return [{ text: text.lowered, lowered: true }];
    return [...text.matchAll(/[A-Za-zα-ωθ]+|[^A-Za-zα-ωθ]+/gu)].map(([part]) =>
      /[A-Za-zα-ω]/u.test(part) ? { text: part, slanted: true } : { text: part },
    );
  });
}

/** A number on the map: three significant digits, a true minus sign. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-4 && size < 1e5);
  if (plain) return `${Number(value.toPrecision(3))}`.replace('-', '−');
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  const raised = Array.from(power.replace('+', ''), (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
  return `${digits.replace('-', '−').replace('.0', '')}·10${raised}`;
}

export function widthOfMaths(context: Context, formula: readonly Piece[], unit: number): number {
  return formula.reduce((width, piece) => {
    context.font = fontOf(piece, unit);
    return width + context.measureText(piece.text).width;
  }, 0);
}

/** A formula with a halo; `x`, `y` is its middle, in pixels. `unit`: hundredth of the window's height. */
export function paintMaths(
  context: Context,
  formula: readonly Piece[],
  x: number,
  y: number,
  unit: number,
  palette: Palette,
): void {
  const left = x - widthOfMaths(context, formula, unit) / 2;
  context.save();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 0.9 * unit;
  context.strokeStyle = palette.halo;
  context.fillStyle = palette.text;
  // All halos first, or each would cut into the letter before.
  for (const act of ['strokeText', 'fillText'] as const) {
    let at = left;
    for (const piece of formula) {
      context.font = fontOf(piece, unit);
      context[act](piece.text, at, y + (piece.lowered ? 0.75 * unit : 0));
      at += context.measureText(piece.text).width;
    }
  }
  context.restore();
}

function fontOf({ slanted, lowered }: Piece, unit: number): string {
  const size = mathsSize * unit * (lowered ? indexShare : 1);
  return `${slanted ? 'italic ' : ''}${font(mathsFamily, size, 500, 'normal')}`;
}
