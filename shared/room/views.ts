import { isRace } from '../lesson/lesson.ts';
import { resolveRound } from '../lesson/resolve.ts';
import { withoutAnswers } from '../lesson/shown-round.ts';
import { max, min } from '../math/exact.ts';
import type { Choice } from '../race/choice.ts';
import type { Ballot, Heat, Room, Seat } from './room.ts';
import { hasMoreHeats } from './rounds.ts';
import { presentSeat, presentSeats } from './seats.ts';
import { predictionPointsOf, standingsOf } from './standings.ts';
import type {
  Bracket,
  Counts,
  PlayerView,
  PublicSeat,
  RaceMessage,
  RoomView,
  SeatResult,
  StageView,
  Tally,
} from './view.ts';

/** What a view needs that no event tells. */
export interface Seen {
  /** Seats with a live socket, or one lost less than 5 s ago. */
  readonly connected: ReadonlySet<number>;
  /** Address that phones can reach, with the code. */
  readonly joinUrl: string;
}

/** Joined: in the room. Ready: answered while predicting, locked in while choosing, racing in the race, else 0. */
export function countsOf(room: Room, connected: ReadonlySet<number>): Counts {
  const seats = presentSeats(room);
  const { phase } = room;
  const done =
    phase.name === 'choose' || phase.name === 'race' ? phase.choices : phase.name === 'predict' ? phase.answers : null;
  return {
    joined: seats.length,
    connected: seats.filter(({ seat }) => connected.has(seat)).length,
    ready: done ? seats.filter(({ seat }) => done.has(seat)).length : 0,
  };
}

function roomView(room: Room, { connected, joinUrl }: Seen): RoomView {
  const { phase, lesson } = room;
  const roundIndex = 'round' in phase ? phase.round : null;
  const round = lesson.rounds[phase.name === 'lobby' ? 0 : (roundIndex ?? lesson.rounds.length)] ?? null;
  return {
    code: room.code,
    joinUrl,
    lessonTitle: lesson.title,
    rounds: lesson.rounds.length,
    phase: phase.name,
    turn: room.turn,
    roundIndex,
    heat: 'heat' in phase ? phase.heat : 0,
    round: round && (isRevealed(room) ? round : withoutAnswers(round)),
    vote: phase.name === 'predict' ? phase.vote : null,
    mayRevote:
      phase.name === 'reveal' && round?.predict !== undefined && !ballotsOf(room).some(({ vote }) => vote === 2),
    bracket: bracketOf(room),
    moreHeats: phase.name === 'race' && hasMoreHeats(room, phase.round, phase.heat),
    deadlineAtMs: 'deadlineAtMs' in phase ? phase.deadlineAtMs : null,
    raceEnded: phase.name === 'race' && phase.ended,
    locked: room.locked,
    counts: countsOf(room, connected),
  };
}

/** What the heats of a survivor's round have shown before the present one. */
function bracketOf({ phase, heats, lesson }: Room): Bracket | null {
  if (!('round' in phase) || lesson.rounds[phase.round]?.kind !== 'survivor') return null;
  const tried = heats.flatMap(({ round, choices, results }) =>
    round === phase.round
      ? [...choices].map(([seat, { learningRate }]) => ({ learningRate, survived: results.get(seat)!.points > 0 }))
      : [],
  );
  if (tried.length === 0) return null;
  const rates = (survived: boolean) => tried.flatMap((each) => (each.survived === survived ? [each.learningRate] : []));
  const [lived, crashed] = [rates(true), rates(false)];
  return {
    survived: lived.length > 0 ? max(...lived) : null,
    crashed: crashed.length > 0 ? min(...crashed) : null,
  };
}

/** The answers of the round are out: at its reveal, and in the vote that follows that. */
function isRevealed({ phase }: Room): boolean {
  return phase.name === 'reveal' || phase.name === 'standings' || (phase.name === 'predict' && phase.vote === 2);
}

/** The last finished heat of the round, once the reveal has come; at the podium the last one of all. */
function revealedHeat({ phase, heats }: Room): Heat | null {
  if (phase.name === 'podium') return heats.at(-1) ?? null;
  if (phase.name !== 'reveal' && phase.name !== 'standings') return null;
  return heats.findLast(({ round }) => round === phase.round) ?? null;
}

