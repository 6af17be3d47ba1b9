import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRace } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { raceOf } from '../../../shared/lesson/resolve.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { raceable } from '../../../shared/surfaces/index.ts';

const formulas: object = JSON.parse(readFileSync(`${import.meta.dirname}/../../../client/text/formulas.json`, 'utf8'));

const isQuestion = /^[A-Z][^?!]*\?$/;
const isSentence = /^[A-Z−].*[^.]\.$/;
const picked = raceable.map(({ id }) => lessonOf(id));
const rounds = [...lessons, ...picked].flatMap((lesson) =>
  lesson.rounds.map((round) => [`${lesson.id}: ${round.title}`, round] as const),
);

describe('First descent', () => {
  test('is three rounds: seed bowl, ravine, two exits', () => {
    expect(lessons[0]).toMatchObject({ id: 'first-descent', title: 'First descent' });
    expect(lessons[0]!.rounds.map((round) => isRace(round) && round.surface)).toEqual([
      'seed-bowl',
      'ravine',
      'two-exits',
    ]);
  });
});

describe('the built-in lessons', () => {
  test('are these, First descent first', () => {
    expect(lessons.map(({ title }) => title)).toEqual([
      'First descent',
      'Steps and cliffs',
      'Ravines and momentum',
      'Saddles, valleys and deserts',
      'From data to loss',
      'Kinks and fences',
      'Optimizer showdown',
      'Tattoo parlour',
    ]);
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
  });

  test.each(lessons)('$id: 3 to 6 rounds, each with a title of its own and something to predict', ({ rounds }) => {
    expect(rounds.length).toBeGreaterThanOrEqual(3);
    expect(rounds.length).toBeLessThanOrEqual(6);
    expect(new Set(rounds.map(({ title }) => title)).size).toBe(rounds.length);
    for (const { predict } of rounds) expect(predict).toBeDefined();
  });

  test.each([
    'goldilocks',
    'ravine',
    'saddle',
    'valley',
    'desert',
    'kink',
    'fence',
    'best-box',
    'two-knob',
    'duel',
    'quiz',
  ])('have a round of the kind %s', (kind) => {
    expect(lessons.flatMap((lesson) => lesson.rounds.map((round): string => round.kind))).toContain(kind);
  });
});

describe('Pick a surface', () => {
  test('has a lesson of one round for every surface with a goal, each with its own name', () => {
    expect(picked.map(({ rounds: [round] }) => round!.surface)).toEqual(raceable.map(({ id }) => id));
    expect(new Set(picked.map(({ title }) => title)).size).toBe(raceable.length);
  });

  test.each(['moon', '', '__proto__', 'toString', 'monkey-saddle'])('%j is no surface', (id) => {
    expect(() => lessonOf(id)).toThrow('expected the id of a surface in the catalogue');
  });
});

test.each([...lessons, ...picked])('what we offer passes our own check: $id', (lesson) => {
  expect(parseLesson(JSON.parse(JSON.stringify(lesson)))).toEqual({ lesson });
});

test.each(rounds)('one question, one sentence of why: %s', (_, { question, why }) => {
  expect(question).toMatch(isQuestion);
  expect(why).toMatch(isSentence);
  expect(why).not.toMatch(/[.!?] /);
});

test.each(rounds.filter(([, round]) => isRace(round)))('at most 15 s: %s', (_, round) => {
  const { steps, stepsPerSecond, par } = raceOf(round)!;
  expect(steps / stepsPerSecond).toBeLessThanOrEqual(15);
  expect(par).toBeLessThanOrEqual(steps);
});

const asked = rounds.flatMap(([name, { predict, title, question }]) =>
  predict ? [[name, predict, `${title} ${question}`] as const] : [],
);

test.each(asked)(
  'what is to be predicted is a question, its reason a sentence: %s',
  (_, { text, because, formula }) => {
    expect(text).toMatch(isQuestion);
    expect(because).toMatch(isSentence);
    expect(because).not.toMatch(/[.!?] /);
    if (formula !== undefined) expect(Object.keys(formulas)).toContain(formula);
  },
);

test.each(asked)('the round does not give the answer away: %s', (_, predict, said) => {
  const answer = predict.kind === 'choice' ? predict.options[predict.right]! : `${predict.right}`;
  // In itself a card's name or `both` gives nothing away; a number or a phrase would.
  expect(` ${said.replace(/[?:,]/g, '')} `).not.toContain(` ${answer} `);
});

test.each(asked)('no two options are the same: %s', (_, predict) => {
  if (predict.kind === 'choice') expect(new Set(predict.options).size).toBe(predict.options.length);
});

test('over all lessons the right option is in no place more often than in half of the questions', () => {
  const places = asked.flatMap(([, predict]) => (predict.kind === 'choice' ? [predict.right] : []));
  for (const place of new Set(places)) {
    expect(places.filter((each) => each === place).length).toBeLessThanOrEqual(places.length / 2);
  }
});
