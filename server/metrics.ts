import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Turned } from './net/gate.ts';
import type { Rooms } from './rooms.ts';

export interface MetricsParts {
  readonly rooms: Rooms;
  readonly counted: Turned & { readonly mismatches: number };
  /** Open sockets. */
  connections(): number;
}

/** How the server is, in numbers for Prometheus, counted when asked. No codes, names or tokens. */
export function metricsOf({ rooms, counted, connections }: MetricsParts): Registry {
  const registry = new Registry();
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
    help: 'Seats taken in all rooms',
    registers,
    collect() {
      let seats = 0;
      for (const { room } of rooms.all()) seats += room.seats.length;
      this.set(seats);
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
  new Gauge({
    name: 'ggp_turned_away_total',
    help: 'Messages that the gate turned away since the start, by reason; mismatches: screens whose race differed',
    labelNames: ['reason'],
    registers,
    collect() {
      for (const [reason, count] of Object.entries(counted)) this.set({ reason }, count);
    },
  });
  return registry;
}
