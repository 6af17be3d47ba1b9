import type { AwardKind } from '../../../shared/room/view.ts';
import { significant } from '../numbers.ts';

interface AwardWords {
  readonly title: string;
  /** What one has to have done for it, in one line. */
  readonly means: string;
}

/** What players are named for besides their places. */
export const awards: Readonly<Record<AwardKind, AwardWords>> = {
  smoothest: { title: 'Smoothest', means: 'Settled with the least detour on its way.' },
  boldest: { title: 'Boldest that survived', means: 'Settled with the largest rate, by its own limit.' },
  cliff: { title: 'Found the cliff', means: 'The last that settled and the first that flew.' },
  prediction: { title: 'Best prediction', means: 'The most points for predictions.' },
  comeback: { title: 'Best comeback', means: 'Climbed the most places since its lowest.' },
};

export const awardsHeading = 'Awards';

/** Of `cliff`, which names two sides. */
export const cliffSides = { settled: 'settled', flew: 'flew' } as const;

/** How points are made, in one sentence. */
export const scoreRule =
  'Up to 100 for the race (60 for arriving, the rest for few steps; on the way counts up to 40), up to 100 for the prediction, +20 for your first flight.';

export const teamWords = {
  heading: 'Teams',
  rule: 'mean points of the members',
  letter: (team: number) => String.fromCharCode(65 + team),
  name: (team: number) => `Team ${String.fromCharCode(65 + team)}`,
  points: (points: number) => significant(points, 3),
  empty: 'nobody',
} as const;

export const hiddenRanking = 'The ranking stays hidden: everyone finds their own points on their phone.';

/** Beside a ranking that is cut after its third row. */
export const othersOnPhones = (number: number): string =>
  number === 1 ? 'and 1 more: your own place is on your phone' : `and ${number} more: your own place is on your phone`;
