import { abs, max, min, sqrt } from '../math/exact.ts';
import { choice, guardedQuotient } from './arithmetic.ts';
import { functions } from './functions.ts';
import type { Instruction, Kernel, Program } from './program.ts';

/** All that generated code can call, by the names it uses. */
const callable = { ...functions, sqrt, abs, min, max, choose: choice, guardedDivide: guardedQuotient };
const callableNames = Object.keys(callable);

let allowed: boolean | undefined;

/** Whether this page or process may make functions from text; tried once, as a strict CSP reports every attempt. */
export function mayGenerate(): boolean {
  if (allowed === undefined) {
    try {
      allowed = new Function('return true')() === true;
    } catch {
      allowed = false;
    }
  }
  return allowed;
}

const infix = { add: '+', subtract: '-', multiply: '*', divide: '/' } as const;
const variableNames = ['x', 'y'];

function operand(program: Program, place: number): string {
  const { op, value } = program.instructions[place]!;
  if (op === 'constant') return String(value);
  return op === 'variable' ? variableNames[value]! : `t${place}`;
}

function expression(program: Program, { op, first, second, third }: Instruction): string {
  const operands = [first, second, third].filter((place) => place >= 0).map((place) => operand(program, place));
  if (op === 'add' || op === 'subtract' || op === 'multiply' || op === 'divide') return operands.join(` ${infix[op]} `);
  if (op === 'negate') return `-${operands[0]}`;
  if (!Object.hasOwn(callable, op)) throw new Error(`expected an operation of the table, got ${op}`);
  return `${op}(${operands.join(', ')})`;
}

function body(program: Program): string {
  const lines: string[] = [];
  program.instructions.forEach((instruction, place) => {
    if (instruction.op === 'constant' || instruction.op === 'variable') return;
    lines.push(`const t${place} = ${expression(program, instruction)};`);
  });
  return lines.join('\n');
}

/**
 * The program as JavaScript. Only generated names, numbers and operations of the table are in it: nothing of what a
 * person typed.
 */
export function generate(program: Program): string {
  const results = program.outputs.map((place) => operand(program, place));
  const steps = body(program);
  return `'use strict';
function point(x, y) {
${steps}
return [${results.join(', ')}];
}
function batch(xs, ys, outputs, count) {
${results.map((_, k) => `const out${k} = outputs[${k}];`).join('\n')}
for (let i = 0; i < count; i++) {
const x = xs[i];
const y = ys[i];
${steps}
${results.map((result, k) => `out${k}[i] = ${result};`).join('\n')}
}
}
return { point, batch };`;
}

/** The program as generated functions. Call it only where `mayGenerate`. */
export function compile(program: Program): Kernel {
  const make = new Function(...callableNames, generate(program)) as (...table: unknown[]) => Kernel;
  return make(...Object.values(callable));
}
