import { mkdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Registry } from 'prom-client';
import type { Config } from './config.ts';
import { contained } from './contained.ts';
import { Heartbeat, startHeartbeat } from './heartbeat.ts';
import type { Journal } from './journal/journal.ts';
import { FolderInUse, sqliteJournal } from './journal/sqlite.ts';
import { LessonChecks } from './lesson-checks.ts';
import { metricsOf } from './metrics.ts';
import { httpApp } from './net/http.ts';
import { joinUrlOf, lanAddresses, reachableBase } from './net/lan.ts';
import { Limits } from './net/limits.ts';
import { openSockets, type Sockets } from './net/sockets.ts';
import { dayMs, type Log, Rooms } from './rooms.ts';
import { savedLessonsIn } from './saved/saved-lessons.ts';
import { savedRoutes } from './saved/saved-routes.ts';
import { stopwatch } from './stopwatch.ts';

/** How many ports are tried when nobody asked for one. */
const portsTried = 20;

/** How long an address of this computer is believed: laptops change their Wi-Fi. */
const addressesKnownMs = 5000;

/** Why the server does not start, as a sentence for the person who started it. */
export class CannotStart extends Error {}

export interface App {
  /** For this computer. */
  readonly url: string;
  readonly port: number;
  /** For phones; null when only this computer can reach it. */
  joinBase(): string | null;
  readonly counted: Sockets['counted'];
  /** Tells everyone that the server goes away (they come back by themselves), closes the journal. */
  stop(): Promise<void>;
}

export interface AppParts {
  readonly log: Log;
  /** Instead of the one on disk in `config.dataDir`. */
  readonly journal?: Journal;
  /** Monotonic, ms; the process's own unless given. */
  nowMs?(): number;
  /** ms since 1970; the computer's own unless given. */
  dateMs?(): number;
}

/** Puts the parts together and serves. Throws `CannotStart` with a sentence. */
export async function startApp(
  config: Config,
  { log, journal = openJournal(config, log), nowMs = () => performance.now(), dateMs = Date.now }: AppParts,
): Promise<App> {
  const closers: (() => void | Promise<void>)[] = [() => journal.close()];
  const close = async () => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  try {
    const scheme = config.tls ? 'https' : 'http';
    const http = config.tls ? createHttpsServer(readTls(config.tls)) : createHttpServer();
    let ready = true;
    const saved = savedLessonsIn(resolve(config.dataDir));
    closers.push(() => saved.close());
    const pages = await httpApp({
      https: config.tls !== null,
      trustedHops: config.trustedHops,
      log,
      isReady: () => ready,
      saved: savedRoutes({ saved, log, nowMs, dateMs }),
      async metrics() {
        return { type: registry.contentType, text: await registry.metrics() };
      },
      ...(config.dev && { dev: { server: http, onClose: (one) => void closers.push(one) } }),
    });
    http.on('request', pages);
    const registry = new Registry();
    const watch = stopwatch(journal, registry, nowMs);
    const rooms = new Rooms({ journal: watch.journal, nowMs, dateMs, keepMs: config.keepDays * dayMs, log });
    rooms.recover();
    const limits = new Limits(nowMs());
    const lessons = new LessonChecks(log);
    closers.push(() => lessons.stop());
    const port = await listen(http, config);
    const joinBase = remembered(() => reachableBase(config.publicUrl, reachableAddresses(config.host), scheme, port));
    const { io, tell, counted } = openSockets(http, {
      rooms,
      limits,
      lessons,
      log,
      publicUrl: config.publicUrl,
      trustedHops: config.trustedHops,
      nowMs,
      joinUrl: (code) => joinUrlOf(joinBase() ?? `${scheme}://${hostname()}:${port}`, code),
    });
    metricsOf({ rooms, counted, nowMs, connections: () => io.engine.clientsCount }, registry);
    closers.push(async () => {
      const closed = io.close();
      // A browser keeps its connection for the next page; nobody waits for that.
      http.closeAllConnections();
      await closed;
    });
    closers.push(() => rooms.suspend());
    closers.push(() => contained(log, 'Nobody could be told', () => tell.restarting()));
    const heartbeat = new Heartbeat({ rooms, limits, tell, log, nowMs, stepped: watch.stepped });
    closers.push(startHeartbeat({ tick: () => watch.beat(() => heartbeat.tick()) }));
    return {
      url: `${scheme}://${hostInUrl(config.host)}:${port}`,
      port,
      joinBase,
      counted,
      stop() {
        ready = false;
        return close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }

  function remembered<T>(find: () => T): () => T {
    let known: { readonly value: T; readonly atMs: number } | null = null;
    return () => {
      if (!known || nowMs() - known.atMs > addressesKnownMs) known = { value: find(), atMs: nowMs() };
      return known.value;
    };
  }
}

function openJournal({ dataDir, durability }: Config, log: Log): Journal {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true });
    return sqliteJournal(folder, { durability, warn: (sentence) => log.error({ folder }, sentence) });
  } catch (error) {
    if (error instanceof FolderInUse) {
      throw new CannotStart(
        `Another Gradient Grand Prix already keeps its rooms in ${folder}. Stop it, or name another folder in DATA_DIR.`,
      );
    }
    throw new CannotStart(`The folder ${folder} (DATA_DIR) cannot keep rooms: ${messageOf(error)}`);
  }
}

function readTls({ cert, key }: NonNullable<Config['tls']>): { cert: Buffer; key: Buffer } {
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch (error) {
    throw new CannotStart(`The certificate or its key cannot be read: ${messageOf(error)}`);
  }
}

/** The port that it became. A port that was asked for is used or refused; the default moves on to a free one. */
async function listen(http: Server, { port, portAsked, host }: Config): Promise<number> {
  for (let candidate = port; ; candidate++) {
    const error = await tryListen(http, candidate, host);
    if (!error) return (http.address() as AddressInfo).port;
    const taken = error.code === 'EADDRINUSE';
    if (taken && !portAsked && candidate < port + portsTried) continue;
    throw new CannotStart(
      taken
        ? `Port ${candidate} is taken by another program. Stop that one, or choose another port with --port.`
        : `Port ${candidate} cannot be used on ${host ?? 'this computer'}: ${error.message}`,
    );
  }
}

function tryListen(http: Server, port: number, host: string | undefined): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException) => done(error);
    http.once('error', failed);
    http.listen({ port, ...(host !== undefined && { host }) }, () => {
      http.off('error', failed);
      done(null);
    });
  });
}

function isEverywhere(host: string | undefined): boolean {
  return host === undefined || host === '0.0.0.0' || host === '::';
}

function isThisComputer(host: string | undefined): boolean {
  return host === 'localhost' || host === '::1' || host?.startsWith('127.') === true;
}

/** One address that was asked for is the one phones use; else those of the network. */
function reachableAddresses(host: string | undefined): readonly string[] {
  if (host !== undefined && !isEverywhere(host) && !isThisComputer(host)) return [hostInUrl(host)];
  return lanAddresses(networkInterfaces());
}

function hostInUrl(host: string | undefined): string {
  if (host === undefined || isEverywhere(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
