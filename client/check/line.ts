import { check } from '../text/en/check.ts';

export type State = keyof typeof check.state;
export type Name = keyof typeof check.names;

/** One thing that was looked at, and a sentence on what to do. */
export interface Line {
  readonly name: Name;
  readonly state: State;
  readonly sentence: string;
}

/** What was found so far; undefined: not yet. */
export interface Findings {
  /** Round trips of small requests, ms; empty: none came back. */
  readonly roundTripsMs?: readonly number[];
  /** This device's clock less the server's, seconds; null: not known. */
  readonly clockAheadSeconds?: number | null;
  readonly socket?: boolean;
  readonly polling?: boolean;
  /** How long the connection has been held, seconds. */
  readonly heldSeconds: number;
  /** It was lost before the end. */
  readonly cut: boolean;
  readonly wakeLock: boolean;
  readonly secure: boolean;
  readonly storage: boolean;
  readonly webgl: boolean;
}

/** How long a connection is held. */
export const holdSeconds = 60;
/** Above this, what others do is seen late. */
const slowMs = 300;
/** The server's date has whole seconds. */
const clockSlackSeconds = 2;

export function linesOf(found: Findings): readonly Line[] {
  const line = (name: Name, state: State, sentence: string): Line => ({ name, state, sentence });
  const waits = (name: Name): Line => line(name, 'wait', check.wait);
  const { roundTripsMs, clockAheadSeconds, socket, polling } = found;
  const typicalMs = roundTripsMs?.length ? Math.round(median(roundTripsMs)) : null;
  return [
    roundTripsMs === undefined
      ? waits('answer')
      : line('answer', typicalMs === null ? 'bad' : 'good', check.answer[typicalMs === null ? 'bad' : 'good']),
    socketLine(),
    heldLine(),
    pollingLine(),
    roundTripsMs === undefined
      ? waits('latency')
      : typicalMs === null
        ? line('latency', 'bad', check.latency.bad)
        : typicalMs > slowMs
          ? line('latency', 'fair', check.latency.fair(typicalMs))
          : line('latency', 'good', check.latency.good(typicalMs)),
    clockLine(),
    found.wakeLock
      ? line('secure', 'good', check.secure.good)
      : line('secure', 'fair', found.secure ? check.secure.old : check.secure.fair),
    line('storage', found.storage ? 'good' : 'fair', check.storage[found.storage ? 'good' : 'fair']),
    line('webgl', found.webgl ? 'good' : 'fair', check.webgl[found.webgl ? 'good' : 'fair']),
  ];

  function socketLine(): Line {
    if (socket) return line('socket', 'good', check.socket.good);
    if (socket === undefined || polling === undefined) return waits('socket');
    const state = polling ? 'fair' : 'bad';
    return line('socket', state, check.socket[state]);
  }

  function heldLine(): Line {
    if (socket === undefined) return waits('held');
    if (!socket) return line('held', 'fair', check.held.none);
    if (found.cut) return line('held', 'fair', check.held.fair(found.heldSeconds));
    if (found.heldSeconds >= holdSeconds) return line('held', 'good', check.held.good);
    return line('held', 'wait', check.held.wait(found.heldSeconds));
  }

  function pollingLine(): Line {
    if (polling) return line('polling', 'good', check.polling.good);
    if (polling === undefined || socket === undefined) return waits('polling');
    const state = socket ? 'fair' : 'bad';
    return line('polling', state, check.polling[state]);
  }

  function clockLine(): Line {
    if (clockAheadSeconds === undefined) return waits('clock');
    // A clock that nothing answered about is said once, by the first line.
    if (clockAheadSeconds === null) return line('clock', 'fair', check.clock.bad);
    const off = Math.round(Math.abs(clockAheadSeconds));
    if (off <= clockSlackSeconds) return line('clock', 'good', check.clock.good);
    return line('clock', 'fair', check.clock.fair(off, clockAheadSeconds > 0));
  }
}

/** The worst that was found; what is not known yet is worse than what is good. */
export function overallOf(lines: readonly Line[]): State {
  const order: readonly State[] = ['bad', 'wait', 'fair', 'good'];
  return order.find((state) => lines.some((line) => line.state === state))!;
}

/** To paste into a message. */
export function asText(lines: readonly Line[], where: { readonly address: string; readonly browser: string }): string {
  const rows = lines.map(({ name, state, sentence }) => `${check.names[name]}: ${check.state[state]}. ${sentence}`);
  return [check.overall[overallOf(lines)], where.address, where.browser, '', ...rows].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1]!;
}
