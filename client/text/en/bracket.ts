import type { Bracket } from '../../../shared/room/view.ts';
import { short } from '../numbers.ts';

/** What the heats of a survivor's round have shown so far. */
export function bracketText({ survived, crashed }: Bracket): string {
  const lived = survived === null ? 'nobody has survived' : `η = ${short(survived, 4)} has survived`;
  const lost = crashed === null ? 'nobody has crashed' : `η = ${short(crashed, 4)} has crashed`;
  return `So far ${lived}, and ${lost}.`;
}
