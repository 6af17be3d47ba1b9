import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { SurfaceObject, TorchObject } from '../../scripts/reference.ts';
import { eigenvalues } from '../../shared/math/matrix2.ts';
import type { Overrides } from './adapter.ts';

/** The reference numbers (README.md beside this file says where they come from and how they are compared). */
interface Common {
  readonly id: string;
  readonly tol: number;
  readonly surface: SurfaceObject & { readonly id: string };
}

type Numbers = readonly number[];

export interface Trajectory extends Common {
  readonly optimizer: TorchObject & { readonly lr: number };
  readonly schedule?: TorchObject | null;
  readonly start: Numbers;
  readonly comparableSteps: number;
  readonly at: Numbers;
  readonly theta: readonly Numbers[];
  readonly loss: Numbers;
  readonly grad0?: Numbers;
  readonly lr?: readonly (number | null)[];
  readonly overrides?: readonly (Overrides | null)[];
  readonly batches?: readonly Numbers[];
}

export interface Divergent extends Trajectory {
  readonly steps: number;
  readonly crossed1e6: number | null;
  readonly firstNonFinite: number | null;
}

interface ScheduleCase extends Omit<Common, 'surface'> {
  readonly schedule: TorchObject;
  readonly baseLr: number;
  readonly lr: Numbers;
}

interface Derivatives extends Common {
  readonly points: readonly [
    point: Numbers,
    value: number,
    gradient: Numbers,
    hessian: readonly Numbers[],
    ascending: Numbers,
  ][];
}

interface Critical extends Common {
  readonly points: readonly {
    readonly point: Numbers;
    readonly value: number;
    readonly eig: Numbers;
    readonly type: string;
  }[];
}

export interface LineSearch extends Common {
  readonly method: 'armijo' | 'exact-line' | 'newton' | 'scipy-minimize';
  readonly params: { readonly alpha0: number; readonly rho: number; readonly c1: number };
  readonly A: readonly Numbers[];
  readonly b: Numbers;
  readonly start: Numbers;
  readonly theta: readonly Numbers[];
  readonly alpha: Numbers;
}

interface Files {
  readonly 'traj-smooth': Trajectory;
  readonly 'traj-kink': Trajectory;
  readonly 'traj-oned': Trajectory;
  readonly 'traj-data': Trajectory;
  readonly 'traj-minibatch': Trajectory;
  readonly 'traj-schedule': Trajectory;
  readonly divergent: Divergent;
  readonly schedules: ScheduleCase;
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
  const isNear = Math.abs(got - want) <= tol * (1 + Math.abs(want));
  if (!isNear) expect.fail(`${where}: got ${got}, want ${want}, tolerance ${tol}`);
}

/** Every entry within `tol` of the largest one; as many as there should be. */
export function expectClose(got: Numbers, want: Numbers, tol: number, where: string): void {
  expect(got.length, where).toBe(want.length);
  const largest = Math.max(...want.map(Math.abs));
  want.forEach((one, i) => {
    const isClose = Math.abs(got[i]! - one) <= tol * largest;
    if (!isClose) expect.fail(`${where}: got ${got}, want ${want}`);
  });
}

/** Eigenvalues, ascending, of a Hessian of one or two rows. */
export function ascending(hessian: readonly Numbers[]): Numbers {
  const [xx, xy, , yy] = hessian.flat();
  return xy === undefined ? [xx!] : eigenvalues(xx!, xy, yy!);
}

/** Each file, how many cases it has, and how many of them are compared. */
export const census = {
  'traj-smooth': [189, 189],
  'traj-kink': [14, 14],
  'traj-oned': [12, 12],
  'traj-data': [30, 30],
  'traj-minibatch': [9, 9],
  'traj-schedule': [12, 12],
  divergent: [18, 18],
  schedules: [5, 5],
  derivatives: [29, 29],
  critical: [13, 13],
  /** The six end points of scipy's L-BFGS, BFGS and CG are not ours. */
  linesearch: [16, 10],
} as const satisfies Readonly<Record<keyof Files, readonly [number, number]>>;
