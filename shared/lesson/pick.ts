import type { Lesson, Round } from './lesson.ts';

type Words = Pick<Round, 'title' | 'question' | 'why'>;

/** What is asked and said about each surface of the catalogue when it is picked alone. */
const words: Readonly<Record<string, Words>> = {
  'seed-bowl': {
    title: 'Seed bowl',
    question: 'Is a bigger learning rate always faster, and is a smaller one always safer?',
    why: 'The steepest curvature of this bowl is 6: above 2/6 no ball can settle, and far below it the steps run out.',
  },
  'round-bowl': {
    title: 'Round bowl',
    question: 'This bowl is equally curved all around: how few steps can you take?',
    why: 'Every direction has curvature 2, so the learning rate 1/2 lands on the minimum in one step and 1 bounces for ever.',
  },
  ravine: {
    title: 'Ravine',
    question: 'The walls are 25 times more curved than the floor: which learning rate suits both?',
    why: 'The steep walls cap the learning rate at 2/25, so the flat floor takes many steps: steps square to the contours zig-zag.',
  },
  'two-exits': {
    title: 'Two exits',
    question: 'You start beside a ridge with a saddle in the middle: will the saddle catch you?',
    why: 'Near the saddle the distance to the ridge grows by about the factor 1 + η a step: it delays a ball, only the ridge itself would hold it.',
  },
  'double-well': {
    title: 'Double well',
    question: 'Two valleys, one deeper than the other: which one will you end in?',
    why: 'The gradient knows only the slope where the ball is: small steps end in the valley they start in, large ones may jump to the other.',
  },
  himmelblau: {
    title: 'Himmelblau',
    question: 'Four valleys are equally deep: can every learning rate stay in every one of them?',
    why: 'There are four places with the one best value, and each has its own limit 2/λmax: a large step cannot stay in a sharp valley.',
  },
  banana: {
    title: 'Banana',
    question: 'The way into the valley is steep and the way along it is flat: what is slow here?',
    why: 'The steep sides allow only small steps, and along the curved floor the slope is small: most of the time goes there.',
  },
};

/**
 * *Pick a surface*: a lesson of one round on it, with the surface's own defaults. Its title is the surface's name.
 *
 * @throws RangeError for an id that is not in the catalogue
 */
export function lessonOf(surfaceId: string): Lesson {
  const said = Object.hasOwn(words, surfaceId) ? words[surfaceId] : undefined;
  if (!said) throw new RangeError(`expected the id of a surface in the catalogue, got "${surfaceId}"`);
  const round: Round = { kind: 'goldilocks', ...said, surface: surfaceId };
  return { schema: 1, id: `pick-${surfaceId}`, title: said.title, rounds: [round] };
}
