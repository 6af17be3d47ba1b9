import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import { apply } from '../../../shared/room/apply.ts';
import type { By, Command } from '../../../shared/room/commands.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import { stepAt } from '../../../shared/room/pace.ts';
import { isRefusal } from '../../../shared/room/refusals.ts';
import type { Room } from '../../../shared/room/room.ts';
import { playerView, raceMessage, stageView } from '../../../shared/room/views.ts';
import { type Action, Model, rounds } from './model.ts';
import { host, newcomer, player, server, Table } from './table.ts';

/** Two short rounds of different surfaces: 10 steps, 4 and 8 a second; the second one begins with a prediction. */
export const lesson = {
  ...lessonOf('seed-bowl'),
  rounds: (['seed-bowl', 'ravine'] as const).slice(0, rounds).map((id, i) => ({
    ...lessonOf(id).rounds[0]!,
    steps: 10,
    ...(i === 1 && { predict: { kind: 'number', text: 'How many?', right: 0.987654321, tolerance: 1 } as const }),
  })),
};
const beatMs = 250;

/** The room under test beside the model, and what must hold after every action. */
export class Trial {
  readonly model = new Model();
  readonly table = new Table(lesson);
  /** The room after each event. */
  readonly rooms: Room[] = [this.table.room];
  /** What each seat has locked or answered in the phase that is on, as text that occurs nowhere else. */
  readonly secrets = new Map<number, string>();
  #lastStep = 0;
  #race = '';
  #rates = 0;

  play(action: Action): void {
    const expected = this.model.play(action, this.table.nowMs);
    const refused = this.#do(action);
    expect(refused, action.do).toBe(expected);
    this.#compare();
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
        // All of one length, so that none is part of another.
        const rate = Number(`0.01${1000 + ++this.#rates}7`);
        const learningRate = { good: rate, 'too large': 3, NaN: Number.NaN }[action.rate];
        const refused = this.#ask({ type: 'lock', choice: { learningRate } }, player(action.seat));
        if (refused === null) this.secrets.set(action.seat, `${rate}`);
        return refused;
      }
      case 'predict': {
        const good = Number(`0.02${1000 + ++this.#rates}7`);
        const answer = action.answer === 'good' ? good : Number.NaN;
        const refused = this.#ask({ type: 'predict', answer }, player(action.seat));
        if (refused === null) this.secrets.set(action.seat, `${good}`);
        return refused;
      }
      case 'leave':
        table.connected.delete(action.seat);
        return null;
      case 'rejoin':
        if (model.present(action.seat)) table.connected.add(action.seat);
        return null;
      case 'remove':
      case 'readmit':
        return this.#ask({ type: 'roster', change: { kind: action.do, seat: action.seat } }, host);
      case 'lock room':
        return this.#ask({ type: 'roster', change: { kind: 'lock', locked: action.locked } }, host);
      case 'advance': {
        const turn = table.room.turn - (action.stale ? 1 : 0);
        return this.#ask({ type: 'advance', turn, again: action.again }, host);
      }
      case 'pause':
      case 'resume':
      case 'step':
      case 'skip':
        return this.#ask({ type: 'pace', change: { kind: action.do } }, host);
      case 'close':
        return this.#ask({ type: 'close' }, host);
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

  /** Asks, keeps every room on the way, and tells the model when a race has come to its end by itself. */
  #ask(command: Command, by: By): string | null {
    const { table, model } = this;
    const decided = table.ask(command, by);
    if (isRefusal(decided)) return decided.refused;
    let room = this.rooms.at(-1)!;
    for (const event of decided) {
      room = apply(room, event);
      this.rooms.push(room);
      if (event.type === 'phase-entered' && (event.phase === 'choose' || event.phase === 'predict'))
        this.secrets.clear();
      if (event.type === 'race-ended' && !model.ended) model.end();
    }
    this.#checkSteps();
    return null;
  }

  /** Within a race the step that is due never goes back, nor past the end, whatever is done to the pace. */
  #checkSteps(): void {
    const { phase } = this.table.room;
    if (phase.name !== 'race') return;
    const { steps } = resolveRound(lesson.rounds[phase.round]!);
    const step = stepAt(phase.pace, this.table.nowMs, steps);
    const race = `${phase.round} ${phase.heat}`;
    const least = race === this.#race ? Math.max(this.#lastStep, phase.reachedStep) : phase.reachedStep;
    if (!(step >= least && step <= steps)) throw new Error(`expected a step from ${least} to ${steps}, got ${step}`);
    [this.#race, this.#lastStep] = [race, step];
  }

  #compare(): void {
    const { model, table } = this;
    const { room } = table;
    const { phase } = room;
    const known = {
      phase: phase.name,
      turn: room.turn,
      roomLocked: room.locked,
      removed: room.seats.flatMap((each) => (each.removed ? [each.seat] : [])),
      heats: room.heats.map(({ results }) => [...results.keys()]),
      votes: room.ballots.map(({ answers }) => [...answers.keys()]),
      ...(phase.name === 'predict' && { deadlineAtMs: phase.deadlineAtMs, vote: phase.vote }),
      ...(phase.name === 'choose' && { deadlineAtMs: phase.deadlineAtMs, ready: [...phase.choices.keys()].toSorted() }),
      ...(phase.name === 'race' && { racers: [...phase.choices.keys()], ended: phase.ended }),
      ...('round' in phase && { round: phase.round, heat: phase.heat }),
    };
    expect(known).toEqual({
      phase: model.phase,
      turn: model.turn,
      roomLocked: model.roomLocked,
      removed: [...model.removed].toSorted(),
      heats: model.heats,
      votes: model.votes,
      ...(model.phase === 'predict' && { deadlineAtMs: model.deadlineAtMs, vote: model.vote }),
      ...(model.phase === 'choose' && { deadlineAtMs: model.deadlineAtMs, ready: [...model.locked].toSorted() }),
      ...(model.phase === 'race' && { racers: model.racers, ended: model.ended }),
      ...('round' in phase && { round: model.round, heat: model.heat }),
    });
    this.#checkViews();
  }

  #checkViews(): void {
    const { model, table, secrets } = this;
    const { room, seen } = table;
    const stages = [stageView(room, 'host', seen), stageView(room, 'screen', seen)];
    const players = room.seats.map((each) => playerView(room, each.seat, seen));
    const everything = JSON.stringify([stages, players, raceMessage(room)]);
    expect(everything).not.toContain('hash-');
    for (const removed of model.removed) expect(everything).not.toContain(`<${removed}>`);
    const revealed = model.phase === 'reveal' || model.phase === 'standings' || model.vote === 2;
    if (!revealed) expect(everything).not.toContain('0.987654321');
    if (model.phase !== 'choose' && model.phase !== 'predict') return;
    expect(raceMessage(room)).toBeNull();
    for (const [owner, secret] of secrets) {
      expect(JSON.stringify(stages)).not.toContain(secret);
      for (const [seat, view] of players.entries()) {
        expect(JSON.stringify(view).includes(secret)).toBe(seat === owner && model.present(seat));
      }
    }
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
