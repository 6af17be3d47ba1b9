import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The reference numbers (README.md beside this file says where they come from and how they are compared). */
interface Common {
  readonly id: string;
  readonly tol: number;
  readonly surface: { readonly id: string };
}

export interface Sgd {
  readonly type: string;
  readonly lr: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly weight_decay: number;
  readonly nesterov: boolean;
}

export interface Trajectory extends Common {
  readonly optimizer: Sgd;
  readonly start: readonly number[];
  readonly comparableSteps: number;
  readonly at: readonly number[];
  readonly theta: readonly (readonly number[])[];
  readonly loss: readonly number[];
}

interface Divergent extends Trajectory {
  readonly steps: number;
  readonly crossed1e6: number | null;
  readonly firstNonFinite: number | null;
}

interface Derivatives extends Common {
  readonly points: readonly [
    point: readonly [number, number],
    value: number,
    gradient: readonly [number, number],
    hessian: readonly [readonly [number, number], readonly [number, number]],
    ascending: readonly [number, number],
  ][];
}

interface Critical extends Common {
  readonly box: readonly (readonly [number, number])[];
  readonly points: readonly {
    readonly point: readonly [number, number];
    readonly value: number;
    readonly eig: readonly [number, number];
    readonly type: string;
  }[];
}

interface LineSearch extends Common {
  readonly method: string;
  readonly start: readonly [number, number];
  readonly theta: readonly (readonly [number, number])[];
  readonly alpha: readonly number[];
}

interface Files {
  readonly 'traj-smooth': Trajectory;
  readonly divergent: Divergent;
  readonly derivatives: Derivatives;
  readonly critical: Critical;
  readonly linesearch: LineSearch;
}

/** JSON has no such numbers, so the files spell them. */
const spelled = new Set<unknown>(['NaN', 'Infinity', '-Infinity']);

function revive(_key: string, value: unknown): unknown {
  return spelled.has(value) ? Number(value) : value;
}

export function cases<Name extends keyof Files>(name: Name): readonly Files[Name][] {
  const text = readFileSync(`${import.meta.dirname}/${name}.json`, 'utf8');
  return (JSON.parse(text, revive) as { cases: Files[Name][] }).cases;
}

/** The one rule of comparison: |got − want| ≤ tol·(1 + |want|); NaN matches NaN, an infinity itself. */
export function expectNear(got: number, want: number, tol: number, where: string): void {
  if (!Number.isFinite(want)) {
    expect(got, where).toBe(want);
    return;
  }
  expect(Math.abs(got - want), `${where}: got ${got}, want ${want}`).toBeLessThanOrEqual(tol * (1 + Math.abs(want)));
}
