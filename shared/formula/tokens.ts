import { type BinaryOperator, FormulaFault, type Span } from './syntax.ts';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'name'; readonly text: string }
    | { readonly kind: 'operator'; readonly operator: BinaryOperator }
    | { readonly kind: 'open' | 'close' | 'comma' | 'end' }
  );

/** What phones and word processors write for the signs of a keyboard. */
const operators: Readonly<Record<string, BinaryOperator>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '·': '*',
  '⋅': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
  '^': '^',
};

const punctuation: Readonly<Record<string, 'open' | 'close' | 'comma'>> = { '(': 'open', ')': 'close', ',': 'comma' };

const hints: Readonly<Record<string, string>> = {
  '=': 'write only the loss itself, without "L ="',
  '|': 'write abs(x) for |x|',
  '[': 'use round brackets',
  ']': 'use round brackets',
  '{': 'use round brackets',
  '}': 'use round brackets',
  '√': 'write sqrt(x)',
  ';': 'separate the numbers of min and max by a comma',
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const blank = /^\s/u;
const numberAt = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const nameAt = /[A-Za-z][A-Za-z0-9]*|π/y;
const superscriptAt = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;

function match(pattern: RegExp, source: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0];
}

function finite(text: string, span: Span): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new FormulaFault('this number is too large', span);
  return value;
}

/** `²` is the two tokens `^ 2`, `⁻¹` the three of `^ - 1`; all span the raised digits. */
function raised(text: string, span: Span): Token[] {
  const negative = text.startsWith('⁻');
  const digits = [...text].filter((digit) => digit !== '⁻').map((digit) => superscripts.indexOf(digit));
  const tokens: Token[] = [{ kind: 'operator', operator: '^', ...span }];
  if (negative) tokens.push({ kind: 'operator', operator: '-', ...span });
  tokens.push({ kind: 'number', value: finite(digits.join(''), span), ...span });
  return tokens;
}

/**
 * The source as tokens, ending in one of kind `end`.
 *
 * @throws {FormulaFault} at a character that no formula has, or a number beyond double precision
 */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < source.length) {
    const character = String.fromCodePoint(source.codePointAt(position)!);
    const text =
      match(numberAt, source, position) ??
      match(nameAt, source, position) ??
      match(superscriptAt, source, position) ??
      (source.startsWith('**', position) ? '**' : character);
    const span: Span = { position, length: text.length };
    position += text.length;
    if (blank.test(character)) continue;
    if (/^[\d.]/.test(text) && text !== '.') tokens.push({ kind: 'number', value: finite(text, span), ...span });
    else if (/^[A-Za-zπ]/.test(text)) tokens.push({ kind: 'name', text: text === 'π' ? 'pi' : text, ...span });
    else if (/^[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text) && text !== '⁻') tokens.push(...raised(text, span));
    else if (text === '**') tokens.push({ kind: 'operator', operator: '^', ...span });
    else if (Object.hasOwn(operators, text)) tokens.push({ kind: 'operator', operator: operators[text]!, ...span });
    else if (Object.hasOwn(punctuation, text)) tokens.push({ kind: punctuation[text]!, ...span });
    else {
      const hint = Object.hasOwn(hints, text) ? hints[text] : undefined;
      throw new FormulaFault(`unexpected character "${text}"`, span, hint);
    }
  }
  tokens.push({ kind: 'end', position: source.length, length: 0 });
  return tokens;
}
