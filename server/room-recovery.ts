import { apply } from '../shared/room/apply.ts';
import type { RoomEvent } from '../shared/room/events.ts';
import { type Room, schema } from '../shared/room/room.ts';
import type { Entry } from './journal/journal.ts';
import { LiveRoom } from './live-room.ts';

/**
 * A room from its journal. Room time goes on from the last entry: the time that the server was away does not count.
 * Throws when the entries are not a room of this version.
 */
export function recoverRoom(entries: readonly Entry[], nowMs: number): { live: LiveRoom; engineThen: string } {
  const opening = eventOf(entries[0]);
  if (opening?.type !== 'room-opened') throw new Error(`expected room-opened first, got ${opening?.type ?? 'nothing'}`);
  if (opening.schema !== schema)
    throw new Error(`its events are version ${opening.schema}, this server knows ${schema}`);
  let room: Room | null = null;
  for (const entry of entries) room = apply(room, eventOf(entry)!);
  const live = new LiveRoom(room!, entries.length, entries.at(-1)!.atMs, nowMs);
  for (const { by, command } of entries) {
    if (by !== undefined && command !== undefined) live.answers.remember(by, command, { ok: true });
  }
  // Everyone is on their way back: without this the first phone to return would be "all who are connected".
  for (const { seat, removed } of live.room.seats) if (!removed) live.presence.left(seat, nowMs);
  return { live, engineThen: opening.engine };
}

/** The journal holds what `apply` made of our own types, once; a wrong shape throws in `apply`. */
function eventOf(entry: Entry | undefined): RoomEvent | undefined {
  const event = entry?.event;
  if (typeof event !== 'object' || event === null || !('type' in event)) return undefined;
  return event as RoomEvent;
}
