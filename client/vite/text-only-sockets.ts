import type { Plugin } from 'vite';

/** What takes the place of a file of socket.io, by the end of its path. */
const lean: Readonly<Record<string, string>> = {
  // The third transport: `client/net/wire.ts` names only WebSocket and polling.
  'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
  // Binary messages: both sides send nothing but JSON.
  'socket.io-parser/build/esm/is-binary.js':
    'export const isBinary = () => false; export const hasBinary = () => false;',
  'socket.io-parser/build/esm/binary.js':
    'export const deconstructPacket = (packet) => ({ packet, buffers: [] }); export const reconstructPacket = (packet) => packet;',
  'engine.io-parser/build/esm/contrib/base64-arraybuffer.js':
    'export const encode = () => ""; export const decode = () => new ArrayBuffer(0);',
};

/** Leaves out of every page what this game never sends over a socket: the join screen has a budget (1.5 kB of 30). */
export function textOnlySockets(): Plugin {
  return {
    name: 'text-only-sockets',
    enforce: 'pre',
    load: (id) => Object.entries(lean).find(([end]) => id.split('?')[0]!.endsWith(end))?.[1] ?? null,
  };
}
