import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import {
  type ClientToServer,
  type Role,
  type ServerToClient,
  type View,
  version,
} from '../../shared/protocol/messages.ts';
import type { Request } from '../../shared/protocol/schemas.ts';
import { shortLesson } from './lesson.ts';
import { granted } from './rooms.ts';

export type TestSocket = Socket<ServerToClient, ClientToServer>;
type Reply<Name extends keyof ClientToServer> = Parameters<Parameters<ClientToServer[Name]>[1]>[0];

const opened: TestSocket[] = [];

/** A socket as a browser would open it, without coming back by itself unless asked. */
export function connect(url: string, options: Partial<ManagerOptions & SocketOptions> = {}): TestSocket {
  const socket: TestSocket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  opened.push(socket);
  return socket;
}

/** For `afterEach`. */
export function disconnectAll(): void {
  for (const socket of opened.splice(0)) socket.disconnect();
}

/** The answer to a request, once. */
export function ask<Name extends keyof ClientToServer>(
  socket: TestSocket,
  name: Name,
  request: Request<Name>,
): Promise<Reply<Name>> {
  return new Promise((done) => {
    // The typed `emit` cannot see that one name's arguments belong to that name.
    (socket.emit as (name: string, request: unknown, answer: (reply: Reply<Name>) => void) => void).call(
      socket,
      name,
      request,
      done,
    );
  });
}

/** The next message of this name that fits. */
export function next<Name extends keyof ServerToClient>(
  socket: TestSocket,
  name: Name,
  fits: (message: Parameters<ServerToClient[Name]>[0]) => boolean = () => true,
): Promise<Parameters<ServerToClient[Name]>[0]> {
  return new Promise((done) => {
    const listener = (message: Parameters<ServerToClient[Name]>[0]) => {
      if (!fits(message)) return;
      socket.off(name, listener as never);
      done(message);
    };
    socket.on(name, listener as never);
  });
}

/** Why the socket was lost, in socket.io's words. */
export function lost(socket: TestSocket): Promise<string> {
  return new Promise((done) => socket.once('disconnect', (reason) => done(reason)));
}

export interface TestHost {
  readonly socket: TestSocket;
  readonly code: string;
  readonly token: string;
  readonly view: View;
  /** Presses the main button as it is now; `turn` follows the views. */
  advance(): Promise<object>;
  latest(): View;
}

/** An instructor with a room of her own. */
export async function openRoom(
  url: string,
  lesson: Lesson = shortLesson(),
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<TestHost> {
  const socket = connect(url, { reconnection: true, reconnectionDelay: 100, ...options });
  const { code, token, view } = granted(await ask(socket, 'open', { version, lesson }));
  let latest: View = view;
  let command = 0;
  socket.on('view', (newer) => {
    latest = newer;
  });
  socket.on('connect', () => {
    socket.emit('hello', { version, role: 'host', code, token }, (answer) => {
      if ('view' in answer) latest = answer.view;
    });
  });
  return {
    socket,
    code,
    token,
    view,
    latest: () => latest,
    advance: () => ask(socket, 'advance', { command: ++command, turn: latest.turn }),
  };
}

export function hello(socket: TestSocket, role: Role, code: string, token?: string) {
  return ask(socket, 'hello', { version, role, code, ...(token !== undefined && { token }) });
}

/** A phone in a seat. */
export async function joinRoom(url: string, code: string, nickname = 'Ana') {
  const socket = connect(url);
  granted(await hello(socket, 'player', code));
  const { seat, token } = granted(await ask(socket, 'join', { nickname }));
  return { socket, seat, token };
}
