import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { version } from '../../shared/protocol/messages.ts';
import { isRefusal, type RefusalWord } from '../../shared/room/refusals.ts';
import { page, type Surroundings } from './surroundings.ts';
import { createWire } from './wire.ts';

/**
 * Why a phone did not become the remote: the room's refusal; the host said no; nobody answered in time; the connection
 * went before the answer; or there was none at all.
 */
export type ClaimFailure = RefusalWord | 'declined' | 'expired' | 'lost' | 'unreachable';

type ClaimState =
  | { readonly kind: 'asking' }
  /** The host sees the same two digits. */
  | { readonly kind: 'digits'; readonly digits: string }
  /** The tokens are kept by now. */
  | { readonly kind: 'paired'; readonly token: string }
  | { readonly kind: 'failed'; readonly why: ClaimFailure };

export interface Claim {
  readonly state: ReadonlySignal<ClaimState>;
  /** Leaves the connection. */
  stop(): void;
}

/** The server knows the digits for two minutes at most. */
const confirmMs = 120_000;
const reachMs = 10_000;
const tickMs = 500;

/** Asks to be the remote of a room, with the secret of the QR. It ends in `paired` or `failed`, and then leaves by itself. */
export function claimRoom(code: string, secret: string, surroundings: Surroundings = page): Claim {
  const { tokens, nowMs } = surroundings;
  const state: Signal<ClaimState> = signal({ kind: 'asking' });
  const wire = createWire(surroundings.url);
  let sinceMs = nowMs();

  function stop(): void {
    stopTimer();
    wire.socket.disconnect();
  }

  function go(next: ClaimState): void {
    batch(() => {
      state.value = next;
      sinceMs = nowMs();
    });
    if (next.kind === 'paired' || next.kind === 'failed') stop();
  }

  const fail = (why: ClaimFailure): void => go({ kind: 'failed', why });

  const stopTimer = surroundings.every(tickMs, () => {
    const waitedMs = nowMs() - sinceMs;
    if (state.peek().kind === 'asking' && waitedMs > reachMs) fail('unreachable');
    else if (state.peek().kind === 'digits' && waitedMs > confirmMs) fail('expired');
  });

  wire.socket.on('connect', () => {
    wire.tell('claim', { version, code, secret }, (answer) => {
      if (state.peek().kind !== 'asking') return;
      if (isRefusal(answer)) fail(answer.refused);
      else go({ kind: 'digits', digits: answer.digits });
    });
  });
  wire.socket.on('disconnect', () => {
    // The claim went with the connection that made it, and the secret works once.
    if (state.peek().kind === 'digits') fail('lost');
  });
  wire.socket.on('paired', (paired) => {
    if (state.peek().kind !== 'digits') return;
    if (paired === null) return fail('declined');
    tokens.write('remote', code, paired.token);
    if (paired.takeBack !== undefined) tokens.write('take-back', code, paired.takeBack);
    go({ kind: 'paired', token: paired.token });
  });

  return { state, stop };
}
