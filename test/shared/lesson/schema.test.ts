import { describe, expect, test } from 'vitest';
import { raceKinds } from '../../../shared/lesson/lesson.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';

const lesson = lessonOf('seed-bowl');
const withRound = (change: object) => ({ ...lesson, rounds: [{ ...lesson.rounds[0], ...change }] });

test('a round with everything set passes as it is', () => {
  const full = withRound({
    start: [2, -1],
    learningRates: { min: 0.01, max: 1, initial: 0.01 },
    steps: 60,
    stepsPerSecond: 4,
    goalFraction: 0.001,
    par: 7,
    chooseSeconds: 45,
  });
  expect(parseLesson(JSON.parse(JSON.stringify(full)))).toEqual({ lesson: full });
});

describe('a lesson from outside is refused with where and what was expected', () => {
  test.each<[string, unknown, { path: string; expected: string }]>([
    ['nothing', undefined, { path: '', expected: 'an object' }],
    ['a list', [lesson], { path: '', expected: 'an object' }],
    ['another version', { ...lesson, schema: 2 }, { path: 'schema', expected: '1' }],
    ['an id with a path', { ...lesson, id: '../x' }, { path: 'id', expected: 'a short id like first-descent' }],
    ['no title', { ...lesson, title: '' }, { path: 'title', expected: 'at least 1 characters' }],
    ['a long title', { ...lesson, title: 'x'.repeat(61) }, { path: 'title', expected: 'at most 60 characters' }],
    ['no rounds', { ...lesson, rounds: [] }, { path: 'rounds', expected: 'at least 1 entries' }],
    ['a field too many', { ...lesson, author: 'x' }, { path: '', expected: 'no other fields' }],
    ['a round field too many', withRound({ optimizer: 'adam' }), { path: 'rounds.0', expected: 'no other fields' }],
    [
      'another kind',
      withRound({ kind: 'moon' }),
      {
        path: 'rounds.0.kind',
        expected: [...raceKinds, 'quiz', 'arrow', 'classify', 'golf', 'one-knob', 'fog'].join(' or '),
      },
    ],
    ['no start', withRound({ start: [1] }), { path: 'rounds.0.start', expected: 'at least 2 entries' }],
    ['a start at ∞', withRound({ start: [1, Infinity] }), { path: 'rounds.0.start.1', expected: 'a finite number' }],
    [
      'a start off the map',
      withRound({ start: [3.1, 0] }),
      { path: 'rounds.0.start', expected: 'x from -3 to 3 and y from -3 to 3' },
    ],
    [
      'a start at the minimum',
      withRound({ start: [0, 0] }),
      { path: 'rounds.0.start', expected: 'a start outside the goal' },
    ],
    ['half a step', withRound({ steps: 20.5 }), { path: 'rounds.0.steps', expected: 'a whole number' }],
    ['too few steps', withRound({ steps: 9 }), { path: 'rounds.0.steps', expected: 'at least 10' }],
    ['too many steps', withRound({ steps: 201 }), { path: 'rounds.0.steps', expected: 'at most 200' }],
    ['no pace', withRound({ stepsPerSecond: 0 }), { path: 'rounds.0.stepsPerSecond', expected: 'at least 1' }],
    [
      'a goal of everything',
      withRound({ goalFraction: 1 }),
      { path: 'rounds.0.goalFraction', expected: 'less than 1' },
    ],
    ['no goal', withRound({ goalFraction: 0 }), { path: 'rounds.0.goalFraction', expected: 'more than 0' }],
    ['a text for par', withRound({ par: '5' }), { path: 'rounds.0.par', expected: 'a finite number' }],
    ['no time', withRound({ chooseSeconds: 1 }), { path: 'rounds.0.chooseSeconds', expected: 'at least 5' }],
    [
      'a slider upside down',
      withRound({ learningRates: { min: 1, max: 0.1, initial: 0.5 } }),
      { path: 'rounds.0.learningRates', expected: 'min ≤ initial ≤ max' },
    ],
    [
      'a slider from 0',
      withRound({ learningRates: { min: 0, max: 1, initial: 0.5 } }),
      { path: 'rounds.0.learningRates.min', expected: 'more than 0' },
    ],
  ])('%s', (_, given, complaint) => {
    expect(parseLesson(given)).toEqual(complaint);
  });

  test('an unknown surface: the known ones are named', () => {
    expect(parseLesson(withRound({ surface: 'moon' }))).toEqual({
      path: 'rounds.0.surface',
      expected: expect.stringMatching(/^seed-bowl or .*network-slice$/),
    });
  });

  test('21 rounds', () => {
    const rounds = Array(21).fill(lesson.rounds[0]);
    expect(parseLesson({ ...lesson, rounds })).toEqual({ path: 'rounds', expected: 'at most 20 entries' });
  });

  test('__proto__, as JSON can carry it', () => {
    const text = JSON.stringify(lesson);
    const polluted = text.replace('{', '{"__proto__":{"steps":1e9},');
    const inner = text.replace('"rounds":[{', '"rounds":[{"__proto__":{"steps":1e9},');
    expect(parseLesson(JSON.parse(polluted))).toEqual({ path: '', expected: 'no other fields' });
    expect(parseLesson(JSON.parse(inner))).toEqual({ path: 'rounds.0', expected: 'no other fields' });
    expect(({} as { steps?: number }).steps).toBeUndefined();
  });
});

