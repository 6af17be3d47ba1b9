import type { RaceRound } from '../lesson/lesson.ts';
import { resolveRound } from '../lesson/resolve.ts';
import { playOf } from '../lesson/rounds/plays.ts';
import { pointsIn } from '../lesson/rounds/points.ts';
import { type Causes, startRound } from '../lesson/start.ts';
import { once } from '../math/once.ts';
import { type Awards, awardsOf } from '../race/awards.ts';
import { stepTo } from '../race/race.ts';
import { judgeRace } from '../race/results.ts';
import type { RoomEvent } from './events.ts';
import { moveRoundAt } from './moving.ts';
import type { Ballot, Heat, Phase, PlayedMoves, Room } from './room.ts';
import { raceRoundAt } from './rounds.ts';

/** A vote that is left is finished, and so are moves; a jump to another round leaves them unfinished. */
export function finishedBy(
  room: Room,
  { round: next }: RoomEvent & { type: 'phase-entered' },
): Partial<Pick<Room, 'ballots' | 'played'>> {
  const { phase, ballots, played } = room;
  if (!('round' in phase) || phase.round !== next) return {};
  if (phase.name === 'move') return { played: [...played, playedIn(room, phase)] };
  if (phase.name !== 'predict') return {};
  const { round, vote, answers } = phase;
  const ballot: Ballot = { round, vote, answers };
  return { ballots: [...ballots, ballot] };
}

/** Everyone's moves, judged. */
function playedIn(room: Room, { round: roundIndex, heat, moves }: Phase & { name: 'move' }): PlayedMoves {
  const round = moveRoundAt(room, roundIndex);
  const points = new Map([...moves].map(([seat, made]) => [seat, playOf(round).points(round, made)]));
  return { round: roundIndex, heat, moves, points };
}

/** The whole race, judged when somebody first asks: rooms that come back after a crash have many that nobody asks for. */
export function finished(room: Room, { round: roundIndex, heat, choices }: Phase & { name: 'race' }): Heat {
  const { seed } = room;
  const round = raceRoundAt(room, roundIndex, heat);
  const judged = once(() =>
    judge({ round, roundIndex, heat, seed, choices: [...choices.values()] }, [...choices.keys()]),
  );
  return {
    round: roundIndex,
    heat,
    choices,
    get results() {
      return judged().results;
    },
    get awards() {
      return judged().awards;
    },
  };
}

/** The race of these causes, stepped to its end and judged: where results come from. */
function judge(
  causes: Causes & { readonly round: RaceRound },
  seats: readonly number[],
): Pick<Heat, 'results' | 'awards'> {
  const { goal, par } = resolveRound(causes.round);
  const race = startRound(causes);
  stepTo(race, race.setup.steps);
  const results = judgeRace(race, goal, par).map((result, ball) => ({
    ...result,
    points: pointsIn(causes.round, race, ball, result),
  }));
  return {
    results: new Map(seats.map((seat, ball) => [seat, results[ball]!])),
    awards: bySeat(awardsOf(race, results), seats),
  };
}

/** Awards of balls, as those of their seats. */
function bySeat({ smoothest, boldest, cliff }: Awards, seats: readonly number[]): Awards {
  const named = (balls: readonly number[]): readonly number[] => balls.map((ball) => seats[ball]!);
  return {
    smoothest: named(smoothest),
    boldest: named(boldest),
    cliff: cliff && { settled: named(cliff.settled), flew: named(cliff.flew) },
  };
}
