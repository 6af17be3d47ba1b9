import { abs, max, min, sqrt } from '../math/exact.ts';
import { choice, guardedQuotient } from './arithmetic.ts';
import { each } from './each.ts';
import { functions } from './functions.ts';
import type { Kernel, Operation, Program } from './program.ts';

/** Balls that one step treats before the next step begins: few enough that the registers stay in the nearest cache. */
const blockSize = 256;

interface Step {
  readonly op: Operation;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
  readonly result: Float64Array;
}

const none = new Float64Array(0);

/** Hands out registers, and takes them back after their last use. Constants, variables and outputs keep theirs. */
class Registers {
  private readonly free: Float64Array[] = [];
  private readonly lastUse: Int32Array;
  private readonly held: Float64Array[] = [];

  constructor(program: Program) {
    const { instructions, outputs } = program;
    this.lastUse = new Int32Array(instructions.length).fill(-1);
    instructions.forEach(({ first, second, third }, place) => {
      for (const operand of [first, second, third]) if (operand >= 0) this.lastUse[operand] = place;
    });
    instructions.forEach(({ op }, place) => {
      if (op === 'constant' || op === 'variable') this.lastUse[place] = instructions.length;
    });
    for (const output of outputs) this.lastUse[output] = instructions.length;
  }

  at(place: number): Float64Array {
    return this.held[place] ?? none;
  }

  /** `own` for what is filled before the first step runs: no earlier step may write there. */
  take(place: number, own: boolean): Float64Array {
    const register = (own ? undefined : this.free.pop()) ?? new Float64Array(blockSize);
    this.held[place] = register;
    return register;
  }

  /** Frees the operands whose last use is this step; its result may then overwrite one of them, ball by ball. */
  release(operands: readonly number[], step: number): void {
    for (const operand of new Set(operands)) {
      if (operand >= 0 && this.lastUse[operand] === step) this.free.push(this.at(operand));
    }
  }
}

function run({ op, first, second, third, result }: Step, count: number): void {
  switch (op) {
    case 'constant':
    case 'variable':
      return;
    case 'add':
      for (let i = 0; i < count; i += 4) {
        result[i] = first[i]! + second[i]!;
        result[i + 1] = first[i + 1]! + second[i + 1]!;
        result[i + 2] = first[i + 2]! + second[i + 2]!;
        result[i + 3] = first[i + 3]! + second[i + 3]!;
      }
      return;
    case 'subtract':
      for (let i = 0; i < count; i += 4) {
        result[i] = first[i]! - second[i]!;
        result[i + 1] = first[i + 1]! - second[i + 1]!;
        result[i + 2] = first[i + 2]! - second[i + 2]!;
        result[i + 3] = first[i + 3]! - second[i + 3]!;
      }
      return;
    case 'multiply':
      for (let i = 0; i < count; i += 4) {
        result[i] = first[i]! * second[i]!;
        result[i + 1] = first[i + 1]! * second[i + 1]!;
        result[i + 2] = first[i + 2]! * second[i + 2]!;
        result[i + 3] = first[i + 3]! * second[i + 3]!;
      }
      return;
    case 'divide':
      for (let i = 0; i < count; i++) result[i] = first[i]! / second[i]!;
      return;
    case 'negate':
      for (let i = 0; i < count; i++) result[i] = -first[i]!;
      return;
    case 'sqrt':
      for (let i = 0; i < count; i++) result[i] = sqrt(first[i]!);
      return;
    case 'abs':
      for (let i = 0; i < count; i++) result[i] = abs(first[i]!);
      return;
    case 'min':
      for (let i = 0; i < count; i++) result[i] = min(first[i]!, second[i]!);
      return;
    case 'max':
      for (let i = 0; i < count; i++) result[i] = max(first[i]!, second[i]!);
      return;
    case 'guardedDivide':
      for (let i = 0; i < count; i++) result[i] = guardedQuotient(first[i]!, second[i]!);
      return;
    case 'choose':
      for (let i = 0; i < count; i++) result[i] = choice(first[i]!, second[i]!, third[i]!);
      return;
    case 'sign':
      for (let i = 0; i < count; i++) result[i] = functions.sign(first[i]!);
      return;
    default:
      each[op](first, result, count);
  }
}

/** The program without any generated code, for pages whose policy forbids it: one step at a time over a block of balls. */
export function interpret(program: Program): Kernel {
  const registers = new Registers(program);
  const inputs: { readonly index: number; readonly register: Float64Array }[] = [];
  const steps = program.instructions.map(({ op, first, second, third, value }, place): Step => {
    const operands = [registers.at(first), registers.at(second), registers.at(third)] as const;
    registers.release([first, second, third], place);
    const result = registers.take(place, op === 'constant' || op === 'variable');
    if (op === 'constant') result.fill(value);
    if (op === 'variable') inputs.push({ index: value, register: result });
    return { op, first: operands[0], second: operands[1], third: operands[2], result };
  });
  const outputs = program.outputs.map((place) => registers.at(place));

  /** Runs the steps for the balls from `from` on, whose outputs are then in the registers. */
  const runBlock = (xs: Float64Array, ys: Float64Array, from: number, size: number): void => {
    for (const { index, register } of inputs) register.set((index === 0 ? xs : ys).subarray(from, from + size));
    for (const step of steps) run(step, size);
  };

  return {
    point(x, y) {
      for (const { index, register } of inputs) register[0] = index === 0 ? x : y;
      for (const step of steps) run(step, 1);
      return outputs.map((register) => register[0]!);
    },
    batch(xs, ys, results, count) {
      for (let from = 0; from < count; from += blockSize) {
        const size = min(blockSize, count - from);
        runBlock(xs, ys, from, size);
        outputs.forEach((register, k) => {
          results[k]!.set(register.subarray(0, size), from);
        });
      }
    },
    descend(xs, ys, rates, count) {
      const [slopeXs, slopeYs] = outputs as [Float64Array, Float64Array];
      for (let from = 0; from < count; from += blockSize) {
        const size = min(blockSize, count - from);
        runBlock(xs, ys, from, size);
        for (let i = 0; i < size; i++) xs[from + i] = xs[from + i]! - rates[from + i]! * slopeXs[i]!;
        for (let i = 0; i < size; i++) ys[from + i] = ys[from + i]! - rates[from + i]! * slopeYs[i]!;
      }
    },
  };
}
