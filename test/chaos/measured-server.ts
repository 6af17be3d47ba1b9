// The whole server in a process of its own, which says how it is when asked: node --expose-gc --import tsx FILE
import { performance } from 'node:perf_hooks';
import { Server } from 'socket.io';
import { startTestApp } from '../support/test-app.ts';

/** What a server holds, after its garbage is gone. */
export interface Held {
  readonly url: string;
  readonly heapBytes: number;
  /** Memory of buffers, outside of the heap. */
  readonly outsideBytes: number;
  readonly clients: number;
  readonly adapterRooms: number;
  readonly connectedSockets: number;
  /** Messages that wait for the network of the one for whom most wait. */
  readonly mostWaiting: number;
}

const servers: Server[] = [];
const attach = Server.prototype.attach;
Server.prototype.attach = function (...given) {
  servers.push(this);
  return attach.apply(this, given);
};

/** A minute of theirs is six seconds of ours. */
const speed = 10;
let skippedMs = 0;
const app = await startTestApp({ config: { keepDays: 0 }, nowMs: () => performance.now() * speed + skippedMs });
const [io] = servers;

async function held(): Promise<Held> {
  const { gc } = globalThis as unknown as { gc(): void };
  for (let times = 0; times < 4; times++) {
    gc();
    await new Promise((done) => setTimeout(done, 10));
  }
  const { heapUsed, external } = process.memoryUsage();
  const clients = Object.values(
    (io!.engine as unknown as { clients: Record<string, { writeBuffer: unknown[] }> }).clients,
  );
  const waiting = clients.map(({ writeBuffer }) => writeBuffer.length);
  return {
    url: app.url,
    heapBytes: heapUsed,
    outsideBytes: external,
    clients: io!.engine.clientsCount,
    adapterRooms: io!.of('/').adapter.rooms.size,
    connectedSockets: io!.of('/').sockets.size,
    mostWaiting: Math.max(0, ...waiting),
  };
}

process.on('message', (asked: { readonly skipMs?: number }) => {
  skippedMs += asked.skipMs ?? 0;
  void held().then((answer) => process.send!(answer));
});
process.on('disconnect', () => process.exit(0));
process.send!(await held());
