import { takesLong } from './each.ts';
import type { Instruction, Program } from './program.ts';
import { isComputed, operandsOf, type Stage, type Staged, stagesOf } from './stages.ts';

/*
 * Programs as the text of JavaScript functions: generated names, numbers and the names of the table, nothing of what a
 * person typed.
 */

/** Balls that a stage treats before the next begins: few enough that what is kept stays in the nearest cache. */
const blockSize = 256;
/** Longer programs are not cut into stages: what they would keep takes too much memory. */
const mostStaged = 1000;
/**
 * A loop treats four balls a turn where its body has at most so many lines. An engine asks at each turn whether the arrays
 * are still what they were, which takes as long as a short body.
 */
const shortBody = 40;
const ballsPerTurn = 4;

const infix = { add: '+', subtract: '-', multiply: '*', divide: '/' } as const;
const variables = ['x', 'y'];
const arrays = ['xs', 'ys'];

function operand(program: Program, place: number): string {
  const { op, value } = program.instructions[place]!;
  if (op === 'constant') return String(value);
  return op === 'variable' ? variables[value]! : `t${place}`;
}

function expression(program: Program, instruction: Instruction, table: ReadonlySet<string>): string {
  const { op } = instruction;
  const operands = operandsOf(instruction).map((place) => operand(program, place));
  if (op === 'add' || op === 'subtract' || op === 'multiply' || op === 'divide') return operands.join(` ${infix[op]} `);
  if (op === 'negate') return `-${operands[0]}`;
  if (!table.has(op)) throw new Error(`expected an operation of the table, got ${op}`);
  return `${op}(${operands.join(', ')})`;
}

function steps(program: Program, places: readonly number[], table: ReadonlySet<string>): string[] {
  return places
    .map((place) => [place, program.instructions[place]!] as const)
    .filter(([, instruction]) => isComputed(instruction))
    .map(([place, instruction]) => `const t${place} = ${expression(program, instruction, table)};`);
}

/** The outputs at one point: `point(x, y)`. */
export function pointText(program: Program, table: ReadonlySet<string>): string {
  const all = program.instructions.map((_, place) => place);
  const results = program.outputs.map((place) => operand(program, place));
  return `'use strict';
return function point(x, y) {
${steps(program, all, table).join('\n')}
return [${results.join(', ')}];
};`;
}

/** What becomes of the outputs of a ball, whose place in the arrays is `at`. */
export interface Ending {
  readonly parameters: readonly string[];
  /** Needs the ball's own x and y. */
  readonly isMove: boolean;
  lines(results: readonly string[], at: string): readonly string[];
}

/** Each output goes into an array of its own. */
export function intoArrays(outputs: number): Ending {
  const parameters = Array.from({ length: outputs }, (_, k) => `out${k}`);
  return { parameters, isMove: false, lines: (results, at) => results.map((one, k) => `out${k}[${at}] = ${one};`) };
}

/** The two outputs are slopes, and each ball takes a step of plain descent. */
export const downhill: Ending = {
  parameters: ['rates'],
  isMove: true,
  lines: ([dx, dy], at) => [
    `const rate = rates[${at}];`,
    `xs[${at}] = x - rate * ${dx};`,
    `ys[${at}] = y - rate * ${dy};`,
  ],
};

/** `body` for every `i` below `size`. */
function loop(body: readonly string[], size: string): string {
  const turn = (k: number): string => `{\nconst i = n + ${k};\n${body.join('\n')}\n}`;
  const turns = Array.from({ length: ballsPerTurn }, (_, k) => turn(k));
  const fast = `for (; n < ${size} - ${ballsPerTurn - 1}; n += ${ballsPerTurn}) {\n${turns.join('\n')}\n}\n`;
  return `n = 0;\n${body.length > shortBody ? '' : fast}for (; n < ${size}; n++) ${turn(0)}`;
}

class BatchText {
  private readonly program: Program;
  private readonly ending: Ending;
  private readonly table: ReadonlySet<string>;
  private readonly staged: Staged;
  private readonly isWhole: boolean;

  constructor(program: Program, ending: Ending, table: ReadonlySet<string>) {
    this.program = program;
    this.ending = ending;
    this.table = table;
    this.staged = stagesOf(program, (op) => takesLong(op) && program.instructions.length <= mostStaged);
    this.isWhole = this.staged.stages.length === 1;
  }

  text(): string {
    const { program, staged, isWhole } = this;
    const kept = program.instructions.map((_, place) => place).filter(staged.isKept);
    const stages = staged.stages.map((stage, k) => this.stage(stage, k)).join('\n');
    const blocks = `for (let from = 0; from < count; from += ${blockSize}) {
const size = min(${blockSize}, count - from);
${stages}
}`;
    return `'use strict';
${kept.map((place) => `const kept${place} = new Float64Array(${blockSize});`).join('\n')}
return function batch(xs, ys, ${this.ending.parameters.join(', ')}, count) {
let n = 0;
${isWhole ? stages : blocks}
};`;
  }

  private stage({ plain, calls }: Stage, k: number): string {
    const { program, staged, isWhole, ending } = this;
    const isLast = k === staged.stages.length - 1;
    const at = isWhole ? 'i' : 'j';
    const body = [
      ...(isWhole ? [] : ['const j = from + i;']),
      ...this.fetched(k, isLast && ending.isMove, at),
      ...steps(program, plain, this.table),
      ...plain.filter(staged.isKept).map((place) => `kept${place}[i] = ${operand(program, place)};`),
      ...(isLast
        ? ending.lines(
            program.outputs.map((place) => operand(program, place)),
            at,
          )
        : []),
    ];
    return [loop(body, isWhole ? 'count' : 'size'), ...this.called(calls)].join('\n');
  }

  /** What a stage reads before its steps. */
  private fetched(k: number, all: boolean, at: string): string[] {
    const { instructions } = this.program;
    const needed = this.staged.neededIn(k);
    const isUsed = (variable: number): boolean =>
      all || needed.some((place) => instructions[place]!.op === 'variable' && instructions[place]!.value === variable);
    return [
      ...variables.flatMap((name, variable) =>
        isUsed(variable) ? [`const ${name} = ${arrays[variable]}[${at}];`] : [],
      ),
      ...needed
        .filter((place) => isComputed(instructions[place]!))
        .map((place) => `const t${place} = kept${place}[i];`),
    ];
  }

  /** The long functions of a stage; sin and cos of one place share their work. */
  private called(calls: readonly number[]): string[] {
    const { instructions } = this.program;
    return calls.flatMap((place) => {
      const { op, first } = instructions[place]!;
      const twin = (wanted: string) =>
        calls.find((other) => instructions[other]!.op === wanted && instructions[other]!.first === first);
      const [sine, cosine] = [twin('sin'), twin('cos')];
      const isWave = op === 'sin' || op === 'cos';
      if (!isWave || sine === undefined || cosine === undefined)
        return [`each.${op}(kept${first}, kept${place}, size);`];
      return op === 'sin' ? [`each.sinCos(kept${first}, kept${sine}, kept${cosine}, size);`] : [];
    });
  }
}

/**
 * Many balls at once: `batch(xs, ys, …, count)`, block by block and stage by stage. The arrays of the ending are written
 * in the last stage, so that they may be `xs` and `ys`.
 */
export function batchText(program: Program, ending: Ending, table: ReadonlySet<string>): string {
  return new BatchText(program, ending, table).text();
}
