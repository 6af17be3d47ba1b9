import type { Plugin } from 'vite';

/**
 * Leaves socket.io's third transport out of every page: `client/net/wire.ts` names only WebSocket and polling, and the
 * join screen has a budget (0.7 kB of 30).
 */
export function withoutWebTransport(): Plugin {
  return {
    name: 'without-webtransport',
    enforce: 'pre',
    load: (id) => (id.includes('engine.io-client/build/esm/transports/webtransport') ? 'export class WT {}' : null),
  };
}
