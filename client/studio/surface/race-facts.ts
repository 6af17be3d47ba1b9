import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Box, RaceDefaults } from '../../../shared/surfaces/surface.ts';

/** A spec with some of its race set; undefined: suggested again. A race of which all is suggested is not written. */
export function withRace(
  spec: SurfaceSpec,
  set: { readonly [Fact in keyof RaceDefaults]?: RaceDefaults[Fact] | undefined },
): SurfaceSpec {
  const { race, ...rest } = spec;
  const facts = Object.entries({ ...race, ...set }).filter(([, value]) => value !== undefined);
  return facts.length === 0 ? rest : { ...rest, race: Object.fromEntries(facts) };
}

/** Declared to fall for ever towards this; undefined: it has a lowest place. */
export function withInfimum(spec: SurfaceSpec, infimum: number | undefined): SurfaceSpec {
  const { endless: _, ...rest } = spec;
  return infimum === undefined ? rest : { ...rest, endless: { infimum } };
}

/** The names of what is said otherwise now. */
export function changedFacts(before: SurfaceSpec, after: SurfaceSpec): readonly string[] {
  const [was, is] = [Object.entries(before), Object.entries(after)].map((facts) => new Map<string, unknown>(facts));
  return [...new Set([...was!.keys(), ...is!.keys()])].filter((name) => was!.get(name) !== is!.get(name));
}

/** Edges as a lesson may have them. */
const [mostEdge, leastSide] = [1e6, 1e-6];

/** What is wrong with the edges of a map that somebody is typing. */
export function domainFault({ xMin, xMax, yMin, yMax }: Box): 'order' | 'size' | null {
  if (!(xMax - xMin >= leastSide && yMax - yMin >= leastSide)) return 'order';
  return [xMin, xMax, yMin, yMax].every((edge) => Math.abs(edge) <= mostEdge) ? null : 'size';
}
