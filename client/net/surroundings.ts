import { type Tokens, tokens } from './tokens.ts';

/** What a session needs of the page that it lives in. Tests hand in their own. */
export interface Surroundings {
  /** Where the server is; `/` is the page's own origin. */
  readonly url: string;
  readonly tokens: Tokens;
  /** Monotonic, ms. */
  nowMs(): number;
  /** Runs `run` every `periodMs` until the answer is called. */
  every(periodMs: number, run: () => void): () => void;
  /** Runs `run` whenever the page comes back: visible again, out of the back/forward cache, or the network returns. */
  onReturn(run: () => void): () => void;
}

export const page: Surroundings = {
  url: '/',
  tokens,
  nowMs: () => performance.now(),
  every(periodMs, run) {
    const timer = setInterval(run, periodMs);
    return () => clearInterval(timer);
  },
  onReturn(run) {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && run(), options);
    // Out of the back/forward cache Safari fires this and no visibilitychange.
    addEventListener('pageshow', (event) => event.persisted && run(), options);
    addEventListener('online', run, options);
    return () => listening.abort();
  },
};
