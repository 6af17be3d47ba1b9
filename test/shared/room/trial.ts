import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { apply } from '../../../shared/room/apply.ts';
import type { By, Command } from '../../../shared/room/commands.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import type { Room } from '../../../shared/room/room.ts';
import type { Action } from './action.ts';
import { checkViews } from './check-views.ts';
import { compare } from './compare.ts';
import { Model } from './model.ts';
import { newcomer, player, server, Table } from './table.ts';
import { firstOf, lesson, stepDue } from './trial-lesson.ts';

const beatMs = 250;

/** The room under test beside the model, and what must hold after every action. */
export class Trial {
  readonly model = new Model();
  readonly table = new Table(lesson);
  /** The room after each event. */
  readonly rooms: Room[] = [this.table.room];
  /** What each seat has chosen, answered or done in the phase that is on, as texts that occur nowhere else. */
  readonly secrets = new Map<number, string[]>();
  #leastStep = { race: '', step: 0 };
  #numbers = 0;

  play(action: Action): void {
    const expected = this.model.play(action, this.table.nowMs);
    const refused = this.#do(action);
    expect(refused, action.do).toBe(expected);
    compare(this.model, this.table);
    checkViews(this.model, this.table, this.secrets);
  }

  #do(action: Action): string | null {
    const { table, model } = this;
    switch (action.do) {
      case 'join': {
        const number = table.room.seats.length;
        const refused = this.#ask({ type: 'join', nickname: `<${number}>`, tokenHash: `hash-${number}` }, newcomer);
        if (refused === null) table.connected.add(number);
        return refused;
      }
      case 'lock': {
        const learningRate = this.#number(action.rate);
        return this.#secretly({ type: 'lock', choice: { learningRate } }, action.seat, learningRate);
      }
      case 'predict': {
        const answer = this.#number(action.answer);
        return this.#secretly({ type: 'predict', answer }, action.seat, answer);
      }
      case 'move': {
        const { phase } = table.room;
        const made = phase.name === 'move' ? (phase.moves.get(action.seat)?.length ?? 0) : 0;
        const index = made + { next: 0, 'last once more': -1, 'one ahead': 1 }[action.index];
        const number = this.#number(action.size);
        const move = firstOf('round' in phase ? phase.round : 0, number);
        return this.#secretly({ type: 'move', index, move }, action.seat, number);
      }
      case 'leave':
        table.connected.delete(action.seat);
        return null;
      case 'rejoin':
        if (model.people.present(action.seat)) table.connected.add(action.seat);
        return null;
      case 'remove':
      case 'readmit':
        return this.#command({ type: 'roster', change: { kind: action.do, seat: action.seat } });
      case 'lock room':
        return this.#command({ type: 'roster', change: { kind: 'lock', locked: action.locked } });
      case 'teams':
        return this.#command({ type: 'roster', change: { kind: 'teams', teams: action.teams } });
      case 'team':
        return this.#command({ type: 'roster', change: { kind: 'team', seat: action.seat, team: action.team } });
      case 'advance':
        return this.#command({ type: 'advance', turn: this.#turn(action.stale), again: action.again });
      case 'jump':
        return this.#command({ type: 'jump', turn: this.#turn(action.stale), round: action.round });
      case 'more time': {
        const { seconds, seat } = action;
        return this.#command({ type: 'more-time', seconds, ...(seat !== null && { seat }) });
      }
      case 'auto':
        return this.#command({ type: 'auto', auto: action.auto });
      case 'show':
        return this.#command({ type: 'show', change: { names: action.names, chart: action.chart } });
      case 'take':
        return this.#ask({ type: 'control' }, { role: action.by });
      case 'pause':
      case 'resume':
      case 'step':
      case 'skip':
        return this.#command({ type: 'pace', change: { kind: action.do } });
      case 'close':
        return this.#command({ type: 'close' });
      case 'kill': {
        // All that is left of the server is its journal, as text.
        const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
        table.room = journal.reduce<Room | null>(apply, null)!;
        return this.#ask({ type: 'resume' }, server);
      }
      case 'wait':
        for (let waited = 0; waited < action.ms; waited += beatMs) {
          table.nowMs += beatMs;
          model.beat(table.nowMs);
          this.#ask({ type: 'time' }, server);
        }
        return null;
    }
  }

  /** All of one length, so that none is part of another. */
  #number(size: 'good' | 'too large' | 'NaN'): number {
    return { good: Number(`0.01${1000 + ++this.#numbers}7`), 'too large': 3000, NaN: Number.NaN }[size];
  }

  #turn(stale: boolean): number {
    return this.table.room.turn - (stale ? 1 : 0);
  }

  /** By whoever has the room in hand, after the other one has tried in vain. */
  #command(command: Command): string | null {
    const other: By = { role: this.table.room.controller === 'host' ? 'remote' : 'host' };
    expect(this.table.ask(command, other)).toEqual({ refused: 'not-host' });
    return this.#ask(command, { role: this.table.room.controller });
  }

  /** Asks as a player, and keeps in mind what nobody else may see. */
  #secretly(command: Command, seat: number, number: number): string | null {
    const refused = this.#ask(command, player(seat));
    if (refused === null) this.secrets.set(seat, [...(this.secrets.get(seat) ?? []), `${number}`]);
    return refused;
  }

  /** Asks, keeps every room on the way, and tells the model when a race has come to its end by itself. */
  #ask(command: Command, by: By): string | null {
    const { table, model } = this;
    const decided = table.ask(command, by);
    if (isRefusal(decided)) return decided.refused;
    let room = this.rooms.at(-1)!;
    for (const event of decided) {
      room = apply(room, event);
      this.rooms.push(room);
      if (event.type === 'phase-entered') this.secrets.clear();
      if (event.type === 'race-ended' && !model.ended) model.end(table.nowMs);
    }
    this.#leastStep = stepDue(table, this.#leastStep);
    return null;
  }

  /** The journal, read back entry by entry, gives the room that was there after each of them. */
  replay(): void {
    const journal = JSON.parse(JSON.stringify(this.table.events)) as RoomEvent[];
    expect(journal).toHaveLength(this.rooms.length);
    let room: Room | null = null;
    for (const [i, event] of journal.entries()) {
      room = apply(room, event);
      // Fast where they are equal, which is always; `expect` says what is not.
      if (!isDeepStrictEqual(room, this.rooms[i])) expect(room).toEqual(this.rooms[i]);
    }
    expect(room).toEqual(this.table.room);
  }
}
