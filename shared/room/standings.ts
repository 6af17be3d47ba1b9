import { survivorHeats } from '../lesson/lesson.ts';
import { predictionPoints } from '../lesson/prediction-points.ts';
import { max } from '../math/exact.ts';
import type { Room } from './room.ts';
import { presentSeats } from './seats.ts';
import type { Standing } from './view.ts';

/** R of a seat in a round: the points of its better heat; of a survivor's heats the sum, since each is a part. */
function racePointsOf({ heats, lesson }: Room, seat: number, round: number): number {
  const points = heats.flatMap((heat) => (heat.round === round ? [heat.results.get(seat)?.points ?? 0] : []));
  return lesson.rounds[round]?.kind === 'survivor'
    ? points.slice(0, survivorHeats).reduce((sum, each) => sum + each, 0)
    : max(0, ...points);
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

function lastRoundOf({ phase, heats, ballots }: Room): number {
  return 'round' in phase ? phase.round : max(0, heats.at(-1)?.round ?? 0, ballots.at(-1)?.round ?? 0);
}

function computed(room: Room): readonly Standing[] {
  const lastRound = lastRoundOf(room);
  const lines = presentSeats(room).map(({ seat, nickname }) => {
    const points = room.lesson.rounds.map(
      (_, round) => racePointsOf(room, seat, round) + (predictionPointsOf(room, seat, round) ?? 0),
    );
    return { seat, nickname, points: points.reduce((sum, each) => sum + each, 0), roundPoints: points[lastRound] ?? 0 };
  });
  lines.sort((a, b) => b.points - a.points || a.seat - b.seat);
  let place = 0;
  return lines.map((line, i) => {
    if (line.points !== lines[i - 1]?.points) place = i + 1;
    return { ...line, place };
  });
}
