import type { Round } from '../shared/lesson/lesson.ts';
import { startRound } from '../shared/lesson/start.ts';
import type { Choice } from '../shared/race/choice.ts';
import { changeRates, type Race, stepTo } from '../shared/race/race.ts';
import { stepAt } from '../shared/room/pace.ts';
import type { Room } from '../shared/room/room.ts';
import { raceMessage, shownChoices } from '../shared/room/views.ts';
import { Answers } from './answers.ts';
import { Presence } from './presence.ts';

/** A room with what the server keeps beside it. Nothing here is journaled; all of it is made again on recovery. */
export class LiveRoom {
  room: Room;
  /** Number of the next journal entry. */
  seq: number;
  usedAtMs: number;
  readonly presence = new Presence();
  readonly answers = new Answers();
  /** The server's time at which the room opened. */
  readonly #zeroMs: number;
  #race: {
    readonly round: Round | undefined;
    readonly heat: number;
    readonly causes: ReadonlyMap<number, Choice>;
    readonly race: Race;
  } | null = null;

  /** `atMs`: the room time that it is now, at `nowMs` of the server. */
  constructor(room: Room, seq: number, atMs: number, nowMs: number) {
    this.room = room;
    this.seq = seq;
    this.usedAtMs = nowMs;
    this.#zeroMs = nowMs - atMs;
  }

  /** Whole ms since the room opened. */
  roomMs(nowMs: number): number {
    return Math.floor(nowMs - this.#zeroMs);
  }

  connected(nowMs: number): ReadonlySet<number> {
    return this.presence.connected(nowMs);
  }

  /** The seat that this hash proves, removed ones included; undefined when nobody has it. */
  seatOf(tokenHash: string) {
    return this.room.seats.find((seat) => seat.tokenHash === tokenHash);
  }

  /** The race that is on or was the last one, as far as it was stepped; null when there is none to show. */
  race(): Race | null {
    const causes = shownChoices(this.room);
    if (!causes) return null;
    if (this.#race?.causes !== causes) {
      const { phase, lesson } = this.room;
      const round = 'round' in phase ? lesson.rounds[phase.round] : undefined;
      const heat = 'heat' in phase ? phase.heat : 0;
      const last = this.#race;
      // Somebody has changed a rate, for a step to come: the race goes on with it.
      const isSame = last?.round === round && last?.heat === heat;
      const race = isSame && changeRates(last.race, [...causes.values()]) ? last.race : this.#fold();
      if (!race) return null;
      this.#race = { round, heat, causes, race };
    }
    return this.#race.race;
  }

  #fold(): Race | null {
    const message = raceMessage(this.room);
    return message && startRound(message);
  }

  /** Steps a running race up to the step that is due; answers it and how many steps that took; null when none is running. */
  stepRace(nowMs: number): { readonly race: Race; readonly step: number; readonly taken: number } | null {
    const { phase } = this.room;
    const race = phase.name === 'race' && this.race();
    if (!race) return null;
    const step = phase.ended ? race.setup.steps : stepAt(phase.pace, this.roomMs(nowMs), race.setup.steps);
    const taken = Math.max(0, step - race.step);
    if (taken > 0) stepTo(race, step);
    return { race, step, taken };
  }
}
