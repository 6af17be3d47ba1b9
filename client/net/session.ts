import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Pick } from '../../shared/lesson/choosing.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import type { Answer } from '../../shared/lesson/question.ts';
import type { Move } from '../../shared/lesson/rounds/move.ts';
import type { Beat, Clock, PositionsMessage, RaceMessage, Role, View } from '../../shared/protocol/messages.ts';
import { version } from '../../shared/protocol/messages.ts';
import type { PaceChange, RosterChange } from '../../shared/room/commands.ts';
import { isRefusal, type Refusal, type RefusalWord } from '../../shared/room/refusals.ts';
import type { Shown } from '../../shared/room/shown.ts';
import { withChanges } from '../../shared/room/with-changes.ts';
import { watchHealth } from './health.ts';
import { page, type Surroundings } from './surroundings.ts';
import type { TokenKind } from './tokens.ts';
import { racePhases, withMoved, withRoster } from './view.ts';
import { createWire } from './wire.ts';

/**
 * `connecting` until the room has answered for the first time; `offline` only after 1.5 s without a connection, so
 * that a short loss shows nothing; `over` for ever.
 */
export type Link = 'connecting' | 'online' | 'offline' | 'over';

export type Done = { readonly ok: true } | Refusal;

/** One screen's place in one room. It mends its connection by itself; a request waits until it can be answered. */
export interface Session {
  /** Everything this role may see; null before the first answer. */
  readonly view: ReadonlySignal<View | null>;
  readonly link: ReadonlySignal<Link>;
  /** Why it is over; null while it is not. */
  readonly over: ReadonlySignal<RefusalWord | null>;
  /** Choices, seed and live pace of the present race; null when there is none. */
  readonly causes: ReadonlySignal<RaceMessage | null>;
  /** The last beat of the present race. */
  readonly beat: ReadonlySignal<Beat | null>;
  /** The last positions sent in place of causes; null unless this screen's own fold kept differing. */
  readonly positions: ReadonlySignal<PositionsMessage | null>;
  /** Host: the digits of a phone that has scanned the QR; null while none has. */
  readonly claimed: ReadonlySignal<string | null>;
  /** Estimated room time, ms; 0 before the first answer. */
  serverNowMs(): number;
  /** Takes a seat and keeps its token: from then on this session is that seat. */
  join(nickname: string): Promise<{ seat: number; token: string } | Refusal>;
  predict(answer: Answer): Promise<Done>;
  lock(choice: Pick): Promise<Done>;
  /** In a `throttle` race: another rate from now on. */
  change(learningRate: number): Promise<Done>;
  /** @param index how many moves this seat has made before */
  move(index: number, move: Move): Promise<Done>;
  jump(turn: number, round: number): Promise<Done>;
  /** For one seat, or for all. */
  moreTime(seconds: number, seat?: number): Promise<Done>;
  auto(auto: boolean): Promise<Done>;
  show(change: Partial<Shown>): Promise<Done>;
  /** @param turn `View.turn` of what was clicked. */
  advance(turn: number, again?: boolean): Promise<Done>;
  pace(change: PaceChange): Promise<Done>;
  roster(change: RosterChange): Promise<Done>;
  /** Takes the room in hand. */
  control(): Promise<Done>;
  /** Host: a secret for the QR that pairs a phone, for one use and a minute. */
  offer(): Promise<{ readonly secret: string } | Refusal>;
  /** Host: the phone that shows these digits is the instructor's, or it is not. */
  confirm(digits: string, mine: boolean): Promise<Done>;
  close(): Promise<Done>;
  /** Reports an own hash that differs from the beat's. Answers with the causes to fold again, null when there are none. */
  mismatch(step: number, hash: number): Promise<RaceMessage | null>;
  /** Leaves the connection. The seat stays. */
  stop(): void;
}

/**
 * Connects to a room, as the seat or host whose token is kept for this code unless `token` says otherwise.
 */
export function startSession(
  options: { role: Role; code: string; token?: string },
  surroundings: Surroundings = page,
): Session {
  const kind = tokenKind(options.role);
  const token = options.token ?? (kind && surroundings.tokens.read(kind, options.code));
  if (kind !== null && options.token !== undefined) surroundings.tokens.write(kind, options.code, options.token);
  return createSession({ role: options.role, code: options.code, token: token ?? undefined }, surroundings);
}

/** Opens a room with this lesson; the session then is its host's, and the token is kept. */
export function openRoom(
  lesson: Lesson,
  surroundings: Surroundings = page,
): Promise<{ session: Session; code: string; token: string } | Refusal> {
  return new Promise((settle) => {
    const session = createSession({ role: 'host', code: '', token: undefined }, surroundings, lesson, (opened) =>
      settle(isRefusal(opened) ? opened : { session, ...opened }),
    );
  });
}

interface Identity {
  role: Role;
  code: string;
  token: string | undefined;
}

const tokenKind = (role: Role): TokenKind | null => (role === 'player' ? 'seat' : role === 'screen' ? null : role);

/** A refused greeting that may go better a little later; every other one ends the session. */
const passing: readonly RefusalWord[] = ['internal', 'too-many', 'not-saved'];

