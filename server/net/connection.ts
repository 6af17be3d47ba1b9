import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../shared/protocol/messages.ts';
import type { LiveRoom } from '../live-room.ts';

export type Io = Server<ClientToServer, ServerToClient>;

/** What one socket is in which room. Identity comes from here and never from a payload. */
export type Membership =
  | { readonly role: 'player'; readonly live: LiveRoom; readonly seat: number }
  | { readonly role: 'newcomer' | 'host' | 'remote' | 'screen'; readonly live: LiveRoom };

/** One socket and what the server knows of it. */
export interface Connection {
  readonly socket: Socket<ClientToServer, ServerToClient>;
  readonly address: string;
  /** Null before hello and after bye. */
  membership: Membership | null;
  /** What this socket's join was answered, for a second tap on *Join*. */
  joined: { readonly seat: number; readonly token: string } | null;
  /** When this screen's fold differed from ours, ms; the last ten seconds. */
  mismatchesAtMs: readonly number[];
}
