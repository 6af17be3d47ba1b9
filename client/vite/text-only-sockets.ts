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

/** All that the manager takes from the parser; as a namespace it would keep the checks of a server too. */
const wholeParser = 'import * as parser from "socket.io-parser";';
const usedOfParser = 'import { Encoder, Decoder } from "socket.io-parser"; const parser = { Encoder, Decoder };';

/** Leaves out of every page what this game never sends over a socket: the join screen has a budget (1.5 kB of 30). */
export function textOnlySockets(): Plugin {
  return {
    name: 'text-only-sockets',
    enforce: 'pre',
    load: (id) => Object.entries(lean).find(([end]) => id.split('?')[0]!.endsWith(end))?.[1] ?? null,
    transform(code, id) {
      if (!/socket\.io-client\/build\/esm\/manager\.js/.test(id)) return null;
      if (!code.includes(wholeParser))
        throw new Error(`expected ${wholeParser} in ${id}: look what its version imports`);
      return code.replace(wholeParser, usedOfParser);
    },
  };
}
