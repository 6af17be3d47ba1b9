import { io, type Socket } from 'socket.io-client';
import { type Findings, holdSeconds } from './line.ts';

const tries = 7;
const patienceMs = 8000;

/** What this browser can do by itself; nothing is sent. */
export function ofThisBrowser(): Pick<Findings, 'wakeLock' | 'secure' | 'storage' | 'webgl'> {
  return { wakeLock: 'wakeLock' in navigator, secure: isSecureContext, storage: keeps(), webgl: draws() };
}

function keeps(): boolean {
  try {
    const name = 'gradient-grand-prix.check';
    localStorage.setItem(name, '1');
    const kept = localStorage.getItem(name) === '1';
    localStorage.removeItem(name);
    return kept;
  } catch {
    return false;
  }
}

function draws(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Some small requests one after the other: how long each took, and by how much the clocks differ. */
export async function askServer(): Promise<Required<Pick<Findings, 'roundTripsMs' | 'clockAheadSeconds'>>> {
  const roundTripsMs: number[] = [];
  let clockAheadSeconds: number | null = null;
  for (let n = 0; n < tries; n++) {
    try {
      const startedMs = performance.now();
      const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
      if (!response.ok) break;
      const tookMs = performance.now() - startedMs;
      // The first one opens the connection.
      if (n > 0) roundTripsMs.push(tookMs);
      const serverMs = Date.parse(response.headers.get('date') ?? '');
      // Half a second, for the server's date leaves its part of a second out.
      if (Number.isFinite(serverMs)) clockAheadSeconds = (Date.now() - tookMs / 2 - serverMs - 500) / 1000;
    } catch {
      break;
    }
  }
  return { roundTripsMs, clockAheadSeconds };
}

/** Tries one way alone; the socket when it worked. */
export function tryWay(transport: 'websocket' | 'polling'): Promise<Socket | null> {
  const socket = io('/', { transports: [transport], reconnection: false, forceNew: true, timeout: patienceMs });
  return new Promise((done) => {
    socket.once('connect', () => done(socket));
    socket.once('connect_error', () => {
      socket.disconnect();
      done(null);
    });
  });
}

/** Holds a connection for a minute, and tells each second; then, or when it is cut, that is all. */
export function hold(socket: Socket, tell: (held: Pick<Findings, 'heldSeconds' | 'cut'>) => void): () => void {
  const startedMs = performance.now();
  const seconds = (): number => Math.min(holdSeconds, Math.floor((performance.now() - startedMs) / 1000));
  const stop = (): void => {
    clearInterval(timer);
    socket.off('disconnect', cut);
    socket.disconnect();
  };
  const cut = (): void => {
    tell({ heldSeconds: seconds(), cut: true });
    stop();
  };
  const timer = setInterval(() => {
    tell({ heldSeconds: seconds(), cut: false });
    if (seconds() >= holdSeconds) stop();
  }, 1000);
  socket.once('disconnect', cut);
  return stop;
}
