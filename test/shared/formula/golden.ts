import reference from '../../golden/derivatives.json' with { type: 'json' };

/** A surface of the reference numbers that the formula language can express. */
interface GoldenSurface {
  readonly id: string;
  readonly expr: string;
  readonly vars: readonly string[];
  readonly points: readonly GoldenPoint[];
}

interface GoldenPoint {
  readonly at: readonly number[];
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
}

type Row = readonly [number[], number, number[], number[][], number[]];

export const goldenSurfaces: readonly GoldenSurface[] = reference.cases.flatMap(({ id, surface, points }) => {
  if (!('expr' in surface) || surface.expr === undefined) return [];
  const rows = points as unknown as readonly Row[];
  return [
    {
      id,
      expr: surface.expr,
      vars: surface.vars,
      points: rows.map(([at, value, gradient, hessian]) => ({ at, value, gradient, hessian })),
    },
  ];
});
