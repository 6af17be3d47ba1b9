import { max } from '../math/exact.ts';
import type { Room } from './room.ts';
import { presentSeats } from './seats.ts';
import { pointsByRound, predictionPointsOf } from './standings.ts';
import type { Award, AwardKind } from './view.ts';

/** More than so many share no award. */
const mostWinners = 3;

/** A room never changes, and every player's view asks. */
const known = new WeakMap<Room, readonly Award[]>();

/** At the standings of a round those of its race and prediction, at the podium those of the lesson, with its race where there is one; none before. */
export function awardsShown(room: Room): readonly Award[] {
  const awards = known.get(room) ?? computed(room);
  known.set(room, awards);
  return awards;
}

function computed(room: Room): readonly Award[] {
  const { phase, lesson } = room;
  if (phase.name === 'standings') return [...ofRace(room, phase.round), ...ofPredictions(room, [phase.round])];
  if (phase.name !== 'podium') return [];
  // A lesson of one race ends with what that race is remembered for.
  const race = lesson.rounds.length === 1 ? ofRace(room, 0) : [];
  return [...race, ...ofPredictions(room, [...lesson.rounds.keys()]), ...ofComeback(room)];
}

function award(kind: AwardKind, seats: readonly number[]): readonly Award[] {
  return seats.length === 0 || seats.length > mostWinners ? [] : [{ kind, seats }];
}

/** Both sides of the cliff; one side alone is none. */
function found(settled: readonly number[], flew: readonly number[]): readonly Award[] {
  return award('cliff', settled).flatMap((one) => (flew.length > 0 ? [{ ...one, flew }] : []));
}

function ofRace(room: Room, round: number): readonly Award[] {
  const awards = room.heats.findLast((heat) => heat.round === round)?.awards;
  if (!awards) return [];
  const there = (seats: readonly number[]) => seats.filter((seat) => room.seats[seat]?.removed === false);
  const { smoothest, boldest, cliff } = awards;
  return [
    ...award('smoothest', there(smoothest)),
    ...award('boldest', there(boldest)),
    ...(cliff ? found(there(cliff.settled), there(cliff.flew)) : []),
  ];
}

/** The most points for predictions; where nobody has any there is nothing to name. */
function ofPredictions(room: Room, rounds: readonly number[]): readonly Award[] {
  return award(
    'prediction',
    firstBy(room, (seat) => rounds.reduce((sum, round) => sum + (predictionPointsOf(room, seat, round) ?? 0), 0)),
  );
}

/** The most places won since the worst one after any earlier round. */
function ofComeback(room: Room): readonly Award[] {
  const seats = presentSeats(room).map(({ seat }) => seat);
  const sums = new Map(seats.map((seat) => [seat, runningSums(pointsByRound(room, seat))]));
  const placeAfter = (seat: number, round: number): number => {
    const own = sums.get(seat)![round]!;
    return 1 + seats.filter((other) => sums.get(other)![round]! > own).length;
  };
  const rounds = [...room.lesson.rounds.keys()];
  return award(
    'comeback',
    firstBy(
      room,
      (seat) => max(...rounds.map((round) => placeAfter(seat, round))) - placeAfter(seat, rounds.length - 1),
    ),
  );
}

function runningSums(points: readonly number[]): readonly number[] {
  let sum = 0;
  return points.map((each) => {
    sum += each;
    return sum;
  });
}

/** The seats with the most of something, if that is more than none. */
function firstBy(room: Room, of: (seat: number) => number): readonly number[] {
  const amounts = presentSeats(room).map(({ seat }) => ({ seat, amount: of(seat) }));
  const most = max(0, ...amounts.map(({ amount }) => amount));
  return most > 0 ? amounts.flatMap(({ seat, amount }) => (amount === most ? [seat] : [])) : [];
}
