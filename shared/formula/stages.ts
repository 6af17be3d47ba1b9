import type { Instruction, Operation, Program } from './program.ts';

/** A part of a program: plain steps of a ball, then long functions of their results, of many balls at a time. */
export interface Stage {
  /** Places of the steps. */
  readonly plain: readonly number[];
  readonly calls: readonly number[];
}

/** A program cut at its long functions. The last stage calls none. */
export interface Staged {
  readonly stages: readonly Stage[];
  /** What a stage has to get before its plain steps: variables, and places of earlier stages. */
  neededIn(stage: number): readonly number[];
  /** Whether a place is needed beyond the plain steps of its own stage, so that it has to be kept for many balls. */
  isKept(place: number): boolean;
}

/** Neither a number nor a variable. */
export function isComputed({ op }: Instruction): boolean {
  return op !== 'constant' && op !== 'variable';
}

export function operandsOf({ first, second, third }: Instruction): readonly number[] {
  return [first, second, third].filter((place) => place >= 0);
}

/** @param isLong the operations at which to cut */
export function stagesOf({ instructions, outputs }: Program, isLong: (op: Operation) => boolean): Staged {
  const isCall = (place: number): boolean => isLong(instructions[place]!.op);
  const at: number[] = [];
  /** The first stage that can use a place in its plain steps. */
  const readyAt = (place: number): number => at[place]! + (isCall(place) ? 1 : 0);
  instructions.forEach((instruction, place) => {
    at[place] = operandsOf(instruction).reduce((stage, operand) => {
      const ready = readyAt(operand);
      return ready > stage ? ready : stage;
    }, 0);
  });
  const last = outputs.reduce((stage, place) => (readyAt(place) > stage ? readyAt(place) : stage), 0);
  const all = instructions.map((_, place) => place);
  const stages = Array.from({ length: last + 1 }, (_, stage): Stage => {
    const here = all.filter((place) => at[place] === stage);
    return { plain: here.filter((place) => !isCall(place)), calls: here.filter(isCall) };
  });
  const needed = stages.map(({ plain }, stage) => {
    const used = [...plain, ...plain.flatMap((place) => operandsOf(instructions[place]!))];
    const wanted = new Set(stage === last ? [...used, ...outputs] : used);
    return [...wanted].filter((place) => {
      const { op } = instructions[place]!;
      if (op === 'variable') return true;
      return op !== 'constant' && (at[place] !== stage || isCall(place));
    });
  });
  const given = stages.flatMap(({ calls }) => calls.flatMap((place) => [place, ...operandsOf(instructions[place]!)]));
  const kept = new Set([...needed.flat().filter((place) => isComputed(instructions[place]!)), ...given]);
  return { stages, neededIn: (stage) => needed[stage]!, isKept: (place) => kept.has(place) };
}
