import type { Lesson } from '../../shared/lesson/lesson.ts';
import { type Hello, version } from '../../shared/protocol/messages.ts';
import { foldCode } from '../../shared/protocol/room-code.ts';
import type { By, Command } from '../../shared/room/commands.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/room/refusals.ts';
import type { LessonChecks } from '../lesson-checks.ts';
import type { LiveRoom } from '../live-room.ts';
import type { Outcome, Rooms } from '../rooms.ts';
import { foldTakeBack, hashToken } from '../tokens.ts';
import type { Connection, Membership } from './connection.ts';
import type { Routes } from './gate.ts';
import type { Limits } from './limits.ts';
import type { Pairing } from './pairing.ts';
import { pairingRoutes } from './pairing-routes.ts';
import type { People } from './people.ts';
import { changesIn } from './rate-news.ts';
import type { Tell } from './tell.ts';

const mismatchWindowMs = 10_000;
const mismatchesBeforePositions = 3;

export interface RoutesParts {
  readonly rooms: Rooms;
  readonly people: People;
  readonly tell: Tell;
  readonly limits: Limits;
  readonly pairing: Pairing;
  readonly lessons: Pick<LessonChecks, 'prepare'>;
  nowMs(): number;
  /** A screen's fold differed from ours. */
  onMismatch(): void;
  /** A phone came back to its seat. */
  onReturn(): void;
}

/** What one connection's requests do. All of them are parsed already; who asks is the connection's membership. */
export function routesOf(connection: Connection, parts: RoutesParts): Routes {
  const { rooms, people, tell, limits, lessons, nowMs } = parts;

  function enter(membership: Membership): void {
    const replaced = people.enter(connection, membership);
    if (replaced && membership.role === 'host') {
      // The projector whose control was taken goes on showing the room.
      people.enter(replaced, { role: 'screen', live: membership.live });
      tell.pushView(replaced);
    } else if (replaced) tell.bye(replaced, 'replaced');
    limits.entered(connection.address, membership.live.room.code);
  }

  /** A new room, with this connection as its host. */
  function open(lesson: Lesson) {
    const opened = rooms.open(lesson);
    if (isRefusal(opened)) return opened;
    const { live, token, takeBack } = opened;
    const membership: Membership = { role: 'host', live };
    enter(membership);
    const clock = { serverMs: live.roomMs(nowMs()) };
    return { code: live.room.code, token, takeBack, view: tell.view(membership), clock };
  }

  /** Asks the room in the name of this connection. */
  function request(command: Command, commandId: number): Outcome {
    const { membership } = connection;
    return membership ? rooms.request(membership.live, byOf(membership), command, commandId) : refuse('no-seat');
  }

  function ask(command: Command, commandId: number): { ok: true } | Refusal {
    const outcome = request(command, commandId);
    return isRefusal(outcome) ? outcome : { ok: true };
  }

  return {
    hello(hello) {
      if (hello.version !== version) return refuse('version');
      const membership = findRoom(hello, connection.address, parts);
      if (isRefusal(membership)) return membership;
      connection.joined = null;
      if (membership.role === 'player') parts.onReturn();
      enter(membership);
      const { live } = membership;
      return { view: tell.view(membership), clock: { serverMs: live.roomMs(nowMs()) }, race: tell.raceOf(live) };
    },
    open({ version: theirs, lesson }) {
      if (theirs !== version) return refuse('version');
      if (!limits.mayOpen(nowMs())) return refuse('too-many');
      if (lesson.surfaces === undefined) return open(lesson);
      return lessons.prepare(lesson).then((prepared) => {
        if (isRefusal(prepared)) return prepared;
        // Whoever is gone meanwhile would leave a room that nobody can enter.
        return connection.socket.connected ? open(prepared) : refuse('internal');
      });
    },
    join({ nickname }) {
      const { membership } = connection;
      if (membership?.role === 'player' && connection.joined) return connection.joined;
      if (membership?.role !== 'newcomer') return refuse('bad-request', 'role', 'a player without a seat');
      const { live } = membership;
      if (!limits.mayJoin(live.room.code, nowMs())) return refuse('too-many');
      const joined = rooms.join(live, nickname);
      if (isRefusal(joined)) return joined;
      connection.joined = joined;
      enter({ role: 'player', live, seat: joined.seat });
      // After the answer, so that the phone knows its seat when it sees itself in it.
      tell.afterAnswer(() => tell.pushView(connection));
      return joined;
    },
    predict: ({ command, answer }) => ask({ type: 'predict', answer }, command),
    change({ command, learningRate }) {
      const outcome = request({ type: 'change', learningRate }, command);
      if (isRefusal(outcome)) return outcome;
      const changed = changesIn(outcome.events);
      return { ok: true, ...(changed.length > 0 && { changed }) };
    },
    lock: ({ command, choice }) => ask({ type: 'lock', choice }, command),
    advance: ({ command, turn, again }) =>
      ask({ type: 'advance', turn, ...(again !== undefined && { again }) }, command),
    move: ({ command, index, move }) => ask({ type: 'move', index, move }, command),
    jump: ({ command, turn, round }) => ask({ type: 'jump', turn, round }, command),
    time: ({ command, seconds, seat }) =>
      ask({ type: 'more-time', seconds, ...(seat !== undefined && { seat }) }, command),
    auto: ({ command, auto }) => ask({ type: 'auto', auto }, command),
    show: ({ command, change }) => ask({ type: 'show', change }, command),
    pace: ({ command, change }) => ask({ type: 'pace', change }, command),
    roster: ({ command, change }) => ask({ type: 'roster', change }, command),
    control: ({ command, give }) => ask({ type: 'control', ...(give !== undefined && { give }) }, command),
    lesson({ command, lesson }) {
      const role = connection.membership?.role;
      if (role !== 'host' && role !== 'remote') return refuse('not-host');
      if (!limits.mayOpen(nowMs())) return refuse('too-many');
      if (lesson.surfaces === undefined) return ask({ type: 'lesson', lesson }, command);
      return lessons
        .prepare(lesson)
        .then((prepared) => (isRefusal(prepared) ? prepared : ask({ type: 'lesson', lesson: prepared }, command)));
    },
    ...pairingRoutes(connection, parts),
    close: ({ command }) => ask({ type: 'close' }, command),
    clock({ t0 }) {
      const live = connection.membership?.live;
      return live ? { t0, serverMs: live.roomMs(nowMs()) } : refuse('no-seat');
    },
    mismatch() {
      const live = connection.membership?.live;
      if (!live) return refuse('no-seat');
      parts.onMismatch();
      const recent = connection.mismatchesAtMs.filter((atMs) => nowMs() - atMs < mismatchWindowMs);
      connection.mismatchesAtMs = [...recent, nowMs()];
      const race = live.race();
      if (race && connection.mismatchesAtMs.length >= mismatchesBeforePositions) {
        connection.mismatchesAtMs = [];
        tell.positions(connection, race);
      }
      return { race: tell.raceOf(live) };
    },
  };
}

