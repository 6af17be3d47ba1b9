import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import { track as words } from '../../text/en/studio/studio-surface.ts';
import { axesOf } from './preview/variables.ts';

interface TrackHeadProps {
  readonly spec: SurfaceSpec;
  readonly lane: boolean;
}

/** What the map shows. */
export function TrackHead({ spec, lane }: TrackHeadProps) {
  const { xMin, xMax, yMin, yMax } = spec.domain;
  const [across, up] = axesOf(spec);
  return (
    <header class="track-head">
      <h2>{words.title}</h2>
      <p class="maths">{words.between(xMin, across, xMax)}</p>
      {!lane && (
        <>
          <p class="maths">{words.between(yMin, up, yMax)}</p>
          <p class="soft">{words.scale}</p>
        </>
      )}
    </header>
  );
}
