import type { Syntax } from './syntax.ts';

/** How tightly a printed expression holds together; what stands around it asks for at least so much. */
const strength = { sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;

function strengthOf(tree: Syntax): number {
  if (tree.kind === 'negate') return strength.sign;
  if (tree.kind !== 'binary') return strength.atom;
  if (tree.operator === '^') return strength.power;
  return tree.operator === '*' || tree.operator === '/' ? strength.product : strength.sum;
}

function within(tree: Syntax, least: number): string {
  const text = print(tree);
  return strengthOf(tree) < least ? `(${text})` : text;
}

/** The formula as text that parses to the same tree (a choice, which nobody can type, excepted). */
export function print(tree: Syntax): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'name':
      return tree.name;
    case 'negate':
      return `-${within(tree.operand, strength.sign)}`;
    case 'call':
      return `${tree.name}(${tree.operands.map(print).join(', ')})`;
    case 'choice':
      return `(${print(tree.below)} if ${print(tree.left)} < ${print(tree.right)} else ${print(tree.above)})`;
    case 'binary': {
      const { operator, left, right } = tree;
      if (operator === '^') return `${within(left, strength.atom)}^${within(right, strength.power)}`;
      const own = strengthOf(tree);
      const leading = right.kind === 'negate' ? strength.atom : own + 1;
      return `${within(left, own)} ${operator} ${within(right, leading)}`;
    }
  }
}
