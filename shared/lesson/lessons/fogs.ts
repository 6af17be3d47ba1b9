import type { FogRound } from '../lesson.ts';

const fog = { kind: 'fog', probes: 6, moveSeconds: 8 } as const;

/** One player, one slope at a time. */
export const inTheFog: FogRound = {
  ...fog,
  title: 'In the fog',
  question: 'Six times you may ask for a slope: where is the lowest place?',
  why: 'The optimizer never sees the map: it gets one slope a step.',
  notes: {
    misconception: 'The optimizer sees the map and knows where the lowest place is.',
    ask: 'What did your slopes tell you for sure, and what did you only guess?',
    minutes: 4,
  },
  predict: {
    kind: 'choice',
    text: 'You know the slope at one place of a valley: does it tell how deep that valley is?',
    options: ['yes', 'only where the slope is zero', 'no'],
    right: 2,
    because: 'At the bottom of both valleys of this lane the slope is zero, and one of them is 0.60 deeper.',
  },
  surface: 'fog',
};

/** Four share their slopes, on another lane. */
export const fogTogether: FogRound = {
  ...fog,
  title: 'Together in the fog',
  question: 'Four neighbours see each other’s slopes: what can a team find out that one alone cannot?',
  why: 'Several starts see several valleys: that is why one descends more than once.',
  notes: {
    misconception: 'More steps from one start would find the deepest valley in the end.',
    ask: 'Where should the four of you start, if nobody has seen the lane?',
    minutes: 4,
  },
  predict: {
    kind: 'number',
    text: 'In the last fog, going downhill by halves found the deeper valley from 55 % of starts: in how many percent of teams of four does somebody find it?',
    unit: '%',
    right: 96,
    tolerance: 20,
    because: 'All four miss it in 4 % of the teams, and in none where each begins in another quarter of the lane.',
  },
  surface: 'styblinski-tang',
  pooled: true,
};
