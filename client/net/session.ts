import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Pick } from '../../shared/lesson/choosing.ts';
import type { Answer } from '../../shared/lesson/question.ts';
import type { Move } from '../../shared/lesson/rounds/move.ts';
import type {
  Beat,
  ChangedRate,
  Clock,
  PositionsMessage,
  RaceMessage,
  Role,
  View,
} from '../../shared/protocol/messages.ts';
import { version } from '../../shared/protocol/messages.ts';
import { isRefusal, type Refusal, type RefusalWord } from '../../shared/room/refusals.ts';
import { withChanges } from '../../shared/room/with-changes.ts';
import { watchHealth } from './health.ts';
import { racePhases } from './race-phases.ts';
import { page, type Surroundings } from './surroundings.ts';
import type { TokenKind, Tokens } from './tokens.ts';
import { createWire, type Wire } from './wire.ts';

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
  return createSession(identityOf(options, surroundings), surroundings).session;
}

/** Who asks: with the token that is given, which then is kept, or the one that is kept for this code. */
export function identityOf(
  { role, code, token: given }: { role: Role; code: string; token?: string },
  { tokens }: { readonly tokens: Tokens },
): Identity {
  const kind = tokenKind(role);
  if (kind !== null && given !== undefined) tokens.write(kind, code, given);
  return { role, code, token: given ?? (kind === null ? undefined : tokens.read(kind, code)) };
}

/** Who this connection is to the server. */
export interface Identity {
  role: Role;
  code: string;
  token: string | undefined;
}

const tokenKind = (role: Role): TokenKind | null => (role === 'player' ? 'seat' : role === 'screen' ? null : role);

/** A refused greeting that may go better a little later; every other one ends the session. */
const passing: readonly RefusalWord[] = ['internal', 'too-many', 'not-saved'];

interface Welcome {
  readonly view: View;
  readonly clock: Clock;
  readonly race?: RaceMessage | null;
}

/** What a session is made of, for those that can do more than a player's. */
export interface SessionParts {
  readonly session: Session;
  readonly identity: Identity;
  readonly wire: Wire;
  readonly view: Signal<View | null>;
  readonly tokens: Tokens;
  /** Requests after the end get the reason at once. */
  readonly ask: Wire['ask'];
  /** The number of the next command. */
  nextCommand(): number;
}

/**
 * @param opening asked in place of the greeting while there is no room yet
 */
export function createSession(
  identity: Identity,
  surroundings: Surroundings,
  opening?: (wire: Wire, welcome: (answer: Welcome) => void, end: (why: RefusalWord) => void) => void,
): SessionParts {
  const { tokens, nowMs } = surroundings;
  const view: Signal<View | null> = signal(null);
  const link: Signal<Link> = signal('connecting');
  const over: Signal<RefusalWord | null> = signal(null);
  const causes: Signal<RaceMessage | null> = signal(null);
  const beat: Signal<Beat | null> = signal(null);
  const positions: Signal<PositionsMessage | null> = signal(null);
  const wire = createWire(surroundings.url);
  const { socket } = wire;
  const health = watchHealth(wire, surroundings, { view, causes, link, greet });
  // Grows over a reload too: the server answers a number that it has seen with its first answer.
  let command = Date.now();
  const nextCommand = () => ++command;

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
    const welcome = (answer: Welcome): void => {
      health.welcome({ t0Ms, t1Ms: nowMs(), serverMs: answer.clock.serverMs });
      batch(() => {
        setCauses(answer.race ?? null);
        show(answer.view);
        link.value = 'online';
      });
      wire.open();
    };
    if (opening && identity.code === '') {
      opening(wire, welcome, end);
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
  const change = (changed: readonly ChangedRate[]): void => {
    if (causes.value !== null) causes.value = withChanges(causes.value, changed);
  };
  socket.on('changed', change);
  socket.on('beat', (next) => {
    health.heard();
    if (next.changed) change(next.changed);
    beat.value = next;
  });
  socket.on('roster', (roster) => {
    if (view.value !== null) view.value = { ...view.value, counts: roster.counts };
  });
  socket.on('positions', (next) => {
    positions.value = next;
  });

  /** Requests after the end get the reason at once. */
  const ask: typeof wire.ask = (event, body) =>
    over.value === null ? wire.ask(event, body) : Promise.resolve({ refused: over.value });

  const session: Session = {
    view,
    link,
    over,
    causes,
    beat,
    positions,
    serverNowMs: health.serverNowMs,
    async join(nickname) {
      const answer = await ask('join', { nickname });
      if (!isRefusal(answer)) {
        identity.token = answer.token;
        tokens.write('seat', identity.code, answer.token);
      }
      return answer;
    },
    predict: (answer) => ask('predict', { command: nextCommand(), answer }),
    async change(learningRate) {
      const answer = await ask('change', { command: nextCommand(), learningRate });
      if (!isRefusal(answer) && answer.changed) change(answer.changed);
      return answer;
    },
    lock: (choice) => ask('lock', { command: nextCommand(), choice }),
    move: (index, move) => ask('move', { command: nextCommand(), index, move }),
    async mismatch(step, hash) {
      const answer = await ask('mismatch', { step, hash });
      if (isRefusal(answer)) return null;
      setCauses(answer.race);
      return answer.race;
    },
    stop,
  };
  return { session, identity, wire, view, tokens, ask, nextCommand };
}
