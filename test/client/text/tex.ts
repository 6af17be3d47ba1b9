/** Between the factors of a function's argument and what follows it. */
const ends = new Set([
  '+',
  '-',
  ')',
  ']',
  '}',
  '|',
  '\\,',
  '\\;',
  '\\right',
  '\\sin',
  '\\cos',
  '\\tanh',
  '\\log',
  undefined,
]);
const functions = new Set(['\\sin', '\\cos', '\\tanh', '\\log']);
const spaces = new Set(['\\left', '\\right', '\\,', '\\;', '\\ ', '\\!']);

/** Reads the TeX of our formulas, as a person would, into the formula language. */
class Reader {
  private readonly tokens: readonly string[];
  private next = 0;

  constructor(tex: string) {
    this.tokens = tex.match(/\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|[a-zA-Z](?:_[\di])?|\S/g) ?? [];
  }

  all(): string {
    return this.until();
  }

  private until(...closing: readonly string[]): string {
    let read = '';
    while (this.next < this.tokens.length && !closing.includes(this.tokens[this.next]!)) read += this.piece();
    this.next++;
    return read;
  }

  /** One token, or what stands in braces. */
  private one(): string {
    return this.piece();
  }

  private piece(): string {
    const token = this.tokens[this.next++]!;
    if (spaces.has(token)) return ' ';
    if (token === '\\frac' || token === '\\tfrac') return `(${this.one()}/${this.one()})`;
    if (token === '\\sqrt') return `sqrt${this.one()}`;
    if (token === '\\pi') return ' pi ';
    if (functions.has(token)) return this.applied(token.slice(1));
    if (token === '(' || token === '[') return `(${this.until(')', ']')})`;
    if (token === '{') return `(${this.until('}')})`;
    if (token === '|') return ` abs(${this.until('|')})`;
    if (token === '^') return `^${this.one()}`;
    if (token === 'e' && this.tokens[this.next] === '^') {
      this.next++;
      return ` exp(${this.one()})`;
    }
    if (/^[a-zA-Z]/.test(token)) return ` ${token.replace('_', '')} `;
    if (/^[\d.+/-]/.test(token)) return token;
    throw new Error(`expected TeX of a formula, got ${token}`);
  }

  private applied(name: string): string {
    let power = '';
    if (this.tokens[this.next] === '^') power = this.piece();
    while (['\\left', '\\ '].includes(this.tokens[this.next]!)) this.next++;
    const opening = this.tokens[this.next]!;
    let argument = this.piece();
    if (!['(', '[', '\\tfrac', '\\frac'].includes(opening)) {
      while (!ends.has(this.tokens[this.next])) argument += this.piece();
    }
    return ` (${name}(${argument})${power})`;
  }
}

/**
 * What a formula says L is, in the formula language: `L(x) = …, u = …` with the u put in. What stands after a \quad is
 * left out.
 */
export function formulaOf(tex: string): string {
  const [main = '', ...definitions] = tex.split(/,\\quad/)[0]!.split(/,\\ /);
  let formula = new Reader(main.split('=').at(-1)!).all();
  for (const definition of definitions) {
    const [name = '', body = ''] = definition.split('=');
    formula = formula.replaceAll(` ${name.trim().replace('_', '')} `, ` (${new Reader(body).all()}) `);
  }
  return formula;
}

/** An expression alone. */
export function expressionOf(tex: string): string {
  return new Reader(tex).all();
}