function byOf(membership: Membership): By {
  if (membership.role === 'player') return { role: 'player', seat: membership.seat };
  const { role } = membership;
  return role === 'host' || role === 'remote' ? { role } : { role: 'newcomer' };
}

/** The room of a hello and what the token proves there. */
function findRoom(hello: Hello, address: string, { rooms, limits, nowMs }: RoutesParts): Membership | Refusal {
  const folded = foldCode(hello.code);
  const live = 'code' in folded ? rooms.find(folded.code) : undefined;
  const membership = live && membershipOf(live, hello);
  const proved =
    membership !== undefined && 'live' in membership && membership.role !== 'newcomer' && membership.role !== 'screen';
  if (!limits.mayTry(address, live?.room.code ?? '', proved, nowMs())) return refuse('too-many');
  if (!live || !membership) {
    limits.wrongCode(address, nowMs());
    return refuse('unknown-room');
  }
  return live.room.phase.name === 'closed' ? refuse('room-closed') : membership;
}

function membershipOf(live: LiveRoom, { role, token }: Hello): Membership | Refusal {
  const hash = token === undefined ? null : hashToken(token);
  if (role === 'screen') return { role, live };
  const { hostTokenHash, remoteTokenHash, takeBackHash } = live.room;
  if (role === 'host') {
    const typed = token !== undefined && hashToken(foldTakeBack(token)) === takeBackHash;
    return hash === hostTokenHash || typed ? { role, live } : refuse('not-host');
  }
  if (role === 'remote') return hash !== null && hash === remoteTokenHash ? { role, live } : refuse('not-host');
  const seat = hash === null ? undefined : live.seatOf(hash);
  if (!seat) return { role: 'newcomer', live };
  return seat.removed ? refuse('no-seat') : { role, live, seat: seat.seat };
}
