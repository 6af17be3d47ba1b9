import { compileFormula } from '../../../shared/formula/index.ts';
import { surfaceOf } from '../../../shared/surfaces/from-formula.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { SentSurface } from './jobs.ts';
import { probesOf } from './send-surface.ts';

/** The surface that was sent, with the same bits everywhere; null where what was sent does not tell. */
export function receivedSurface(sent: SentSurface): Surface | null {
  const known = surfaceById(sent.id);
  if (known && isSame(known, sent)) return known;
  const { source, vars, fenced, probes: _, ...facts } = sent;
  if (source === undefined || vars === undefined || fenced) return null;
  const typed = compileFormula(source, { vars });
  if (!typed.ok) return null;
  const surface = surfaceOf(typed.formula, facts);
  return isSame(surface, sent) ? surface : null;
}

/** A name alone proves nothing: other surfaces may have it. */
function isSame(surface: Surface, { probes, domain, fenced }: SentSurface): boolean {
  const sides = ['xMin', 'xMax', 'yMin', 'yMax'] as const;
  return (
    sides.every((side) => surface.domain[side] === domain[side]) &&
    (surface.fence !== undefined) === fenced &&
    probesOf(surface).every((loss, i) => Object.is(loss, probes[i]))
  );
}
