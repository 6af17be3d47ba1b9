import { randomInt } from 'node:crypto';
import type { LiveRoom } from '../live-room.ts';
import { makeToken } from '../tokens.ts';
import type { Connection } from './connection.ts';

const offerMs = 60_000;

interface Offer {
  readonly secret: string;
  readonly untilMs: number;
  /** The phone that has scanned the QR, and the digits that both show. */
  claim: { readonly phone: Connection; readonly digits: string } | null;
}

/**
 * How an instructor's phone becomes the remote of a room. The class sees the projector too, so a QR alone proves nothing:
 * it works once and for a minute, and the host confirms the digits that only its own phone shows. Nothing here is
 * journaled.
 */
export class Pairing {
  readonly #offers = new WeakMap<LiveRoom, Offer>();

  /** A new secret for the QR; an older one ends. */
  offer(live: LiveRoom, nowMs: number): string {
    const secret = makeToken();
    this.#offers.set(live, { secret, untilMs: nowMs + offerMs, claim: null });
    return secret;
  }

  /** A phone with the secret: the digits to show; null when the secret is wrong, old, or was used. */
  claim(live: LiveRoom, secret: string, phone: Connection, nowMs: number): string | null {
    const offer = this.#offers.get(live);
    if (!offer || offer.secret !== secret || offer.claim || nowMs > offer.untilMs) return null;
    const digits = `${randomInt(10, 100)}`;
    offer.claim = { phone, digits };
    return digits;
  }

  /** The host has answered: the phone that was claimed with these digits; null where there is none, or it took too long. */
  settle(live: LiveRoom, digits: string, nowMs: number): Connection | null {
    const offer = this.#offers.get(live);
    this.#offers.delete(live);
    if (!offer?.claim || offer.claim.digits !== digits || nowMs > offer.untilMs + offerMs) return null;
    return offer.claim.phone.socket.connected ? offer.claim.phone : null;
  }
}
