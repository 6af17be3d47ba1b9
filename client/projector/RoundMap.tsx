import type { ShownRaceRound } from '../../shared/lesson/lesson.ts';
import { knownSurface } from '../../shared/surfaces/known.ts';
import { projector } from '../text/en/projector.ts';
import { SurfaceFormula } from '../ui/Formula.tsx';
import { Fit } from './Fit.tsx';
import { StageMount } from './StageMount.tsx';

/** True where the map would give away what is asked: which start leads to the deepest valley. */
export function hidesMap(round: { readonly kind: string }): boolean {
  return round.kind === 'valley';
}

/** The map of a round before its race; where it would give the answer away, the formula. */
export function RoundMap({ round, stage }: { round: ShownRaceRound; stage: HTMLElement }) {
  if (!hidesMap(round)) return <StageMount element={stage} />;
  return (
    <div class="stage-mount map-hidden">
      <Fit class="map-hidden-formula" least={0.4}>
        <SurfaceFormula surface={knownSurface(round.surface)} />
      </Fit>
      <p>{projector.brief.hidden}</p>
    </div>
  );
}
