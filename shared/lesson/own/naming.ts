import type { SurfaceName } from '../../surfaces/own/spec.ts';
import { isRace, type Round, type ShownRound } from '../lesson.ts';

/** What may name a surface: a round, its second heat, a question, a place on a map. */
export type Naming = { readonly surface?: SurfaceName };

/** Every surface that a round names or carries. */
export function surfacesIn(round: Round | ShownRound): readonly SurfaceName[] {
  const naming: readonly (Naming | undefined)[] = [
    round as Naming,
    round.predict as Naming | undefined,
    isRace(round) ? round.transfer : undefined,
    ...(round.kind === 'arrow' ? round.targets : []),
  ];
  return naming.flatMap((part) => part?.surface ?? []);
}

/** True where a page must know how to build surfaces of a lesson's own. */
export function carriesSurfaces(round: ShownRound | null): boolean {
  return round !== null && surfacesIn(round).some((name) => typeof name === 'object');
}
