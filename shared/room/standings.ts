import { hasTransfer, survivorHeats } from '../lesson/lesson.ts';
import { predictionPoints } from '../lesson/prediction-points.ts';
import { max } from '../math/exact.ts';
import type { Room } from './room.ts';
import { presentSeats } from './seats.ts';
import type { Standing } from './view.ts';

/**
 * R of a seat in a round: the points of its better heat; of a survivor's heats the sum, since each is a part; and of a
 * round with a transfer only the heats on the other surface, once there is one.
 */
function racePointsOf({ heats, lesson, played }: Room, seat: number, round: number): number {
  const moved = played.flatMap((each) => (each.round === round ? [each.points.get(seat) ?? 0] : []));
  const raced = heats.filter((heat) => heat.round === round);
  const second = raced.filter(({ heat }) => heat > 1);
  const counted = second.length > 0 && hasTransfer(lesson.rounds[round]!) ? second : raced;
  const points = counted.map(({ results }) => results.get(seat)?.points ?? 0);
  return lesson.rounds[round]?.kind === 'survivor'
    ? points.slice(0, survivorHeats).reduce((sum, each) => sum + each, 0)
    : max(0, ...points, ...moved);
}

/** P of a seat in a round, of its first vote; null without one. */
export function predictionPointsOf({ lesson, ballots }: Room, seat: number, round: number): number | null {
  const question = lesson.rounds[round]?.predict;
  const answer = ballots.find((ballot) => ballot.round === round && ballot.vote === 1)?.answers.get(seat);
  return question && answer !== undefined ? predictionPoints(question, answer) : null;
}

/** A room never changes, and at the standings every player's view asks. */
const known = new WeakMap<Room, readonly Standing[]>();

/**
 * The sum of R + P over rounds, best first. Equal points share a place (1, 2, 2, 4); they stand in order of seats.
 * Everyone in the room has a line.
 */
export function standingsOf(room: Room): readonly Standing[] {
  const standings = known.get(room) ?? computed(room);
  known.set(room, standings);
  return standings;
}

function lastRoundOf({ phase, heats, ballots, played }: Room): number {
  if ('round' in phase) return phase.round;
  return max(0, ...[heats, ballots, played].map((finished) => finished.at(-1)?.round ?? 0));
}

/** R + P of a seat in each round of the lesson, and 20 once for its first flight (ROUNDS, Score). */
export function pointsByRound(room: Room, seat: number): readonly number[] {
  const flight = firstFlight(room, seat);
  return room.lesson.rounds.map((_, round) => {
    const bonus = round === flight ? flightPoints : 0;
    return racePointsOf(room, seat, round) + (predictionPointsOf(room, seat, round) ?? 0) + bonus;
  });
}

const flightPoints = 20;

/** The round in which a seat has flown for the first time; null: it has not. Who dares too much has measured something. */
function firstFlight({ heats }: Room, seat: number): number | null {
  const first = heats.find(({ results }) => results.get(seat)?.verdict.fate === 'diverged');
  return first?.round ?? null;
}

function computed(room: Room): readonly Standing[] {
  const lastRound = lastRoundOf(room);
  const lines = presentSeats(room).map(({ seat, nickname }) => {
    const points = pointsByRound(room, seat);
    return { seat, nickname, points: points.reduce((sum, each) => sum + each, 0), roundPoints: points[lastRound] ?? 0 };
  });
  lines.sort((a, b) => b.points - a.points || a.seat - b.seat);
  let place = 0;
  return lines.map((line, i) => {
    if (line.points !== lines[i - 1]?.points) place = i + 1;
    return { ...line, place };
  });
}
