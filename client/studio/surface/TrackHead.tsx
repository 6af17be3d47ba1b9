import type { SurfaceSpec } from '../../../shared/surfaces/own/spec.ts';
import { track as words } from '../../text/en/studio/studio-surface.ts';
import { variableText } from './preview/variables.ts';

interface TrackHeadProps {
  readonly spec: SurfaceSpec;
  readonly lane: boolean;
}

/** What the map shows. */
export function TrackHead({ spec, lane }: TrackHeadProps) {
  const { xMin, xMax, yMin, yMax } = spec.domain;
  const [across = 'x', up = 'y'] = namesOf(spec).map(variableText);
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

function namesOf(spec: SurfaceSpec): readonly string[] {
  if (spec.kind === 'formula') return spec.vars;
  if (spec.kind === 'data' || (spec.kind === 'catalogue' && spec.base !== 'bowl')) return ['w', 'b'];
  return ['x', 'y'];
}
