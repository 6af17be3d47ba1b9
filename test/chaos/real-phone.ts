import { effect } from '@preact/signals';
import { type Link, type Session, startSession } from '../../client/net/session.ts';
import type { Surroundings } from '../../client/net/surroundings.ts';
import { createTokens } from '../../client/net/tokens.ts';
import type { PlayerView } from '../../shared/protocol/messages.ts';

/**
 * A page without a window: real time, its own storage, and it is never hidden.
 *
 * @param aheadMs how far its clock is off
 */
function realPage(url: string, aheadMs: number): Surroundings {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  };
  return {
    url,
    tokens: createTokens(() => storage),
    nowMs: () => performance.now() + aheadMs,
    every(periodMs, run) {
      const timer = setInterval(run, periodMs);
      return () => clearInterval(timer);
    },
    onReturn: () => () => {},
  };
}

/** The connection of the product's own phone, as students have it, with what its banner would say. */
export interface RealPhone {
  readonly session: Session;
  /** Every state of the line so far, in order. */
  readonly links: readonly Link[];
  view(): PlayerView | null;
  /** When the race last moved on here, ms of this process. */
  heardMs(): number;
}

const sessions: Session[] = [];

export function realPhone(url: string, code: string, aheadMs = 0): RealPhone {
  const session = startSession({ role: 'player', code }, realPage(url, aheadMs));
  sessions.push(session);
  const links: Link[] = [];
  let heardMs = 0;
  effect(() => void links.push(session.link.value));
  effect(() => {
    if (session.beat.value) heardMs = performance.now();
  });
  return {
    session,
    links,
    view: () => (session.view.value?.role === 'player' ? session.view.value : null),
    heardMs: () => heardMs,
  };
}

/** For `afterEach`. */
export function hangUp(): void {
  for (const session of sessions.splice(0)) session.stop();
}
