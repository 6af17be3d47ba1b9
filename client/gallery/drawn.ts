import type { Lesson, RaceRound } from '../../shared/lesson/lesson.ts';
import { firstDescent } from '../../shared/lesson/lessons/first-descent.ts';
import { drawnClass, type Person } from './drawn-class.ts';

const joinUrl = 'http://192.168.1.20:3000/KXRT7M';

/** The class of the second study: nickname, learning rate, option voted for. */
const study: readonly Person[] = [
  ['Nils Kite', 0.00318, 3],
  ['Pavle Ibex', 0.26, 3],
  ['Ana Hare', 0.00375, 3],
  ['Kim Tern', 0.01, 2],
  ['Zoran Elk', 0.224, 3],
  ['Cleo Otter', 0.00551, 2],
  ['Finn Wolf', 0.008, 3],
  ['Uma Swan', 0.02, 1],
  ['Viv Raven', 0.111, 3],
  ['Beth Owl', 0.139, 3],
  ['Quinn Dove', 0.0776, 2],
  ['Hugo Moth', 0.0119, 3],
  ['Esra Bee', 0.00685, 3],
  ['Gus Puma', 0.343, 3],
  ['Ada Trout', 0.0342, 2],
  ['Bo Finch', 0.0671, 3],
  ['Olga Hen', 0.0484, 2],
  ['Ivo Crane', 0.0227, 3],
  ['Xena Vole', 0.408, 0],
  ['Dora Seal', 0.0929, 2],
  ['Sam Heron', 0.0571, 1],
  ['Juno Fox', 0.0164, 3],
  ['Tea Finch', 0.196, 2],
  ['Lia Stoat', 0.0262, 1],
  ['Will Shrew', 0.0392, 2],
  ['Dan Newt', 0.00469, 3],
  ['Mo Rook', 0.468, 1],
  ['Rosa Mole', 0.166, 3],
  ['Cai Lynx', 0.0139, 1],
  ['Yan Perch', 0.547, 3],
].map(([nickname, learningRate, answer]) => ({ nickname, learningRate, answer }) as Person);

const [bowl, ...others] = firstDescent.rounds;

/** What the drawings say where they ask, and why. One heat, as there. */
const drawnRound: RaceRound = {
  kind: 'goldilocks',
  surface: 'seed-bowl',
  title: 'Goldilocks',
  question: 'One learning rate each. Not too small, not too big.',
  why: 'The steepest curvature sets the limit: double the surface, halve the limit.',
  ...(bowl?.predict && { predict: { ...bowl.predict, text: 'Which rate never settles?' } }),
};

const lesson: Lesson = { ...firstDescent, translations: {}, rounds: [drawnRound, ...others, ...others.slice(-1)] };
const short: Lesson = { ...lesson, rounds: [drawnRound] };

/** From one of several places beside each other, as the two drawn maps have it. */
function onMap(surface: string, names: readonly string[], learningRate: number, starts: readonly [number, number][]) {
  const round: RaceRound = {
    kind: 'valley',
    surface,
    title: surface === 'himmelblau' ? 'Four valleys' : 'Two exits',
    question: 'Where will it end?',
    why: 'Where it begins decides.',
    starts: { kind: 'anywhere' },
    learningRates: { min: learningRate, max: learningRate, initial: learningRate },
  };
  const people = names.map((nickname, i) => ({ nickname, learningRate, answer: 0, start: starts[i]! }));
  return { lesson: { ...short, rounds: [round] }, people, players: people.length };
}

const scholars = [
  'Ada',
  'Grace',
  'Kofi',
  'Hypatia',
  'Ravi',
  'Mei',
  'Sofia',
  'Emmy',
  'Alan',
  'Leila',
  'Omar',
  'Noether',
];
/** Side by side from `first` to `last`. */
const between = (first: number, last: number, at: (value: number) => [number, number]) =>
  scholars.map((_, i) => at(first + ((last - first) * i) / (scholars.length - 1)));

export interface Drawn {
  readonly lesson: Lesson;
  readonly players: number;
  readonly people: readonly Person[];
  readonly joinUrl?: string;
  readonly gone?: number;
}

/** The rooms of the drawings, by the name that their states have. */
export const drawn = {
  lobby: { lesson, joinUrl, players: 23, gone: 1, people: drawnClass },
  race: { lesson, joinUrl, players: 30, gone: 1, people: drawnClass },
  podium: { lesson: short, joinUrl, players: 30, gone: 1, people: drawnClass },
  study: { lesson, joinUrl: 'http://192.168.1.20:8080/KXRT7M', players: 30, gone: 1, people: study },
  himmelblau: onMap(
    'himmelblau',
    scholars,
    0.6,
    between(-0.36, 0.26, (x) => [x, -0.2]),
  ),
  saddle: onMap(
    'two-exits',
    scholars,
    0.1,
    between(-0.03, -0.05, (y) => [-1.9, y]),
  ),
} satisfies Record<string, Drawn>;
