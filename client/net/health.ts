import type { Signal } from '@preact/signals';
import type { RaceMessage, View } from '../../shared/protocol/messages.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import { afterHidden, type ClockSample, newClock, serverTimeAt, withoutSamples, withSample } from './clock.ts';
import type { Link } from './session.ts';
import type { Surroundings } from './surroundings.ts';
import type { Wire } from './wire.ts';

const tickMs = 200;
const offlineAfterMs = 1500;
/** With the connection that follows, a phone that comes back to a dead line is in the room again within one beat. */
const checkTimeoutMs = 700;
/** So much more at most where the last answer took long: a slow line is not a dead one. */
const slowestMs = 1000;
const greetTimeoutMs = 5000;
const retryMs = 1000;
const silenceMs = 2500;
/** Five samples in the first second (the greeting is one), then one each ten. */
const quickSamples = 4;
const sampleEveryMs = 10_000;
/** Waking fires two or three events at once: one new connection is enough. */
const restartEveryMs = 500;

export interface Health {
  /** The room has answered a greeting; the answer is also the first sample of its time. */
  welcome(sample: ClockSample): void;
  /** Greets again in a second. */
  greetLater(): void;
  /** A beat came. */
  heard(): void;
  serverNowMs(): number;
  stop(): void;
}

/**
 * Keeps the room's time and asks whether the connection still lives: when the page comes back, when a race has sent no
 * beat for 2.5 s, and when what somebody pressed has no answer for half a second; for that once, so that a network
 * that is merely slow gets its answer through. A request for the time without an answer within 0.7 s, and what the last
 * one took, means a new connection. A phone that slept has a socket that looks open and never closes, so only an
 * unanswered question tells.
 */
export function watchHealth(
  wire: Wire,
  { nowMs, every, onReturn }: Surroundings,
  session: {
    readonly view: Signal<View | null>;
    readonly causes: Signal<RaceMessage | null>;
    readonly link: Signal<Link>;
    greet(): void;
  },
): Health {
  const { socket } = wire;
  let clock = newClock;
  let samplesTaken = 0;
  let nextSampleMs = 0;
  let checkSentMs: number | null = null;
  let roundTripMs = 0;
  let greetedMs: number | null = null;
  let greetAgainMs: number | null = null;
  let downSinceMs: number | null = nowMs();
  let tickedMs = nowMs();
  let restartedMs = Number.NEGATIVE_INFINITY;
  let heardMs = 0;

  function restart(): void {
    const now = nowMs();
    if (now - restartedMs < restartEveryMs) return;
    restartedMs = now;
    wire.restart();
  }

  function takeSample(): void {
    const t0Ms = nowMs();
    wire.tell('clock', { t0: t0Ms }, (answer) => {
      checkSentMs = null;
      roundTripMs = Math.min(nowMs() - t0Ms, slowestMs);
      if (!isRefusal(answer)) clock = withSample(clock, { t0Ms, t1Ms: nowMs(), serverMs: answer.serverMs });
    });
  }

  function check(): void {
    if (!wire.isOpen()) {
      if (greetedMs === null) restart();
    } else if (checkSentMs === null) {
      checkSentMs = nowMs();
      takeSample();
    }
  }

  /** Beats are due: the race is on, has begun and is not paused. */
  function beatsAreDue(now: number): boolean {
    const pace = session.causes.peek()?.pace;
    const view = session.view.peek();
    return (
      view?.phase === 'race' &&
      !view.raceEnded &&
      pace?.at(-1)?.stepMs != null &&
      serverTimeAt(clock, now) > (pace[0]?.atMs ?? 0)
    );
  }

  function tick(): void {
    const now = nowMs();
    // A page that slept has not looked for a connection meanwhile: it has its time for that from now on.
    if (downSinceMs !== null && now - tickedMs >= offlineAfterMs) downSinceMs = now;
    tickedMs = now;
    if (downSinceMs !== null && now - downSinceMs >= offlineAfterMs) session.link.value = 'offline';
    // The server hung up on purpose without a word of why: socket.io then leaves the return to us.
    if (!socket.active && downSinceMs !== null && now - downSinceMs >= retryMs) socket.connect();
    if (greetAgainMs !== null && now >= greetAgainMs) {
      greetAgainMs = null;
      greetedMs = now;
      session.greet();
    }
    if (greetedMs !== null && now - greetedMs >= greetTimeoutMs) restart();
    if (checkSentMs !== null && now - checkSentMs >= checkTimeoutMs + roundTripMs) {
      checkSentMs = null;
      restart();
    }
    if (!wire.isOpen()) return;
    if (wire.isLate()) check();
    if (!beatsAreDue(now)) heardMs = now;
    else if (now - heardMs >= silenceMs) {
      heardMs = now;
      check();
    }
    if (now >= nextSampleMs) {
      samplesTaken++;
      nextSampleMs = now + (samplesTaken < quickSamples ? tickMs : sampleEveryMs);
      takeSample();
    }
  }

  socket.on('connect', () => {
    greetedMs = nowMs();
  });
  socket.on('disconnect', () => {
    downSinceMs ??= nowMs();
    checkSentMs = null;
    greetedMs = null;
    greetAgainMs = null;
  });
  const stopTicking = every(tickMs, tick);
  const stopListening = onReturn(() => {
    clock = afterHidden(clock);
    samplesTaken = 0;
    nextSampleMs = 0;
    check();
  });

  return {
    welcome(sample) {
      clock = withSample(withoutSamples(clock), sample);
      samplesTaken = 0;
      nextSampleMs = sample.t1Ms + tickMs;
      heardMs = sample.t1Ms;
      greetedMs = null;
      downSinceMs = null;
    },
    greetLater() {
      greetedMs = null;
      greetAgainMs = nowMs() + retryMs;
    },
    heard() {
      heardMs = nowMs();
    },
    serverNowMs: () => (session.view.peek() === null ? 0 : serverTimeAt(clock, nowMs())),
    stop() {
      stopTicking();
      stopListening();
    },
  };
}
