import { surfaces } from '../../../shared/surfaces/index.ts';
import type { FormulaSpec } from '../../../shared/surfaces/own/spec.ts';

/** The surfaces of the catalogue that a formula says wholly. */
export const copied: readonly string[] = surfaces
  .filter(({ source, fence }) => source !== undefined && !fence)
  .map(({ id }) => id);

/** One of them as a formula of one's own; its race is suggested anew, as whoever copies it will change it. */
export function formulaCopy(id: string, title: string): FormulaSpec {
  const { source = '', vars = ['x', 'y'], domain } = surfaces.find((surface) => surface.id === id)!;
  return { kind: 'formula', title, domain, source, vars };
}
