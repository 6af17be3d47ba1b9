import { once } from '../math/once.ts';
import { abs, max, min, sinCosEach, sqrt } from '../math/real.ts';
import { choice, guardedQuotient } from './arithmetic.ts';
import { each } from './each.ts';
import { functions } from './functions.ts';
import { batchText, downhill, intoArrays, pointText } from './generate.ts';
import type { Kernel, Program } from './program.ts';

/** All that generated code can call, by the names it uses. */
const callable = {
  ...functions,
  sqrt,
  abs,
  min,
  max,
  choose: choice,
  guardedDivide: guardedQuotient,
  each: { ...each, sinCos: sinCosEach },
};
/** Those names. */
export const table: ReadonlySet<string> = new Set(Object.keys(callable));

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

function run(text: string): unknown {
  return new Function(...table, text)(...Object.values(callable));
}

type Batch = (xs: Float64Array, ys: Float64Array, ...rest: (Float64Array | number)[]) => void;

/** The program as generated functions, each made at its first use. Call it only where `mayGenerate`. */
export function compile(program: Program): Kernel {
  const point = once(() => run(pointText(program, table)) as Kernel['point']);
  const batch = once(() => run(batchText(program, intoArrays(program.outputs.length), table)) as Batch);
  const descend = once(() => run(batchText(program, downhill, table)) as Kernel['descend']);
  return {
    point: (x, y) => point()(x, y),
    batch: (xs, ys, outputs, count) => batch()(xs, ys, ...outputs, count),
    descend: (xs, ys, rates, count) => descend()(xs, ys, rates, count),
  };
}
