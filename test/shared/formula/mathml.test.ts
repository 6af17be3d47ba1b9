import { expect, test } from 'vitest';
import { math } from '../../../shared/formula/index.ts';
import { formulaOf } from './support.ts';

interface Element {
  readonly tag: string;
  readonly text: string;
  readonly children: Element[];
}

/** The tree of inner MathML; fails where an element is not closed in order. */
function tree(markup: string): Element {
  const open: Element[] = [{ tag: 'root', text: '', children: [] }];
  for (const [, slash, tag, text] of markup.matchAll(/<(\/?)(\w+)[^>]*>([^<]*)/g)) {
    if (slash) expect(open.pop()?.tag).toBe(tag);
    else {
      const element: Element = {
        tag: tag!,
        text: text!.replace('&#x2061;', '').replace('&lt;', '<').replace('&gt;', '>'),
        children: [],
      };
      open.at(-1)!.children.push(element);
      open.push(element);
    }
  }
  expect(open.length).toBe(1);
  return open[0]!;
}

/** MathML in a line that a person can check: fractions as {a / b}, raised parts as ^{b}. */
function read({ tag, text, children }: Element): string {
  const parts = children.map(read);
  if (tag === 'mfrac') return `{${parts.join(' / ')}}`;
  if (tag === 'msup') return `${parts[0]}^${parts[1]!.length > 1 ? `{${parts[1]}}` : parts[1]}`;
  if (tag === 'msub') return parts.join('_');
  if (tag === 'msubsup') return `${parts[0]}_${parts[1]}^${parts[2]}`;
  if (tag === 'msqrt') return `√{${parts.join('')}}`;
  if (tag === 'mtr') return `${parts.join(' if ')};`;
  if (tag === 'mo' && /[-+−<>]/.test(text)) return ` ${text} `;
  return text + parts.join('');
}

test('MathML of x² + 3y² and its derivatives', () => {
  const { value, gradient, hessian } = formulaOf('x^2+3*y^2').mathml();
  expect(value.body).toBe(
    '<mrow><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mrow><mn>3</mn><mo>·</mo><msup><mi>y</mi><mn>2</mn></msup></mrow></mrow>',
  );
  expect(gradient[0]).toEqual({
    name: '<mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo><mi>x</mi></mrow></mfrac>',
    body: '<mrow><mn>2</mn><mo>·</mo><mi>x</mi></mrow>',
  });
  expect(gradient[1]!.body).toBe('<mrow><mn>6</mn><mo>·</mo><mi>y</mi></mrow>');
  expect(hessian.map(({ body }) => body)).toEqual(['<mn>2</mn>', '<mn>0</mn>', '<mn>6</mn>']);
  expect(hessian[1]!.name).toBe(
    '<mfrac><mrow><msup><mo>∂</mo><mn>2</mn></msup><mi>L</mi></mrow><mrow><mo>∂</mo><mi>x</mi><mo>∂</mo><mi>y</mi></mrow></mfrac>',
  );
});

test.each([
  ['(1 - x)^2 + 100*(y - x^2)^2'],
  ['(x^2 + y - 11)^2 + (x + y^2 - 7)^2'],
  ['20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)'],
  ['(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2'],
  ['sin(x)*exp(-y^2)'],
  ['abs(x) + max(x, y) + sqrt(y)'],
  ['log(1 + x^2 + y^2)'],
  ['(x/2)^2 + (-y)^2 + max(x, y)^2 - (x - -y)'],
])('MathML of %s', (source) => {
  const { value, gradient, hessian } = formulaOf(source).mathml();
  expect([value, ...gradient, ...hessian].map(({ body }) => read(tree(body!)))).toMatchSnapshot();
});

test('indices, π, powers of ten and one variable', () => {
  const weights = formulaOf('w1^2 + 2.5e-9 w2 + pi', { vars: ['w1', 'w2'] }).mathml();
  expect(weights.value.body).toContain('<msubsup><mi>w</mi><mn>1</mn><mn>2</mn></msubsup>');
  expect(weights.gradient[0]!.name).toContain('<msub><mi>w</mi><mn>1</mn></msub>');
  expect(weights.value.body).toContain(
    '<mn>2.5</mn><mo>·</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>9</mn></mrow></msup>',
  );
  expect(weights.value.body).toContain('<mi>π</mi>');
  const alone = formulaOf('w^3', { vars: ['w'] }).mathml();
  expect([alone.gradient.length, alone.hessian.length]).toEqual([1, 1]);
});

test('a derivative too long to read is left out, and the elements are closed in order', () => {
  const long = formulaOf(Array.from({ length: 40 }, (_, i) => `sin(x+${i})`).join('*')).mathml();
  expect(long.gradient[0]!.body).toBeNull();
  const { gradient } = formulaOf('sqrt(x^2/(1+y))-3^x').mathml();
  const equation = tree(math('block', gradient[0]!.name, '<mo>=</mo>', gradient[0]!.body!));
  expect(equation.children.map(({ tag }) => tag)).toEqual(['math']);
  expect(read(equation)).toBe('{∂L / ∂x}={{x / 1 + y} / √{{x^2 / 1 + y}}} − 1.09861·e^{1.09861·x}');
});
