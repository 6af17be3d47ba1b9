import type { IncomingMessage } from 'node:http';

/**
 * The address that a request comes from, behind `trustedHops` reverse proxies. With 0 the header is not believed:
 * anybody can write it.
 */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedHops: number): string {
  const header = request.headers['x-forwarded-for'];
  const named = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const path = [...named, request.socket.remoteAddress ?? ''];
  return path[Math.max(0, path.length - 1 - trustedHops)]!;
}

/**
 * May a page of this origin talk to us? Browsers always send `Origin` with a WebSocket; what sends none is no browser,
 * so nobody's cookies or network position are borrowed. CORS does not protect WebSockets: this does.
 */
export function isOwnOrigin(request: Pick<IncomingMessage, 'headers'>, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host: originHost } = new URL(origin);
  return (
    originHost === withoutDefaultPort(origin, host) || (publicUrl !== null && originHost === new URL(publicUrl).host)
  );
}

/** `URL` drops :80 and :443, some clients name them in `Host`. */
function withoutDefaultPort(origin: string, host: string | undefined): string | undefined {
  const url = `${new URL(origin).protocol}//${host}`;
  return host !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
