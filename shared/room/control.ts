import type { By, Command } from './commands.ts';
import type { RoomEvent } from './events.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Room } from './room.ts';

/** True for the one who has the room in hand. */
export function isInControl({ controller }: Room, { role }: By): boolean {
  return role === controller;
}

/** From `/host` to the phone that has just been paired. */
export function pair({ remoteTokenHash }: Command & { type: 'pair' }, { role }: By) {
  if (role !== 'host') return refuse('not-host');
  return [{ type: 'host-changed', controller: 'remote', remoteTokenHash } as const] satisfies readonly RoomEvent[];
}

/** Host and paired phone may each take the room in hand at any time, since one of them may have no power any more. */
export function takeControl(
  { controller }: Room,
  { give = false }: Command & { type: 'control' },
  { role }: By,
): readonly RoomEvent[] | Refusal {
  if (role !== 'host' && role !== 'remote') return refuse('not-host');
  // Only who has it can give it away.
  if (give && role !== controller) return refuse('not-host');
  const next = give ? 'host' : role;
  return next === controller ? [] : [{ type: 'host-changed', controller: next }];
}
