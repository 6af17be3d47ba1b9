import type { LiveRoom } from '../live-room.ts';
import type { Connection, Membership } from './connection.ts';

/** Who is in each room, by socket: one controlling host, one connection a seat, any number of watchers. */
export class People {
  readonly #rooms = new Map<LiveRoom, Set<Connection>>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  in(live: LiveRoom): ReadonlySet<Connection> {
    return this.#rooms.get(live) ?? new Set();
  }

  /** In all rooms. */
  *everyone(): Iterable<Connection> {
    for (const here of this.#rooms.values()) yield* here;
  }

  /** Makes the connection what `membership` says and answers the one whose place it took, if any: the newest wins. */
  enter(connection: Connection, membership: Membership): Connection | null {
    this.leave(connection);
    const { live } = membership;
    const here = this.#rooms.get(live) ?? new Set();
    const rival = [...here].find((other) => samePlace(other.membership, membership)) ?? null;
    if (rival) this.leave(rival);
    this.#rooms.set(live, here.add(connection));
    connection.membership = membership;
    live.usedAtMs = this.#nowMs();
    if (membership.role === 'player') live.presence.came(membership.seat);
    return rival;
  }

  /** The connection is in no room any more. */
  leave(connection: Connection): void {
    const { membership } = connection;
    if (!membership) return;
    connection.membership = null;
    const here = this.#rooms.get(membership.live);
    here?.delete(connection);
    if (here?.size === 0) this.#rooms.delete(membership.live);
    if (membership.role === 'player') membership.live.presence.left(membership.seat, this.#nowMs());
  }
}

function samePlace(one: Membership | null, other: Membership): boolean {
  if (one?.role === 'host' || one?.role === 'remote') return other.role === one.role;
  return one?.role === 'player' && other.role === 'player' && one.seat === other.seat;
}
