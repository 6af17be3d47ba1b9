import type { Socket } from 'socket.io';

/** Messages that wait for a phone's network before it is told less: what comes each second can be missed. */
const behindFrom = 8;
/** Before it is let go: it comes back by itself and gets the whole view, which is less than what waits. */
const stuckFrom = 100;

/** Engine.IO's own queue, which its types keep to themselves. */
function waiting({ conn }: Pick<Socket, 'conn'>): number {
  return (conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;
}

/** A socket whose network takes messages more slowly than they come. */
export function isBehind(socket: Pick<Socket, 'conn'>): boolean {
  return waiting(socket) >= behindFrom;
}

/** Ends a socket that takes nothing at all, with all that waits for it; true when it did. */
export function letGoWhenStuck(socket: Pick<Socket, 'conn'>): boolean {
  if (waiting(socket) < stuckFrom) return false;
  // Not `disconnect`, after which a phone stays away.
  socket.conn.close(true);
  return true;
}
