import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';

/** A variable as it stands on an axis or in a sentence: w1 as w₁. */
export function variableText(name: string): string {
  return name.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]!);
}

/** What its two axes are called on the map. */
export function axesOf(spec: SurfaceSpec): readonly [across: string, up: string] {
  const [across = 'x', up = 'y'] = namesOf(spec).map(variableText);
  return [across, up];
}

function namesOf(spec: SurfaceSpec): readonly string[] {
  if (spec.kind === 'formula') return spec.vars;
  if (spec.kind === 'data' || (spec.kind === 'catalogue' && spec.base !== 'bowl')) return ['w', 'b'];
  return ['x', 'y'];
}