function createSession(
  identity: Identity,
  surroundings: Surroundings,
  lesson?: Lesson,
  opened?: (answer: { code: string; token: string } | Refusal) => void,
): Session {
  const { tokens, nowMs } = surroundings;
  const view: Signal<View | null> = signal(null);
  const link: Signal<Link> = signal('connecting');
  const over: Signal<RefusalWord | null> = signal(null);
  const causes: Signal<RaceMessage | null> = signal(null);
  const beat: Signal<Beat | null> = signal(null);
  const positions: Signal<PositionsMessage | null> = signal(null);
  const claimed: Signal<string | null> = signal(null);
  const wire = createWire(surroundings.url);
  const { socket } = wire;
  const health = watchHealth(wire, surroundings, { view, causes, link, greet });
  // Grows over a reload too: the server answers a number that it has seen with its first answer.
  let command = Date.now();

  function stop(): void {
    health.stop();
    socket.disconnect();
  }

  function end(why: RefusalWord): void {
    batch(() => {
      over.value = why;
      link.value = 'over';
    });
    wire.answerAll({ refused: why });
    stop();
  }

  function show(next: View): void {
    // Another connection has taken control: coming back must not take it away again.
    if (next.role === 'screen') identity.role = 'screen';
    batch(() => {
      view.value = next;
      if (!racePhases.includes(next.phase)) setCauses(null);
    });
  }

  function setCauses(next: RaceMessage | null): void {
    const last = causes.peek();
    const same = last?.seed === next?.seed && last?.roundIndex === next?.roundIndex && last?.heat === next?.heat;
    batch(() => {
      if (!same) {
        beat.value = null;
        positions.value = null;
      }
      causes.value = next;
    });
  }

  function greet(): void {
    const t0Ms = nowMs();
    const welcome = (answer: { view: View; clock: Clock; race?: RaceMessage | null }): void => {
      health.welcome({ t0Ms, t1Ms: nowMs(), serverMs: answer.clock.serverMs });
      batch(() => {
        setCauses(answer.race ?? null);
        show(answer.view);
        link.value = 'online';
      });
      wire.open();
    };
    if (lesson !== undefined && identity.code === '') {
      wire.tell('open', { version, lesson }, (answer) => {
        if (isRefusal(answer)) {
          end(answer.refused);
          opened?.(answer);
          return;
        }
        const { code, token, takeBack } = answer;
        Object.assign(identity, { code, token });
        tokens.write('host', code, token);
        tokens.write('take-back', code, takeBack);
        welcome(answer);
        opened?.({ code, token });
      });
      return;
    }
    const { role, code, token } = identity;
    wire.tell('hello', { version, role, code, ...(token !== undefined && { token }) }, (answer) => {
      if (!isRefusal(answer)) return welcome(answer);
      if (answer.refused === 'no-seat' && role === 'player' && token !== undefined) {
        identity.token = undefined;
        tokens.drop('seat', code);
        greet();
      } else if (passing.includes(answer.refused)) health.greetLater();
      else end(answer.refused);
    });
  }

  socket.on('connect', greet);
  socket.on('bye', ({ refused }) => end(refused));
  socket.on('view', show);
  socket.on('race', setCauses);
  socket.on('pace', (pace) => {
    if (causes.value !== null) causes.value = { ...causes.value, pace };
  });
  socket.on('changed', (changed) => {
    if (causes.value !== null) causes.value = withChanges(causes.value, changed);
  });
  socket.on('beat', (next) => {
    health.heard();
    beat.value = next;
  });
  socket.on('roster', (roster) => {
    if (view.value !== null) view.value = withRoster(view.value, roster);
  });
  socket.on('claimed', ({ digits }) => {
    claimed.value = digits;
  });
  socket.on('moved', (moved) => {
    if (view.value !== null) view.value = withMoved(view.value, moved);
  });
  socket.on('positions', (next) => {
    positions.value = next;
  });

  /** Requests after the end get the reason at once. */
  const ask: typeof wire.ask = (event, body) =>
    over.value === null ? wire.ask(event, body) : Promise.resolve({ refused: over.value });

  return {
    view,
    link,
    over,
    causes,
    beat,
    positions,
    claimed,
    serverNowMs: health.serverNowMs,
    async join(nickname) {
      const answer = await ask('join', { nickname });
      if (!isRefusal(answer)) {
        identity.token = answer.token;
        tokens.write('seat', identity.code, answer.token);
      }
      return answer;
    },
    predict: (answer) => ask('predict', { command: ++command, answer }),
    change: (learningRate) => ask('change', { command: ++command, learningRate }),
    lock: (choice) => ask('lock', { command: ++command, choice }),
    advance: (turn, again) => ask('advance', { command: ++command, turn, ...(again !== undefined && { again }) }),
    move: (index, move) => ask('move', { command: ++command, index, move }),
    jump: (turn, round) => ask('jump', { command: ++command, turn, round }),
    moreTime: (seconds, seat) => ask('time', { command: ++command, seconds, ...(seat !== undefined && { seat }) }),
    auto: (auto) => ask('auto', { command: ++command, auto }),
    show: (change) => ask('show', { command: ++command, change }),
    pace: (change) => ask('pace', { command: ++command, change }),
    roster: (change) => ask('roster', { command: ++command, change }),
    control: () => ask('control', { command: ++command }),
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
      const answer = await ask('close', { command: ++command });
      // The server says goodbye before it answers.
      return isRefusal(answer) && answer.refused === 'room-closed' ? { ok: true } : answer;
    },
    async mismatch(step, hash) {
      const answer = await ask('mismatch', { step, hash });
      if (isRefusal(answer)) return null;
      setCauses(answer.race);
      return answer.race;
    },
    stop,
  };
}
