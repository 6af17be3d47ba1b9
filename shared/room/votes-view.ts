import type { Answer } from '../lesson/question.ts';
import type { Ballot, Room } from './room.ts';
import { presentSeats } from './seats.ts';
import { predictionPointsOf } from './standings.ts';
import type { Tally } from './view.ts';

/** The answers of the round are out: at its reveal, and in the vote that follows that. */
export function isRevealed({ phase }: Room): boolean {
  return phase.name === 'reveal' || phase.name === 'standings' || (phase.name === 'predict' && phase.vote === 2);
}

/** Finished votes of the round that is on. */
export function ballotsOf({ phase, ballots }: Room): readonly Ballot[] {
  return 'round' in phase ? ballots.filter(({ round }) => round === phase.round) : [];
}

/** Numbers as they are, places from left to right: nobody's name can be told from the order. */
function inOrder(a: Answer, b: Answer): number {
  const [ax, ay] = typeof a === 'number' ? [a, 0] : a;
  const [bx, by] = typeof b === 'number' ? [b, 0] : b;
  return ax - bx || ay - by;
}

/** Every answer of those who are there, without names. */
export function tallies(room: Room): readonly Tally[] {
  const present = new Set(presentSeats(room).map(({ seat }) => seat));
  return ballotsOf(room).map(({ vote, answers }) => ({
    vote,
    answers: [...answers].flatMap(([seat, answer]) => (present.has(seat) ? [answer] : [])).sort(inOrder),
  }));
}

/** A player's own answer, and from the reveal on what it was worth. */
export function predictionOf(room: Room, seat: number) {
  const { phase } = room;
  const answers = phase.name === 'predict' ? phase.answers : ballotsOf(room).find(({ vote }) => vote === 1)?.answers;
  const revealed = 'round' in phase && isRevealed(room);
  return {
    answer: answers?.get(seat) ?? null,
    predictionPoints: revealed ? predictionPointsOf(room, seat, phase.round) : null,
  };
}
