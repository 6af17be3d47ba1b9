/** What is wrong with a piece of TeX, and at which sign of it. */
export interface TexFault {
  readonly fault: 'unknown' | 'unclosed' | 'cannot';
  /** 0 is the first sign. */
  readonly at: number;
  readonly what: string;
}

const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω'
      .split(' ')
      .flatMap((each, i, all) => (i % 2 === 0 ? [[each, all[i + 1]!]] : [])),
  ),
  ...{ nabla: '∇', partial: '∂', infty: '∞', cdot: ' · ', times: ' × ', pm: ' ± ', to: ' → ', leftarrow: ' ← ' },
  ...{ le: ' ≤ ', leq: ' ≤ ', ge: ' ≥ ', geq: ' ≥ ', ne: ' ≠ ', neq: ' ≠ ', approx: ' ≈ ', in: ' ∈ ', sum: 'Σ' },
  ...{ min: 'min', max: 'max', log: 'log', ln: 'ln', exp: 'exp', sin: 'sin', cos: 'cos', tanh: 'tanh' },
  ...{ left: '', right: '', quad: ' ', ',': ' ', ';': ' ', ' ': ' ', '{': '{', '}': '}', '|': '|' },
};

const raised: Readonly<Record<string, string>> = zip('0123456789+-=()nTx', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀˣ');
const lowered: Readonly<Record<string, string>> = zip(
  '0123456789+-=()aehijklmnoprstuvx',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
);

function zip(from: string, to: string): Record<string, string> {
  const [keys, values] = [Array.from(from), Array.from(to)];
  return Object.fromEntries(keys.map((key, i) => [key, values[i]!]));
}

class Fault extends Error {
  readonly found: TexFault;
  constructor(fault: TexFault['fault'], at: number, what: string) {
    super(fault);
    this.found = { fault, at, what };
  }
}

/** A reader of TeX that writes what stands in one line: letters, powers, indices, fractions with a stroke. */
class Reader {
  readonly #tex: string;
  #at = 0;
  constructor(tex: string) {
    this.#tex = tex;
  }

  /** Up to the closing brace, or the end. */
  all(opened: number | null = null): string {
    let text = '';
    for (;;) {
      const sign = this.#tex[this.#at];
      if (sign === undefined) {
        if (opened !== null) throw new Fault('unclosed', opened, '{');
        return text;
      }
      if (sign === '}') {
        if (opened === null) throw new Fault('unclosed', this.#at, '}');
        this.#at++;
        return text;
      }
      text += this.#part();
    }
  }

  #part(): string {
    const at = this.#at;
    const sign = this.#tex[this.#at++]!;
    if (sign === '{') return this.all(at);
    if (sign === '\\') return this.#command(at);
    if (sign === '^' || sign === '_') return this.#script(sign, at);
    // Between signs a space means nothing in TeX, and stands about what joins two.
    if (sign === ' ') return '';
    if (!'+-=<>'.includes(sign)) return sign;
    const shown = sign === '-' ? '−' : sign;
    return /[^\s({^_+\-=<>,]\s*$/.test(this.#tex.slice(0, at)) ? ` ${shown} ` : shown;
  }

  /** What follows a command or a script: a group, a command or one sign. */
  #argument(at: number): string {
    while (this.#tex[this.#at] === ' ') this.#at++;
    if (this.#at >= this.#tex.length || this.#tex[this.#at] === '}') throw new Fault('unclosed', at, this.#tex[at]!);
    return this.#part();
  }

  #command(at: number): string {
    const [, name = ''] = /^([A-Za-z]+|.)/.exec(this.#tex.slice(this.#at)) ?? [];
    this.#at += name.length;
    if (name === 'frac') {
      const [above, below] = [this.#argument(at), this.#argument(at)];
      return `${bracketed(above)}/${bracketed(below)}`;
    }
    if (name === 'sqrt') return `√${bracketed(this.#argument(at))}`;
    if (name === 'text' || name === 'mathrm') return this.#words(at);
    if (!Object.hasOwn(names, name)) throw new Fault('unknown', at, `\\${name}`);
    return names[name]!;
  }

  /** A group in which spaces count. */
  #words(at: number): string {
    const [whole, words] = /^\{([^{}\\]*)\}/.exec(this.#tex.slice(this.#at)) ?? [];
    if (whole === undefined || words === undefined) throw new Fault('unclosed', at, '{');
    this.#at += whole.length;
    return words;
  }

  #script(sign: '^' | '_', at: number): string {
    const text = this.#argument(at).replaceAll('−', '-').replaceAll(' ', '');
    // The class reads λmax and λmin with a lowered word.
    if (sign === '_' && (text === 'max' || text === 'min')) return text;
    const signs = sign === '^' ? raised : lowered;
    const written = Array.from(text).map((each) => signs[each]);
    if (written.every((each) => each !== undefined)) return written.join('');
    throw new Fault('cannot', at, `${sign}${text}`);
  }
}

/** A fraction or root of more than one number or letter needs brackets in a line. */
function bracketed(text: string): string {
  return /^([\p{L}\d.]+|\p{L}+(max|min)|[\p{L}\d]+[⁰¹²³⁴⁵⁶⁷⁸⁹]?)$/u.test(text) ? text : `(${text})`;
}

/** A text with TeX between dollars as a class reads it, in a line; or what is wrong with it, at a sign of the text. */
export function withoutTex(text: string): { readonly text: string } | TexFault {
  const parts = text.split('$');
  if (parts.length % 2 === 0) return { fault: 'unclosed', at: text.lastIndexOf('$'), what: '$' };
  let [written, at] = ['', 0];
  for (const [i, part] of parts.entries()) {
    try {
      written += i % 2 === 0 ? part : new Reader(part).all().replace(/ {2,}/g, ' ').trim();
    } catch (error) {
      if (error instanceof Fault) return { ...error.found, at: error.found.at + at };
      throw error;
    }
    at += part.length + 1;
  }
  return { text: written };
}
