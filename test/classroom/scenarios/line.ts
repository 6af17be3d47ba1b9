import type { Bot } from '../../../scripts/bot.ts';

type AnySocket = Bot['socket'];

interface Line {
  pause(): void;
  resume(): void;
  send(): void;
}

/** The WebSocket under a socket, of the package `ws`. */
function lineOf(socket: AnySocket): Line {
  return (socket.io.engine.transport as unknown as { readonly ws: Line }).ws;
}

/** The phone sleeps: its connection stays open and it hears nothing. */
export function fallAsleep(socket: AnySocket): void {
  lineOf(socket).pause();
}

/** All that was said meanwhile comes at once. */
export function wake(socket: AnySocket): void {
  lineOf(socket).resume();
}

/** Nothing that the phone sends arrives any more, not even that it lives. */
export function loseUplink(socket: AnySocket): void {
  lineOf(socket).send = () => {};
}
