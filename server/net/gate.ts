import type { Socket } from 'socket.io';
import type { ClientToServer } from '../../shared/protocol/messages.ts';
import { parseRequest, type Request } from '../../shared/protocol/schemas.ts';
import { isRefusal, type RefusalWord, refuse } from '../../shared/room/refusals.ts';
import { contained } from '../contained.ts';
import type { Log } from '../rooms.ts';
import { Bucket, perSocket, strikes } from './limits.ts';

/** What an event answers, `Refusal` included. */
type Reply<Name extends keyof ClientToServer> = Parameters<Parameters<ClientToServer[Name]>[1]>[0];

/** What may take its time: a lesson with surfaces of its own is checked in a thread. */
type Slow = 'open' | 'lesson';

/** One function an event. The payload is parsed, the answer is sent by the gate. */
export type Routes = {
  readonly [Name in keyof ClientToServer]: (
    request: Request<Name>,
  ) => Name extends Slow ? Reply<Name> | Promise<Reply<Name>> : Reply<Name>;
};

/** How often the gate turned something away, for the operator. */
export interface Turned {
  unknown: number;
  unanswerable: number;
  badRequest: number;
  tooMany: number;
  cutOff: number;
  crashed: number;
  /** Answers that were a refusal, by word. */
  readonly refused: Map<RefusalWord, number>;
}

export function nothingTurned(): Turned {
  return { unknown: 0, unanswerable: 0, badRequest: 0, tooMany: 0, cutOff: 0, crashed: 0, refused: new Map() };
}

/**
 * The only way in from a socket: everything is `unknown` until parsed, costs a token, and is answered exactly once.
 * Nothing that comes through here can throw out of it: one exception in a socket listener would end the process, and
 * with it everybody's race.
 *
 * @param routesNow asked for each request: kept for every phone they would be a sixth of what a phone costs
 */
export function gate(socket: Socket, routesNow: () => Routes, turned: Turned, log: Log, nowMs: () => number): void {
  const bucket = new Bucket(perSocket, nowMs());
  let strikesLeft = strikes;
  socket.onAny((event: unknown, ...rest: unknown[]) => {
    // Packets that were parsed before a cut-off still arrive after it.
    if (!socket.connected || strikesLeft <= 0) return;
    const answer = rest.at(-1);
    const say = typeof answer === 'function' ? (reply: object) => answer(reply) : null;
    if (!bucket.spend(nowMs())) {
      turned.tooMany++;
      say?.(refuse('too-many'));
      strikesLeft--;
      if (strikesLeft > 0) return;
      turned.cutOff++;
      socket.disconnect(true);
      return;
    }
    const routes = routesNow();
    if (typeof event !== 'string' || !Object.hasOwn(routes, event)) {
      turned.unknown++;
      return;
    }
    if (!say) {
      turned.unanswerable++;
      return;
    }
    const answered = (reply: object): void => {
      if (isRefusal(reply)) {
        if (reply.refused === 'bad-request') turned.badRequest++;
        turned.refused.set(reply.refused, (turned.refused.get(reply.refused) ?? 0) + 1);
      }
      say(reply);
    };
    const failed = (error: unknown): void => {
      turned.crashed++;
      log.error({ err: error, event }, 'A request failed in the server');
      contained(log, 'A failed request could not be answered', () => say(refuse('internal')));
    };
    try {
      const reply = through(event as keyof Routes, routes, rest.length === 2 ? rest[0] : undefined);
      if (reply instanceof Promise) reply.then(answered).catch(failed);
      else answered(reply);
    } catch (error) {
      failed(error);
    }
  });
}

function through<Name extends keyof Routes>(name: Name, routes: Routes, payload: unknown): object {
  const parsed = parseRequest(name, payload);
  return isRefusal(parsed) ? parsed : routes[name](parsed);
}
