import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { refusalWords } from '../shared/room/refusals.ts';
import type { Turned } from './net/gate.ts';
import type { Rooms } from './rooms.ts';

export interface MetricsParts {
  readonly rooms: Rooms;
  readonly counted: Turned & { readonly mismatches: number; readonly reconnects: number };
  nowMs(): number;
  /** Open sockets. */
  connections(): number;
}

/** Adds to `registry` how the server is, counted when asked. No codes, names or tokens. */
export function metricsOf({ rooms, counted, connections, nowMs }: MetricsParts, registry: Registry): void {
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'ggp_rooms',
    help: 'Rooms by phase',
    labelNames: ['phase'],
    registers,
    collect() {
      this.reset();
      for (const { room } of rooms.all()) this.inc({ phase: room.phase.name });
    },
  });
  new Gauge({
    name: 'ggp_seats',
    help: 'Seats taken in all rooms, by whether somebody is there',
    labelNames: ['state'],
    registers,
    collect() {
      const seats = { connected: 0, away: 0, removed: 0 };
      for (const live of rooms.all()) {
        const connected = live.connected(nowMs());
        for (const { seat, removed } of live.room.seats) {
          seats[removed ? 'removed' : connected.has(seat) ? 'connected' : 'away']++;
        }
      }
      for (const [state, count] of Object.entries(seats)) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'ggp_connections',
    help: 'Open sockets',
    registers,
    collect() {
      this.set(connections());
    },
  });
  new Counter({
    name: 'ggp_turned_away_total',
    help: 'Messages that the gate turned away since the start, by reason',
    labelNames: ['reason'],
    registers,
    collect() {
      const { refused: _, mismatches: __, reconnects: ___, ...reasons } = counted;
      this.reset();
      for (const [reason, count] of Object.entries(reasons)) this.inc({ reason }, count);
    },
  });
  new Counter({
    name: 'ggp_refused_total',
    help: 'Requests that were answered with a refusal, by its word',
    labelNames: ['word'],
    registers,
    collect() {
      this.reset();
      // Also those that are 0: a series that begins with its first event hides it from rate().
      for (const word of refusalWords) this.inc({ word }, counted.refused.get(word) ?? 0);
    },
  });
  new Counter({
    name: 'ggp_mismatches_total',
    help: 'Screens whose race differed from the server’s',
    registers,
    collect() {
      this.reset();
      this.inc(counted.mismatches);
    },
  });
  new Counter({
    name: 'ggp_reconnects_total',
    help: 'Phones that came back to their seats',
    registers,
    collect() {
      this.reset();
      this.inc(counted.reconnects);
    },
  });
}
