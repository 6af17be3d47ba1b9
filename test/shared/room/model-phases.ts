import type { PhaseName } from '../../../shared/room/room.ts';
import { ModelClock } from './model-clock.ts';
import { ModelPeople } from './model-people.ts';

/** Two races, of which the second begins with a prediction, strokes that are watched, and two kinds of hidden moves. */
export const kinds = ['race', 'race', 'strokes', 'fog', 'arrows'] as const;
export const movesIn: readonly number[] = [0, 0, 3, 2, 2];
const predicts = (round: number) => round === 1;
const voteMs = 30_000;
const firstRoundMs = 90_000;
const laterMs = 30_000;
const moveMs = 10_000;
/** Of a room that goes on by itself; a race counts from its end. */
export const autoMs: Partial<Record<PhaseName, number>> = {
  brief: 20_000,
  race: 8000,
  reveal: 60_000,
  standings: 12_000,
};

/** The way through a lesson, told a second time: what is finished, and what comes next. */
export class ModelPhases {
  readonly people = new ModelPeople();
  readonly clock = new ModelClock();
  phase: PhaseName = 'lobby';
  round = 0;
  heat = 0;
  turn = 0;
  ended = false;
  paused = false;
  auto = false;
  hand: 'host' | 'remote' = 'host';
  names = true;
  chart: string | null = null;
  vote = 1;
  /** What each seat has done in the phase that is on: how many moves, or 1 for an answer or a choice. */
  readonly done = new Map<number, number>();
  racers: readonly number[] = [];
  /** What is finished: heats with their racers, votes with their voters, moves with how many each seat made. */
  heats: { readonly round: number; readonly seats: readonly number[] }[] = [];
  votes: { readonly round: number; readonly vote: number; readonly seats: readonly number[] }[] = [];
  played: { readonly round: number; readonly moves: readonly (readonly [number, number])[] }[] = [];

  /** The seats that would race now. */
  get ready(): readonly number[] {
    return [...this.done.keys()].filter((seat) => this.people.present(seat)).sort((a, b) => a - b);
  }

  get isWaiting(): boolean {
    return this.phase === 'predict' || this.phase === 'choose' || this.phase === 'move';
  }

  get isRevealed(): boolean {
    return this.phase === 'reveal' || this.phase === 'standings' || (this.phase === 'predict' && this.vote === 2);
  }

  isDone(seat: number): boolean {
    return (this.done.get(seat) ?? 0) >= (this.phase === 'move' ? movesIn[this.round]! : 1);
  }

  end(nowMs: number): void {
    this.ended = true;
    this.turn++;
    this.heats.push({ round: this.round, seats: this.racers });
    if (this.auto) this.clock.begin(nowMs + autoMs.race!);
  }

  advance(nowMs: number): string | null {
    switch (this.phase) {
      case 'lobby':
        this.begin(0, nowMs);
        break;
      case 'brief':
        this.#vote(1, nowMs);
        break;
      case 'predict':
        this.votes.push({ round: this.round, vote: this.vote, seats: [...this.done.keys()] });
        if (this.vote === 1) this.#play(this.round, 1, nowMs);
        else this.enter('reveal', nowMs);
        break;
      case 'choose':
        if (this.ready.length === 0) return this.#leaveOut(nowMs);
        this.racers = this.ready;
        this.enter('race', nowMs);
        break;
      case 'move':
        this.played.push({ round: this.round, moves: [...this.done] });
        this.enter('reveal', nowMs);
        break;
      case 'race':
        if (this.ended) this.enter('reveal', nowMs);
        else this.end(nowMs);
        break;
      case 'reveal':
        this.enter('standings', nowMs);
        break;
      case 'standings':
        if (this.round + 1 < kinds.length) this.begin(this.round + 1, nowMs);
        else this.enter('podium', nowMs);
        break;
      default:
        this.enter('closed', nowMs);
    }
    return null;
  }

  /** A later heat that nobody has chosen in. */
  #leaveOut(nowMs: number): string | null {
    if (this.heat === 1) return 'wrong-phase';
    this.enter('standings', nowMs);
    this.heat--;
    return null;
  }

  again(nowMs: number): string | null {
    const voted = this.votes.some(({ round, vote }) => round === this.round && vote === 2);
    if (this.phase === 'standings') this.#play(this.round, this.heat + 1, nowMs);
    else if (this.phase === 'reveal' && predicts(this.round) && !voted) this.#vote(2, nowMs);
    else return 'wrong-phase';
    return null;
  }

  /** What was done in it before does not count. */
  begin(round: number, nowMs: number): void {
    this.heats = this.heats.filter((heat) => heat.round !== round);
    this.votes = this.votes.filter((vote) => vote.round !== round);
    this.played = this.played.filter((moves) => moves.round !== round);
    if (!predicts(round)) this.#play(round, 1, nowMs);
    else {
      this.enter('brief', nowMs);
      this.round = round;
      this.heat = 1;
    }
  }

  #vote(vote: number, nowMs: number): void {
    this.enter('predict', nowMs);
    this.vote = vote;
    this.clock.begin(nowMs + voteMs);
  }

  #play(round: number, heat: number, nowMs: number): void {
    const isRace = kinds[round] === 'race';
    this.enter(isRace ? 'choose' : 'move', nowMs);
    this.round = round;
    this.heat = heat;
    this.clock.begin(nowMs + (isRace ? this.chooseMs() : moveMs * movesIn[round]!));
  }

  chooseMs(): number {
    // Only who sees the slider for the first time needs long.
    return this.round === 0 && this.heat === 1 ? firstRoundMs : laterMs;
  }

  enter(phase: PhaseName, nowMs: number): void {
    this.phase = phase;
    this.turn++;
    this.ended = false;
    this.paused = false;
    this.done.clear();
    if (phase === 'reveal') this.chart = null;
    const stops = phase === 'race' ? undefined : autoMs[phase];
    this.clock.begin(this.auto && stops !== undefined ? nowMs + stops : null);
  }
}