const range = { min: 0.01, max: 1, initial: 0.1 };
const card = (settings: object) => ({ name: 'A card', settings, learningRates: range });
const choice = { kind: 'choice', text: 'Which?', options: ['a', 'b'], right: 1 } as const;
const number = { kind: 'number', text: 'How many?', right: 24, tolerance: 12 } as const;

describe('questions, cards and starts', () => {
  test.each<[string, object]>([
    ['a choice to predict', { predict: { ...choice, because: 'So it is.', formula: 'ravine' }, predictSeconds: 20 }],
    ['a number to predict', { predict: { ...number, unit: 'steps' } }],
    ['a rate to predict', { predict: { ...number, tolerance: 'ratio' } }],
    ['two cards', { cards: [card({ optimizer: 'adam' }), card({ momentum: 0.9, schedule: { type: 'constant' } })] }],
    ['starts anywhere', { starts: { kind: 'anywhere' } }],
    ['starts beside a ridge', { starts: { kind: 'beside', x: -1.8, ...range } }],
    ['a rate that is given', { learningRates: { min: 0.1, max: 0.1, initial: 0.1 } }],
    ['a reason to be unfair', { unfair: 'On purpose.' }],
  ])('%s passes as it is', (_, change) => {
    const full = withRound(change);
    expect(parseLesson(JSON.parse(JSON.stringify(full)))).toEqual({ lesson: full });
  });

  test('a quiz is a round of its own, and has no surface', () => {
    const quiz = { kind: 'quiz', title: 'A quiz', question: 'Which?', why: 'So.', predict: choice };
    expect(parseLesson({ ...lesson, rounds: [quiz] })).toEqual({ lesson: { ...lesson, rounds: [quiz] } });
    expect(parseLesson({ ...lesson, rounds: [{ ...quiz, surface: 'ravine' }] })).toEqual({
      path: 'rounds.0',
      expected: 'no other fields',
    });
    const { predict: _, ...empty } = quiz;
    expect(parseLesson({ ...lesson, rounds: [empty] })).toMatchObject({ path: 'rounds.0.predict' });
  });

  test.each<[string, object, string]>([
    ['an option that is not there', { predict: { ...choice, right: 2 } }, 'rounds.0.predict'],
    ['half an option', { predict: { ...choice, right: 0.5 } }, 'rounds.0.predict.right'],
    ['one option', { predict: { ...choice, options: ['a'], right: 0 } }, 'rounds.0.predict.options'],
    ['no tolerance', { predict: { ...number, tolerance: 0 } }, 'rounds.0.predict.tolerance'],
    ['an unknown kind of question', { predict: { ...choice, kind: 'essay' } }, 'rounds.0.predict.kind'],
    ['one card', { cards: [card({})] }, 'rounds.0.cards'],
    [
      'an unknown optimizer',
      { cards: [card({}), card({ optimizer: 'magic' })] },
      'rounds.0.cards.1.settings.optimizer',
    ],
    ['a momentum of 1', { cards: [card({}), card({ momentum: 1 })] }, 'rounds.0.cards.1.settings.momentum'],
    [
      'an adaptive optimizer behind a fence',
      { surface: 'fence', cards: [card({}), card({ optimizer: 'adam' })] },
      'rounds.0.cards.1.settings.optimizer',
    ],
    ['starts on a slider of no width', { starts: { kind: 'beside', x: 0, ...range, max: 0.01 } }, 'rounds.0.starts'],
    ['starts elsewhere', { starts: { kind: 'behind' } }, 'rounds.0.starts.kind'],
  ])('%s is refused where it stands', (_, change, path) => {
    expect(parseLesson(withRound(change))).toMatchObject({ path, expected: expect.any(String) });
  });
});
