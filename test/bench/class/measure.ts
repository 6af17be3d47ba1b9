import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seen, Span } from './client.ts';
import { sharedMs, untilMs } from './clock.ts';
import { leadMs, type Plan, warmMs } from './plan.ts';
import { seedJournal } from './seed-journal.ts';
import { Helper } from './served.ts';

export const contenders = ['product', 'ws', 'socket.io', 'colyseus'] as const;
export type Contender = (typeof contenders)[number];

const main = join(import.meta.dirname, '../../../dist/server/main.js');
const control = fileURLToPath(import.meta.resolve('./control.ts'));
const load = fileURLToPath(import.meta.resolve('./load.ts'));

/** One class at one server. */
export interface Sample extends Seen {
  /** Of the server process, µs for each player in each second. */
  readonly cpuUs: number;
  /** Of all cores, how many the server used. */
  readonly cores: number;
  /** Live bytes of the server for a connection, once everyone is in. */
  readonly heapBytes: number;
  /** Live bytes more after the measurement than before it. */
  readonly grownBytes: number;
}

/** The real program on a journal with the rooms of the plan, without the supervisor in front of it. */
async function startProduct(plan: Plan, folder: string): Promise<{ server: Helper; port: number }> {
  seedJournal(folder, plan);
  const { NODE_OPTIONS: _, ...env } = process.env as Record<string, string>;
  const server = new Helper(main, {
    env: { ...env, GGP_SERVE: 'first', HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder },
  });
  const { port } = await server.heard<{ port: number }>('port');
  return { server, port };
}

/** Starts a server and phones, lets them race, and ends both. Throws when a phone cannot get in. */
export async function measure(contender: Contender, plan: Plan, stalled = 0): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-class-'));
  const helpers: Helper[] = [];
  try {
    let server: Helper;
    let listening: { port: number; paths?: readonly string[] };
    if (contender === 'product') {
      const started = await startProduct(plan, folder);
      server = started.server;
      listening = started;
    } else {
      server = new Helper(control, { args: [contender, JSON.stringify(plan)] });
      helpers.push(server);
      listening = await server.heard('port');
    }
    helpers.push(server);
    const emptyBytes = await server.heap();
    const phones = new Helper(load, {
      args: [contender, String(listening.port), JSON.stringify(plan)],
      env: { STALLED: String(stalled) },
    });
    helpers.push(phones);
    await phones.heard('awake');
    phones.tell({ paths: listening.paths ?? [] });
    const { connected } = await phones.heard<{ connected: number }>('connected');
    const fullBytes = await server.heap();

    const startMs = sharedMs() + leadMs;
    const span: Span = { fromMs: startMs + warmMs, toMs: startMs + warmMs + 1000 * plan.seconds };
    phones.tell({ startMs, span });
    if (contender !== 'product') server.tell({ begin: startMs });
    await untilMs(span.fromMs);
    const before = await server.cpu();
    await untilMs(span.toMs);
    const after = await server.cpu();
    const { seen } = await phones.heard<{ seen: Seen }>('seen');
    const endBytes = await server.heap();
    if (contender !== 'product' && plan.mode === 'throttle') {
      server.tell({ changesAsked: true });
      const { changes } = await server.heard<{ changes: number }>('changes');
      if (changes !== seen.changesSent) throw new Error(`${contender} got ${changes} of ${seen.changesSent} changes`);
    }
    const spentMs = after.atMs - before.atMs;
    const usedUs = after.cpuUs - before.cpuUs;
    return {
      ...seen,
      cpuUs: usedUs / (plan.rooms * plan.playersPerRoom) / (spentMs / 1000),
      cores: usedUs / 1000 / spentMs,
      heapBytes: (fullBytes - emptyBytes) / connected,
      grownBytes: endBytes - fullBytes,
    };
  } finally {
    for (const helper of helpers) await helper.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the races alone cost, told to nobody: µs of CPU for each player in each second. */
export async function measureSimulation(plan: Plan): Promise<number> {
  const server = new Helper(control, { args: ['simulation', JSON.stringify(plan)] });
  try {
    await server.heard('port');
    const startMs = sharedMs() + leadMs;
    server.tell({ begin: startMs });
    await untilMs(startMs + warmMs);
    const before = await server.cpu();
    await untilMs(startMs + warmMs + 1000 * plan.seconds);
    const after = await server.cpu();
    const seconds = (after.atMs - before.atMs) / 1000;
    return (after.cpuUs - before.cpuUs) / (plan.rooms * plan.playersPerRoom) / seconds;
  } finally {
    await server.end();
  }
}
