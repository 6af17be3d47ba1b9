import { writtenOut } from '../../../shared/surfaces/own/from-catalogue.ts';
import { encodeHeights } from '../../../shared/surfaces/own/heights.ts';
import type { CatalogueSpec, DataSpec, FormulaSpec, GridSpec, SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import { refitted } from '../way/data-spec.ts';

export const ways = ['formula', 'catalogue', 'data', 'paint', 'import'] as const;
export type Way = (typeof ways)[number];

const kindOf: Readonly<Record<Way, SurfaceSpec['kind']>> = {
  formula: 'formula',
  catalogue: 'catalogue',
  data: 'data',
  paint: 'grid',
  import: 'grid',
};

/** Whether a way shows specs of this kind. */
export function suits(way: Way, { kind }: SurfaceSpec): boolean {
  return kindOf[way] === kind;
}

/** The way that a spec opens with. */
export function wayOf({ kind }: SurfaceSpec): Way {
  return kind === 'grid' ? 'paint' : kind;
}

const usual = { xMin: -3, xMax: 3, yMin: -2, yMax: 2 };

/** What a way begins with where the surface was made in another one: the same where it can say that, else an example. */
export function beginWay(way: Way, spec: SurfaceSpec): SurfaceSpec {
  if (suits(way, spec)) return spec;
  const written = spec.kind === 'catalogue' ? writtenOut(spec) : null;
  if (written && suits(way, written)) return written;
  switch (kindOf[way]) {
    case 'formula':
      return {
        kind: 'formula',
        title: spec.title,
        domain: usual,
        source: 'x^2 + 3*y^2',
        vars: ['x', 'y'],
      } satisfies FormulaSpec;
    case 'catalogue':
      return {
        kind: 'catalogue',
        title: spec.title,
        domain: usual,
        base: 'bowl',
        condition: 3,
        degrees: 0,
      } satisfies CatalogueSpec;
    case 'data':
      return exampleRows(spec.title);
    case 'grid':
      return exampleGrid(spec.title);
  }
}

/** Hours and marks, about a line. */
function exampleRows(title: string): DataSpec {
  const drawn = { kind: 'catalogue', base: 'line', points: 12, noise: 0.4, seed: 3 } as const;
  return refitted(writtenOut({ ...drawn, title, standardise: true, domain: usual }) as DataSpec);
}

/** A bowl, to be painted on. */
function exampleGrid(title: string): GridSpec {
  const side = 41;
  const [halfWidth, halfHeight] = [3, 2];
  const heights = Array.from({ length: side * side }, (_, i) => {
    const x = halfWidth * ((2 * (i % side)) / (side - 1) - 1);
    const y = halfHeight * (1 - (2 * Math.floor(i / side)) / (side - 1));
    return x * x + 3 * y * y;
  });
  return { kind: 'grid', title, domain: usual, width: side, height: side, ...encodeHeights(heights) };
}
