import { type ReadonlySignal, signal } from '@preact/signals';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { type Role, version } from '../../shared/protocol/messages.ts';
import type { PaceChange, RosterChange } from '../../shared/room/commands.ts';
import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';
import type { Shown } from '../../shared/room/shown.ts';
import { createSession, type Done, identityOf, type Session as PlainSession, type SessionParts } from './session.ts';
import { page, type Surroundings } from './surroundings.ts';
import { withMoved, withRoster } from './view.ts';

export type { Done } from './session.ts';

/** The session of a projector's page or of the instructor's phone: what a player's has, and the room in hand. */
export interface Session extends PlainSession {
  /** Host: the digits of a phone that has scanned the QR; null while none has. */
  readonly claimed: ReadonlySignal<string | null>;
  /** The server has said that it goes away for a moment, and is not back yet. */
  readonly restarting: ReadonlySignal<boolean>;
  /** The network lets no WebSocket through: this connection asks for news, again and again. */
  isPolling(): boolean;
  jump(turn: number, round: number): Promise<Done>;
  /** For one seat, or for all. */
  moreTime(seconds: number, seat?: number): Promise<Done>;
  auto(auto: boolean): Promise<Done>;
  show(change: Partial<Shown>): Promise<Done>;
  /** @param turn `View.turn` of what was clicked. */
  advance(turn: number, again?: boolean): Promise<Done>;
  pace(change: PaceChange): Promise<Done>;
  roster(change: RosterChange): Promise<Done>;
  /** Takes the room in hand, or gives it back to `/host`. */
  control(give?: boolean): Promise<Done>;
  /** Host: a secret for the QR that pairs a phone, for one use and a minute. */
  offer(): Promise<{ readonly secret: string } | Refusal>;
  /** Host: the phone that shows these digits is the instructor's, or it is not. */
  confirm(digits: string, mine: boolean): Promise<Done>;
  /** In a lobby in which nothing has been played. */
  lesson(lesson: Lesson): Promise<Done>;
  close(): Promise<Done>;
}

/** Connects to a room, as its host, remote or a screen; the token that is kept for this code says which, unless given. */
export function startSession(
  options: { role: Role; code: string; token?: string },
  surroundings: Surroundings = page,
): Session {
  return withControls(createSession(identityOf(options, surroundings), surroundings));
}

/** Opens a room with this lesson; the session then is its host's, and the token is kept. */
export function openRoom(
  lesson: Lesson,
  surroundings: Surroundings = page,
): Promise<{ session: Session; code: string; token: string } | Refusal> {
  const identity = { role: 'host' as Role, code: '', token: undefined as string | undefined };
  return new Promise((settle) => {
    const parts = createSession(identity, surroundings, (wire, welcome, end) => {
      wire.tell('open', { version, lesson }, (answer) => {
        if (isRefusal(answer)) {
          end(answer.refused);
          return settle(answer);
        }
        const { code, token, takeBack } = answer;
        Object.assign(identity, { code, token });
        surroundings.tokens.write('host', code, token);
        surroundings.tokens.write('take-back', code, takeBack);
        welcome(answer);
        settle({ session, code, token });
      });
    });
    const session = withControls(parts);
  });
}

function withControls({ session, identity, wire, view, tokens, ask, nextCommand }: SessionParts): Session {
  const claimed = signal<string | null>(null);
  wire.socket.on('claimed', ({ digits }) => {
    claimed.value = digits;
  });
  const restarting = signal(false);
  wire.socket.on('restarting', () => {
    restarting.value = true;
  });
  wire.socket.on('connect', () => {
    restarting.value = false;
  });
  wire.socket.on('roster', (roster) => {
    if (view.value !== null) view.value = withRoster(view.value, roster);
  });
  wire.socket.on('moved', (moved) => {
    if (view.value !== null) view.value = withMoved(view.value, moved);
  });
  return {
    ...session,
    claimed,
    restarting,
    isPolling: () => wire.socket.connected && wire.socket.io.engine.transport.name === 'polling',
    advance: (turn, again) => ask('advance', { command: nextCommand(), turn, ...(again !== undefined && { again }) }),
    jump: (turn, round) => ask('jump', { command: nextCommand(), turn, round }),
    moreTime: (seconds, seat) => ask('time', { command: nextCommand(), seconds, ...(seat !== undefined && { seat }) }),
    auto: (auto) => ask('auto', { command: nextCommand(), auto }),
    show: (change) => ask('show', { command: nextCommand(), change }),
    pace: (change) => ask('pace', { command: nextCommand(), change }),
    roster: (change) => ask('roster', { command: nextCommand(), change }),
    control: (give) => ask('control', { command: nextCommand(), ...(give !== undefined && { give }) }),
    lesson: (lesson) => ask('lesson', { command: nextCommand(), lesson }),
    offer() {
      claimed.value = null;
      return ask('offer', {});
    },
    async confirm(digits, mine) {
      claimed.value = null;
      const takeBack = tokens.read('take-back', identity.code);
      return ask('confirm', { digits, mine, ...(takeBack !== undefined && { takeBack }) });
    },
    async close() {
      const answer = await ask('close', { command: nextCommand() });
      // The server says goodbye before it answers.
      return isRefusal(answer) && answer.refused === 'room-closed' ? { ok: true } : answer;
    },
  };
}
