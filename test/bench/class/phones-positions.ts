import type { Race } from '../../../shared/race/race.ts';
import { stepTo } from '../../../shared/race/race.ts';
import type { Client, Seen, Span } from './client.ts';
import { sharedMs } from './clock.ts';
import { Histogram } from './histogram.ts';
import { drainMs, type Plan, phaseMs, raceOf, stepMs } from './plan.ts';

/** What phones keep of the servers that send positions 20 times a second: every step has the time it was due at. */
export class PositionsBook {
  readonly #plan: Plan;
  #startMs = 0;
  /** Flat, in order of arrival: room, step, when. */
  readonly #arrivals: number[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  begin(startMs: number): void {
    this.#startMs = startMs;
  }

  arrived({ room, seat }: Client, step: number): void {
    if (seat !== 'host') this.#arrivals.push(room, step, sharedMs());
  }

  told({ fromMs, toMs }: Span): Seen['told'] {
    const lateness = new Histogram();
    const dueMs = (room: number, step: number): number => this.#startMs + phaseMs(room, stepMs) + step * stepMs;
    const isMeasured = (ms: number): boolean => ms >= fromMs && ms < toMs;
    for (let i = 0; i < this.#arrivals.length; i += 3) {
      const due = dueMs(this.#arrivals[i]!, this.#arrivals[i + 1]!);
      const atMs = this.#arrivals[i + 2]!;
      if (isMeasured(due) && atMs <= toMs + drainMs) lateness.add(atMs - due);
    }
    let expected = 0;
    const lastStep = raceOf(0, { ...this.#plan, playersPerRoom: 1 }).setup.steps;
    for (let room = 0; room < this.#plan.rooms; room++) {
      for (let step = 1; step <= lastStep; step++) {
        if (isMeasured(dueMs(room, step))) expected += this.#plan.playersPerRoom;
      }
    }
    return { expected, came: lateness.total, p50Ms: lateness.quantile(0.5), p99Ms: lateness.quantile(0.99) };
  }
}

/** The race of each room, stepped here as far as is asked. */
export function ownRaces(plan: Plan): (room: number, step: number) => Race {
  const races = new Map<number, Race>();
  return (room, step) => {
    const race = races.get(room) ?? raceOf(room, plan);
    races.set(room, race);
    stepTo(race, step);
    return race;
  };
}

export interface ToldBall {
  readonly client: Client;
  readonly seat: number;
  readonly step: number;
  readonly x: number;
  readonly y: number;
}

/** Compares what each phone was told last with the race as it must be. */
export function compareBalls(plan: Plan, balls: readonly ToldBall[]): { compared: number; differed: number } {
  const at = ownRaces(plan);
  const isOff = ({ client, seat, step, x, y }: ToldBall): boolean => {
    const race = at(client.room, step);
    const entry = step * race.count + seat;
    return seat !== client.seat || race.xs[entry] !== x || race.ys[entry] !== y;
  };
  return { compared: balls.length, differed: balls.filter(isOff).length };
}
