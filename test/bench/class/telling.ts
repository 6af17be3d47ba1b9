import type { Race } from '../../../shared/race/race.ts';
import type { Plan } from './plan.ts';

/** A way of telling. */
export interface Control {
  /** Its port, and the address of each seat there (room-major, the host's last in its room) if it is not made up by the load. */
  listen(plan: Plan): Promise<{ readonly port: number; readonly paths?: readonly string[] }>;
  /** All balls of a room as they are after `race.step`. */
  say(room: number, race: Race): void;
  /** Changes of rates that came in. */
  changes(): number;
}
