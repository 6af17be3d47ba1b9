import { version } from '../../shared/protocol/messages.ts';
import { foldCode } from '../../shared/protocol/room-code.ts';
import { isRefusal, refuse } from '../../shared/room/refusals.ts';
import { hashToken, makeToken } from '../tokens.ts';
import type { Connection } from './connection.ts';
import type { Routes } from './gate.ts';
import type { RoutesParts } from './routes.ts';

/** How `/remote` is paired: host offers, phone claims, host confirms the digits that both show. */
export function pairingRoutes(
  connection: Connection,
  { rooms, people, tell, limits, pairing, nowMs }: RoutesParts,
): Pick<Routes, 'offer' | 'claim' | 'confirm'> {
  const hosted = () => (connection.membership?.role === 'host' ? connection.membership.live : null);
  return {
    offer() {
      const live = hosted();
      return live ? { secret: pairing.offer(live, nowMs()) } : refuse('not-host');
    },
    claim({ version: theirs, code, secret }) {
      if (theirs !== version) return refuse('version');
      const folded = foldCode(code);
      const live = 'code' in folded ? rooms.find(folded.code) : undefined;
      if (!limits.mayTry(connection.address, live?.room.code ?? '', false, nowMs())) return refuse('too-many');
      const digits = live && pairing.claim(live, secret, connection, nowMs());
      if (!live || digits === null || digits === undefined) {
        limits.wrongCode(connection.address, nowMs());
        return live ? refuse('not-host') : refuse('unknown-room');
      }
      for (const other of people.in(live)) {
        if (other.membership?.role === 'host') other.socket.emit('claimed', { digits });
      }
      return { digits };
    },
    confirm({ digits, mine, takeBack }) {
      const live = hosted();
      if (!live) return refuse('not-host');
      const phone = pairing.settle(live, digits, nowMs());
      if (!phone) return refuse('too-late');
      if (!mine) {
        phone.socket.emit('paired', null);
        return { ok: true };
      }
      const token = makeToken();
      const outcome = rooms.request(live, { role: 'host' }, { type: 'pair', remoteTokenHash: hashToken(token) });
      if (isRefusal(outcome)) return outcome;
      // Who was the remote before is it no more.
      for (const other of [...people.in(live)]) {
        if (other.membership?.role === 'remote') tell.bye(other, 'replaced');
      }
      phone.socket.emit('paired', { token, ...(takeBack !== undefined && { takeBack }) });
      return { ok: true };
    },
  };
}
