import { compileFormula } from '../../../../shared/formula/index.ts';
import { checkedShape } from '../../../../shared/surfaces/own/checked-shape.ts';
import { isComplaint, type SurfaceComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import { shapeOf } from '../../../../shared/surfaces/own/shape.ts';
import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { Mask } from '../../../../shared/surfaces/own/undefined-mask.ts';
import type { RaceDefaults, Surface } from '../../../../shared/surfaces/surface.ts';
import { domainFault } from '../race-facts.ts';

/** What can be drawn of a surface before anything is searched for on it. */
export interface Sketch {
  /** Without special places, and never raced on. */
  readonly surface: Surface;
  /** Where it is undefined, to be hatched. */
  readonly mask: Mask | null;
}

export interface Sketched {
  /** Null where there is nothing to draw. */
  readonly sketch: Sketch | null;
  readonly complaint: SurfaceComplaint | null;
}

const noRace: RaceDefaults = {
  start: [0, 0],
  learningRates: { min: 1, max: 1, initial: 1 },
  steps: 10,
  stepsPerSecond: 1,
  goalFraction: 0.5,
  par: 1,
};

/** Map and fields ask for the same at each key. */
const known = new WeakMap<SurfaceSpec, Sketched>();

/** What a spec shows at once, and what is wrong with it: cheap enough for every key. */
export function sketchOf(spec: SurfaceSpec): Sketched {
  const answer = known.get(spec) ?? freshSketch(spec);
  known.set(spec, answer);
  return answer;
}

function freshSketch(spec: SurfaceSpec): Sketched {
  if (domainFault(spec.domain)) return { sketch: null, complaint: null };
  const checked = checkedShape(spec);
  if (!isComplaint(checked)) return { sketch: sketched(spec), complaint: null };
  return { sketch: isDrawable(spec, checked) ? sketched(spec, checked.mask) : null, complaint: checked };
}

/** A formula that is only undefined somewhere, and what is not finite, still has a map. */
function isDrawable(spec: SurfaceSpec, { word }: SurfaceComplaint): boolean {
  if (word === 'not-finite') return true;
  return word === 'formula' && spec.kind === 'formula' && compileFormula(spec.source, { vars: spec.vars }).ok;
}

function sketched(spec: SurfaceSpec, mask: Mask | null = null): Sketch {
  return {
    surface: { ...shapeOf(spec), id: 'sketch', race: noRace, stationaryPoints: [], best: null, endless: false },
    mask,
  };
}
