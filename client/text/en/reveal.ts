import type { Fate } from '../../../shared/race/verdict.ts';
import { count } from './count.ts';
import { fateWord } from './fate-words.ts';

/** What the class had predicted. */
export const prediction = {
  heading: 'Prediction:',
  right: 'right',
  before: 'before',
  after: 'after',
  rightIs: (value: string) => `right: ${value}`,
  share: (right: number, answers: number) => `${right} of ${answers} were right`,
  shares: (before: number, of: number, after: number, ofAfter: number) =>
    `${before} of ${of} were right, then ${after} of ${ofAfter}`,
  middle: (middle: string, right: string) => `middle answer ${middle}, right ${right}`,
  middles: (before: string, after: string, right: string) => `middle answer ${before}, then ${after}; right ${right}`,
  answers: (number: number) => count(number, 'answer', 'answers'),
  votes: (number: number) => `${count(number, 'vote', 'votes')}, locked before the race`,
  nobody: 'Nobody answered.',
  below: (number: number) => `← ${number} below`,
  above: (number: number) => `${number} above →`,
  chart: (answers: number) => `What the class predicted: ${count(answers, 'answer', 'answers')}.`,
} as const;

/** What the class has measured. */
export const reveal = {
  flag: 'Reveal',
  sweep: 'Class sweep',
  chosen: 'What the class chose',
  chosenBy: (players: number) => `Learning rates chosen by ${count(players, 'player', 'players')}.`,
  computed: (rates: number) => `line: ${rates} computed rates`,
  curves: 'Loss curves',
  stepsToSettle: 'steps to settle',
  steps: 'step',
  prediction: 'Prediction',
  starts: 'Map of starts',
  axes: {
    rate: 'learning rate',
    bare: 'learning rate',
    first: 'learning rate at the start',
    share: 'learning rate',
    distance: 'distance from the ridge',
  },
  overOwnLimit: ' ÷ limit of its own card',
  ownLimit: 'own limit',
  logAxis: ', log axis',
  lane: (fate: Fate, number: number, steps: number) =>
    fate === 'walking' ? `Still walking at step ${steps}: ${number}` : `${capital(fateWord(fate))}: ${number}`,
  cliff: 'Above this no ball can settle here',
  /** Where some have stayed inside the finish above the limit, without ever coming to rest. */
  cliffRest: 'Above this none can rest at the minimum',
  cliffs: 'Above its line no ball can rest in that valley',
  safest: 'Safest from everywhere',
  safests: 'Safest from everywhere, valley by valley',
  reach: (steps: number) => `Below about this rate ${steps} steps are too few`,
  /** Where each rate is divided by the limit of its own card. */
  shareWords: {
    cliff: 'Above its own limit no ball can settle here',
    cliffRest: 'Above its own limit none can rest at the minimum',
    cliffs: 'Above its own limit no ball can settle here',
  },
  chart: (axis: string, settled: number, players: number) =>
    `Class sweep: ${axis} against steps to settle. ${settled} of ${players} settled.`,
  cards: ['Card', 'players', 'settled', 'best step'],
  rateIs: (rate: string) => `η = ${rate}`,
  distanceIs: (distance: string) => `|y₀| = ${distance}`,
  deepest: (deepest: number, all: number, valleys: number) =>
    valleys > 1
      ? `${deepest} of ${all} came to rest in one of ${valleys} equally deep valleys.`
      : `${deepest} of ${all} ended in the deepest valley.`,
  endings: {
    heading: 'Where they ended',
    deepest: 'deepest valley',
    other: 'another valley',
    valleyAt: (x: string, y: string) => `valley at (${x}, ${y})`,
    elsewhere: 'came to rest nowhere',
    value: (value: string) => `L = ${value}`,
  },
  startMap: (starts: number, deepest: number) =>
    `Map of ${count(starts, 'start', 'starts')}, each marked by where it ended. ${deepest} in the deepest valley.`,
  lossChart: (players: number) => `Loss after each step, one line each for ${count(players, 'player', 'players')}.`,
  losses: 'loss',
  lossesAbove: 'loss above the best',
  decimated: (shown: number, all: number) => `${shown} of ${all} shown`,
  goal: 'finish',
  settles: (step: number) => `settled at step ${step}`,
  results: 'Results',
  table: ['Player', 'Choice', 'Result'],
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