/** Finished votes of the round that is on. */
function ballotsOf({ phase, ballots }: Room): readonly Ballot[] {
  return 'round' in phase ? ballots.filter(({ round }) => round === phase.round) : [];
}

function tallies(room: Room): readonly Tally[] {
  const present = new Set(presentSeats(room).map(({ seat }) => seat));
  return ballotsOf(room).map(({ vote, answers }) => ({
    vote,
    answers: [...answers].flatMap(([seat, answer]) => (present.has(seat) ? [answer] : [])).sort((a, b) => a - b),
  }));
}

const standingsShown = ({ phase }: Room) => phase.name === 'standings' || phase.name === 'podium';

export function publicSeat({ seat, nickname }: Seat, connected: ReadonlySet<number>): PublicSeat {
  return { seat, nickname, connected: connected.has(seat) };
}

/** What a projector shows, in control (`host`) or not (`screen`). Choices only with their results. */
export function stageView(room: Room, role: 'host' | 'screen', seen: Seen): StageView {
  const heat = revealedHeat(room);
  return {
    ...roomView(room, seen),
    role,
    seats: presentSeats(room).map((seat) => publicSeat(seat, seen.connected)),
    tallies: isRevealed(room) ? tallies(room) : [],
    results: heat && seatResults(room, heat),
    standings: standingsShown(room) ? standingsOf(room) : null,
  };
}

/** By place, then by seat; without the removed. */
function seatResults(room: Room, { choices, results }: Heat): readonly SeatResult[] {
  const rows = presentSeats(room).flatMap(({ seat }) => {
    const [choice, result] = [choices.get(seat), results.get(seat)];
    return choice && result ? [{ ...result, seat, choice }] : [];
  });
  return rows.sort((a, b) => a.place - b.place || a.seat - b.seat);
}

/** What one player may see: of others no more than counts. */
export function playerView(room: Room, seat: number | null, seen: Seen): PlayerView {
  const own = seat === null ? undefined : presentSeat(room, seat);
  return { ...roomView(room, seen), role: 'player', you: own ? youOf(room, own) : null };
}

function youOf(room: Room, { seat, nickname }: Seat): PlayerView['you'] {
  const { phase } = room;
  const heat = revealedHeat(room);
  const choices = phase.name === 'choose' || phase.name === 'race' ? phase.choices : heat?.choices;
  const standings = standingsShown(room) ? standingsOf(room) : [];
  return {
    seat,
    nickname,
    choice: choices?.get(seat) ?? null,
    ...predictionOf(room, seat),
    result: heat?.results.get(seat) ?? null,
    standing: standings.find((line) => line.seat === seat) ?? null,
  };
}

function predictionOf(room: Room, seat: number) {
  const { phase } = room;
  const answers = phase.name === 'predict' ? phase.answers : ballotsOf(room).find(({ vote }) => vote === 1)?.answers;
  const revealed = 'round' in phase && isRevealed(room);
  return {
    answer: answers?.get(seat) ?? null,
    predictionPoints: revealed ? predictionPointsOf(room, seat, phase.round) : null,
  };
}

/** The choices of the race that is on or is looked at; null when there is none. */
export function shownChoices(room: Room): ReadonlyMap<number, Choice> | null {
  const { phase } = room;
  if (phase.name === 'race') return phase.choices;
  return phase.name === 'podium' ? null : (revealedHeat(room)?.choices ?? null);
}

/**
 * The causes of the race that is on or was last, for every screen to step it itself: in race, reveal and standings, else
 * null. A race that is over stands at its last step.
 */
export function raceMessage(room: Room): RaceMessage | null {
  const { phase } = room;
  const choices = shownChoices(room);
  if (!choices || !('round' in phase)) return null;
  const { round: roundIndex, heat } = phase;
  const round = withoutAnswers(room.lesson.rounds[roundIndex]!);
  if (!isRace(round)) return null;
  const over = [{ fromStep: resolveRound(round).steps, atMs: 0, stepMs: null }];
  return {
    round,
    roundIndex,
    heat,
    seed: room.seed,
    seats: [...choices.keys()],
    choices: [...choices.values()],
    pace: phase.name === 'race' ? phase.pace : over,
  };
}
