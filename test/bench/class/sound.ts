import type { Sample } from './measure.ts';
import type { Plan } from './plan.ts';

/** Below this share of what was promised the server did not hold the load. */
export const leastCame = 0.98;

/**
 * Why a sample does not show what it should: empty when the load really happened.
 *
 * @param share of the messages that has to come in time
 */
export function complaints(
  sample: Sample,
  { mode, rooms, playersPerRoom }: Plan,
  share = leastCame,
): readonly string[] {
  const { told, answered, compared, differed, lost, changesSent } = sample;
  const players = rooms * playersPerRoom;
  const found: string[] = [];
  if (lost > 0) found.push(`${lost} connections were lost`);
  if (told.expected < players) found.push(`only ${told.expected} messages were due to ${players} phones`);
  if (told.came < share * told.expected) found.push(`${told.came} of ${told.expected} messages came`);
  if (compared < players) found.push(`only ${compared} numbers were compared`);
  if (differed > 0) found.push(`${differed} of ${compared} numbers differed from our own race`);
  if (answered && answered.came < share * answered.expected) {
    found.push(`${answered.came} of ${answered.expected} answers came`);
  }
  if (mode === 'throttle' && changesSent < players) found.push(`only ${changesSent} rates were changed`);
  return found;
}
