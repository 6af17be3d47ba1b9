import { abs, PI, round } from '../math/exact.ts';
import { isFunction } from './functions.ts';
import type { Syntax } from './syntax.ts';

/** How tightly a printed expression holds together. A fraction needs brackets only under an exponent. */
const strength = { sum: 1, product: 2, fraction: 3, power: 4, atom: 5 } as const;

function strengthOf(tree: Syntax): number {
  if (tree.kind === 'negate' || tree.kind === 'choice') return strength.sum;
  if (tree.kind === 'number') return abs(tree.value) >= 1e21 || isTiny(tree.value) ? strength.product : strength.atom;
  if (tree.kind === 'call') return tree.name === 'exp' ? strength.power : strength.atom;
  if (tree.kind !== 'binary') return strength.atom;
  if (tree.operator === '/') return strength.fraction;
  if (tree.operator === '^') return strength.power;
  return tree.operator === '*' ? strength.product : strength.sum;
}

function isTiny(value: number): boolean {
  return value !== 0 && abs(value) < 1e-6;
}

function row(...parts: string[]): string {
  return `<mrow>${parts.join('')}</mrow>`;
}

function bracketed(inner: string): string {
  return row('<mo>(</mo>', inner, '<mo>)</mo>');
}

/** Six figures are enough to read; what was typed with more was typed to be computed with. */
function digits(value: number): string {
  const short = String(value);
  if (short.length <= 10) return short;
  const exact = String(Number(value.toPrecision(12)));
  return exact.length <= 10 ? exact : String(Number(value.toPrecision(6)));
}

/** k π or π / k for small whole k, as derivatives fold 2 · π into one number. */
function asPi(value: number): string | null {
  const times = round(value / PI);
  if (value > 1 && times >= 1 && times <= 100 && abs(value - times * PI) <= 4e-16 * value) {
    return times === 1 ? '<mi>π</mi>' : row(`<mn>${times}</mn>`, '<mo>·</mo>', '<mi>π</mi>');
  }
  const parts = round(PI / value);
  const isPart = parts >= 2 && parts <= 100 && abs(value - PI / parts) <= 4e-16 * value;
  return isPart ? `<mfrac><mi>π</mi><mn>${parts}</mn></mfrac>` : null;
}

function number(value: number): string {
  const pi = asPi(value);
  if (pi !== null) return pi;
  const [mantissa, exponent] = digits(value).split('e');
  if (exponent === undefined) return `<mn>${mantissa}</mn>`;
  const power = exponent.startsWith('-')
    ? row('<mo>−</mo>', `<mn>${exponent.slice(1)}</mn>`)
    : `<mn>${Number(exponent)}</mn>`;
  return row(`<mn>${mantissa}</mn>`, '<mo>·</mo>', `<msup><mn>10</mn>${power}</msup>`);
}

/** A name of the language: letters, perhaps with a number, which becomes an index. */
function name(text: string, exponent?: string): string {
  const [, letters, index] = /^([a-z]+)([0-9]+)$/.exec(text) ?? [];
  if (letters === undefined) {
    const letter = `<mi>${text === 'pi' ? 'π' : text}</mi>`;
    return exponent === undefined ? letter : `<msup>${letter}${exponent}</msup>`;
  }
  const both = `<mi>${letters}</mi><mn>${index}</mn>`;
  return exponent === undefined ? `<msub>${both}</msub>` : `<msubsup>${both}${exponent}</msubsup>`;
}

function within(tree: Syntax, least: number): string {
  const inner = mathml(tree);
  return strengthOf(tree) < least ? bracketed(inner) : inner;
}

function call(tree: Extract<Syntax, { kind: 'call' }>): string {
  const operands = tree.operands.map(mathml);
  const first = operands[0]!;
  if (tree.name === 'sqrt') return `<msqrt>${first}</msqrt>`;
  if (tree.name === 'abs') return row('<mo>|</mo>', first, '<mo>|</mo>');
  if (tree.name === 'exp') return `<msup><mi>e</mi>${first}</msup>`;
  const shown = isFunction(tree.name) || tree.name === 'min' || tree.name === 'max' ? tree.name : '?';
  return row(`<mi>${shown}</mi>`, '<mo>&#x2061;</mo>', bracketed(operands.join('<mo>,</mo>')));
}

function binary({ operator, left, right }: Extract<Syntax, { kind: 'binary' }>): string {
  switch (operator) {
    case '/':
      return `<mfrac>${mathml(left)}${mathml(right)}</mfrac>`;
    case '^':
      if (left.kind === 'name') return name(left.name, mathml(right));
      return `<msup>${within(left, strength.atom)}${mathml(right)}</msup>`;
    case '*':
      return row(within(left, strength.product), '<mo>·</mo>', within(right, strength.fraction));
    case '+':
      return row(mathml(left), '<mo>+</mo>', right.kind === 'negate' ? bracketed(mathml(right)) : mathml(right));
    case '-':
      return row(mathml(left), '<mo>−</mo>', within(right, strength.product));
  }
}

/** The inner MathML of a formula. It holds names and numbers of the language only, nothing that needs escaping. */
export function mathml(tree: Syntax): string {
  switch (tree.kind) {
    case 'number':
      return number(tree.value);
    case 'name':
      return name(tree.name);
    case 'negate':
      return row('<mo>−</mo>', within(tree.operand, strength.product));
    case 'call':
      return call(tree);
    case 'binary':
      return binary(tree);
    case 'choice': {
      const line = (value: Syntax, sign: string): string =>
        `<mtr><mtd>${mathml(value)}</mtd><mtd>${row(mathml(tree.left), `<mo>${sign}</mo>`, mathml(tree.right))}</mtd></mtr>`;
      return row('<mo>{</mo>', `<mtable>${line(tree.below, '&lt;')}${line(tree.above, '&gt;')}</mtable>`);
    }
  }
}

/** The name of the loss, differentiated by these variables: L, ∂L/∂x, ∂²L/∂x², ∂²L/∂x∂y. */
export function derivativeName(...variables: string[]): string {
  const loss = '<mi>L</mi>';
  const [first, second] = variables;
  if (first === undefined) return loss;
  const partial = '<mo>∂</mo>';
  if (second === undefined) return `<mfrac>${row(partial, loss)}${row(partial, name(first))}</mfrac>`;
  const above = row(`<msup>${partial}<mn>2</mn></msup>`, loss);
  if (first !== second) return `<mfrac>${above}${row(partial, name(first), partial, name(second))}</mfrac>`;
  return `<mfrac>${above}${row(partial, name(first, '<mn>2</mn>'))}</mfrac>`;
}

/** A whole `<math>` element from inner parts. */
export function math(display: 'block' | 'inline', ...parts: string[]): string {
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="${display}">${row(...parts)}</math>`;
}
