import type { Lesson } from '../lesson.ts';
import { schedules } from './cards.ts';

/** Where the rule "go on until the slope is zero" fails: kinks, fences, and losses without a lowest place. */
export const kinksAndFences: Lesson = {
  schema: 1,
  id: 'kinks-and-fences',
  title: 'Kinks and fences',
  rounds: [
    {
      kind: 'kink',
      title: 'The kink',
      question: 'Where two slopes meet there is no gradient: how can a ball come to rest there?',
      why: 'At a kink the slope does not shrink, only the step can, and that is what schedules are for.',
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
      kind: 'throttle',
      title: 'Far away and near by',
      question: 'Can one learning rate suit the long way and the last step?',
      why: 'Far away large steps, near by small ones: that is what a schedule does.',
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
      predict: {
        kind: 'number',
        text: 'Seen from the middle of the circle, at which angle to the x-axis will they rest?',
        unit: '°',
        right: 43.9,
        tolerance: 30,
        because: 'At 43.9°, at (0.721, 0.693), although the best place of all, (2, 1), lies at 26.6°.',
      },
      surface: 'fence',
    },
    {
      kind: 'quiz',
      title: 'At rest',
      question: 'What holds a ball where it rests?',
      why: 'At the best place behind a constraint the slope need not be zero: it is that of the Lagrangian L + μg which vanishes.',
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
