import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { SentSurface } from './jobs.ts';

/** What of a surface can be posted to a worker: all but its functions. */
export function sendSurface(surface: Surface): SentSurface {
  const { id, domain, stationaryPoints, best, endless, convex, race, source, vars, fence } = surface;
  return {
    id,
    domain,
    stationaryPoints,
    best,
    endless,
    convex,
    race,
    ...(source !== undefined && { source }),
    ...(vars !== undefined && { vars }),
    fenced: fence !== undefined,
    probes: probesOf(surface),
  };
}

/** Losses at places in the domain that no two surfaces share. */
export function probesOf({ domain, value }: Pick<Surface, 'domain' | 'value'>): readonly number[] {
  const shares = [
    [0.31, 0.73],
    [0.59, 0.17],
    [0.83, 0.91],
  ] as const;
  const { xMin, xMax, yMin, yMax } = domain;
  return shares.map(([across, up]) => value(xMin + across * (xMax - xMin), yMin + up * (yMax - yMin)));
}
