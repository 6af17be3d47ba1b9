import type { Lesson } from '../lesson.ts';
import { schedules } from './cards.ts';

/** Where the rule "go on until the slope is zero" fails: kinks, fences, and losses without a lowest place. */
export const kinksAndFences: Lesson = {
  schema: 1,
  id: 'kinks-and-fences',
  title: 'Kinks and fences',
  goal: 'Say where waiting for a slope of zero fails, and what to do there: a falling rate, a multiplier, or to stop.',
  rounds: [
    {
      kind: 'kink',
      title: 'The kink',
      question: 'Where two slopes meet there is no gradient: how can a ball come to rest there?',
      why: 'At a kink the slope does not shrink, only the step can, and that is what schedules are for.',
      notes: {
        misconception: 'The slope always shrinks near the minimum.',
        ask: 'What shrinks in the runs that arrive, if the slope does not?',
        minutes: 5,
      },
      predict: {
        kind: 'choice',
        text: 'What has become of a ball with the constant learning rate 0.5 after 200 steps?',
        options: ['it has settled', 'it is still on its way', 'it bounces', 'it has flown'],
        right: 2,
        because: 'It jumps to and fro across the kinks for ever, and its loss is 0.75 and 1.75 by turns.',
      },
      surface: 'kink',
      cards: schedules,
      par: 31,
    },
    {
      kind: 'quiz',
      title: 'On the edge',
      question: 'Has every place a gradient?',
      why: 'A loss need not be differentiable everywhere: on a kink the slope depends on the side from which one comes.',
      notes: {
        misconception: 'Every loss has a derivative everywhere.',
        ask: 'What could a program do that must go on from here all the same?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'On this surface, at the point (0, 1): what is ∂L/∂x?',
        formula: 'kink',
        options: ['0', '1', '−1', 'there is none'],
        right: 3,
        because: 'From the right the slope is 1 and from the left it is −1, so there is no single number.',
      },
    },
    {
      kind: 'throttle',
      title: 'Far away and near by',
      question: 'Can one learning rate suit the long way and the last step?',
      why: 'Far away large steps, near by small ones: that is what a schedule does.',
      notes: {
        misconception: 'There is one right learning rate, and one must only find it.',
        ask: 'When did you make the rate smaller, and what told you to?',
        minutes: 4,
      },
      predict: {
        kind: 'choice',
        text: 'To 1 % of the loss in 75 steps: how many of the constant rates from 0.003 to 1 get there to stay?',
        options: ['none of them', 'about 10 %', 'about 40 %', 'about 70 %'],
        right: 0,
        because: 'None does; of rates that are halved every 10 steps 32 % do.',
      },
      surface: 'kink',
      learningRates: { min: 0.003, max: 1, initial: 0.3 },
      goalFraction: 0.01,
      steps: 75,
      stepsPerSecond: 5,
      par: 75,
      unfair:
        'A rate that is never changed settles nowhere: changing it while the ball runs is what the round is about.',
    },
    {
      kind: 'fence',
      title: 'The fence',
      question: 'The best place lies outside the fence: where will the balls come to rest?',
      why: 'On the fence, where the slope is not zero but square to it: the only way down is outside.',
      notes: {
        misconception: 'At every best place the gradient is zero.',
        ask: 'Why does the ball not slide on towards the best place of all?',
        minutes: 4,
      },
      predict: {
        kind: 'point',
        text: 'At which place will the balls come to rest?',
        surface: 'fence',
        right: [0.7211, 0.6928],
        tolerance: { degrees: 30 },
        because:
          'At (0.721, 0.693), seen from the middle at 43.9°, although the best place of all, (2, 1), lies at 26.6°.',
      },
      surface: 'fence',
    },
    {
      kind: 'quiz',
      title: 'At rest',
      question: 'What holds a ball where it rests?',
      why: 'At the best place behind a constraint the slope need not be zero: it is that of the Lagrangian L + μg which vanishes.',
      notes: {
        misconception: 'A slope that is not zero must still move the ball.',
        ask: 'What would happen at this place if the fence were taken away?',
        minutes: 3,
      },
      predict: {
        kind: 'choice',
        text: 'A ball rests on the fence at (0.721, 0.693): what is ∇L there?',
        formula: 'fence',
        options: ['zero', 'along the fence', 'square to the fence, inwards', 'square to the fence, outwards'],
        right: 2,
        because: 'It is (−2.558, −2.457), and ∇L + μ∇g = 0 with g = x² + y² − 1 and μ = 1.774.',
      },
    },
    {
      kind: 'goldilocks',
      title: 'Perfect data',
      question: 'A threshold parts the two classes perfectly: where is the lowest place?',
      why: 'There is none: a steeper slope is always a little better, so the loss falls for ever and never arrives.',
      notes: {
        misconception: 'Every loss has a lowest place, and perfect data make it easier.',
        ask: 'When would you stop, if the loss never stops falling?',
        minutes: 4,
      },
      predict: {
        kind: 'choice',
        text: 'With the learning rate 2, what does the weight w do between step 100 and step 1000?',
        options: ['it rests', 'it goes on growing', 'it shrinks again', 'it hops to and fro'],
        right: 1,
        because: 'After 10, 100 and 1000 steps w is 2.9, 6.0 and 10.3, and the loss falls each time.',
      },
      surface: 'separable',
      unfair: 'There is no minimizer to settle at: what counts is how far down a ball comes.',
    },
  ],
};
