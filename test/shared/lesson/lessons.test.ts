import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roundInHeat } from '../../../shared/lesson/heat.ts';
import { isRace, type Round, raceKinds } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { raceOf } from '../../../shared/lesson/resolve.ts';
import { parseLesson } from '../../../shared/lesson/schema.ts';
import { classTime, totalOf } from '../../../shared/room/class-time.ts';
import { raceable } from '../../../shared/surfaces/index.ts';

const formulas: object = JSON.parse(readFileSync(`${import.meta.dirname}/../../../client/text/formulas.json`, 'utf8'));

/** PRODUCT, section 5. */
const kindsOfProduct = [
  'goldilocks arrow one-knob ravine saddle valley desert batch kink fence best-box two-knob duel fog throttle golf',
  'classify survivor quiz',
].flatMap((line) => line.split(' '));

const isQuestion = /^[A-Z][^?!]*\?$/;
const isSentence = /^[A-Z−].*[^.]\.$/;
const picked = raceable.map(({ id }) => lessonOf(id));
const rounds = [...lessons, ...picked].flatMap((lesson) =>
  lesson.rounds.map((round) => [`${lesson.id}: ${round.title}`, round] as const),
);

describe('First descent', () => {
  test('is five rounds, the first of them goldilocks on the seed bowl and then on a steeper one', () => {
    expect(lessons[0]).toMatchObject({ id: 'first-descent', title: 'First descent' });
    expect(lessons[0]!.rounds.map(({ kind }) => kind)).toEqual([
      'goldilocks',
      'goldilocks',
      'arrow',
      'goldilocks',
      'quiz',
    ]);
    expect(lessons[0]!.rounds[0]).toMatchObject({ surface: 'seed-bowl', transfer: { surface: 'steep-bowl' } });
  });

  test('with time to speak it takes about 20 minutes', () => {
    const minutes = lessons[0]!.rounds.reduce((sum, { notes }) => sum + notes!.minutes, 0);
    expect(Math.abs(minutes - 20)).toBeLessThanOrEqual(2);
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

  test.each(lessons)('$id: 5 to 9 rounds, each with a title of its own and something to predict', ({ rounds }) => {
    expect(rounds.length).toBeGreaterThanOrEqual(5);
    expect(rounds.length).toBeLessThanOrEqual(9);
    expect(new Set(rounds.map(({ title }) => title)).size).toBe(rounds.length);
    for (const { predict } of rounds) expect(predict).toBeDefined();
  });

  test('have a round of every kind there is', () => {
    const kinds = new Set(lessons.flatMap((lesson) => lesson.rounds.map((round): string => round.kind)));
    expect([...kinds].toSorted()).toEqual(kindsOfProduct.toSorted());
    for (const kind of raceKinds) expect(kindsOfProduct).toContain(kind);
  });

  test.each([
    ['the derivative as a limit', 'steps-and-cliffs', 'A nudge'],
    ['one knob at a time', 'from-data-to-loss', 'One knob at a time'],
    ['the Jacobian', 'steps-and-cliffs', 'Many outputs'],
    ['the Hessian as the Jacobian of the gradient', 'steps-and-cliffs', 'The slope of a slope'],
    ['to make something as large as possible', 'tattoo-parlour', 'Uphill'],
    ['one backward pass for a million slopes', 'from-data-to-loss', 'A million knobs'],
    ['the slope by the weight, not by the input', 'from-data-to-loss', 'One example'],
    ['the slope by the input for that by the weight', 'tattoo-parlour', 'By which letter'],
    ['a new value in place of a new point', 'tattoo-parlour', 'The update'],
    ['no lower neighbour', 'saddles-valleys-deserts', 'On the floor'],
    ['what the Hessian tells where the slope is zero', 'saddles-valleys-deserts', 'Nine places'],
    ['where it does not', 'saddles-valleys-deserts', 'One more place'],
    ['ways down without the gradient', 'optimizer-showdown', 'Other ways down'],
    ['cross-entropy', 'from-data-to-loss', 'Pass or fail'],
    ['where nothing is differentiable', 'kinks-and-fences', 'On the edge'],
    ['a constraint and its multiplier', 'kinks-and-fences', 'At rest'],
    ['what a line search is', 'ravines-and-momentum', 'Golf in the ravine'],
  ])('ask about %s: %s, %s', (_, lesson, title) => {
    const titles = lessons.find(({ id }) => id === lesson)?.rounds.map((round) => round.title);
    expect(titles).toContain(title);
  });

  test('ask in every way there is', () => {
    const ways = lessons.flatMap(({ rounds }) => rounds.map(({ predict }) => predict!.kind));
    expect([...new Set(ways)].toSorted()).toEqual(['arrow', 'choice', 'number', 'point']);
  });

  test.each(lessons)('$id takes 15 to 50 minutes', ({ rounds }) => {
    const seconds = rounds.reduce((sum, round, index) => sum + totalOf(classTime(round, index)), 0);
    expect(seconds).toBeGreaterThanOrEqual(15 * 60);
    expect(seconds).toBeLessThanOrEqual(50 * 60);
  });

  test.each(lessons)('$id fits into one message', (lesson) => {
    expect(new TextEncoder().encode(JSON.stringify(lesson)).length).toBeLessThan(60_000);
  });

  test.each(lessons)(
    '$id tells the instructor what it is for, and of every round what it is against',
    ({ goal, rounds }) => {
      expect(goal).toMatch(isSentence);
      for (const [index, { title, notes, ...round }] of rounds.entries()) {
        expect(notes!.misconception, title).toMatch(isSentence);
        expect(notes!.ask, title).toMatch(isQuestion);
        // The clocks of the round, and as long again to speak.
        const least = totalOf(classTime({ ...round, title } as Round, index)) / 60;
        expect(notes!.minutes, title).toBeGreaterThanOrEqual(least);
        expect(notes!.minutes, title).toBeLessThanOrEqual(2 * least);
      }
    },
  );

  test('no note is written twice', () => {
    const notes = lessons.flatMap(({ rounds }) =>
      rounds.flatMap((round) => [round.notes!.misconception, round.notes!.ask]),
    );
    expect(new Set(notes).size).toBe(notes.length);
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

const seconds = rounds.flatMap(([name, round]) => {
  const second = roundInHeat(round, 2);
  return second === round ? [] : [[name, round, second] as const];
});

test.each(seconds)('the second heat takes as long as the first and offers the same slider: %s', (_, round, second) => {
  const [one, other] = [raceOf(round)!, raceOf(second)!];
  expect(other.surface.id).not.toBe(one.surface.id);
  expect([other.steps, other.stepsPerSecond, other.cards]).toEqual([one.steps, one.stepsPerSecond, one.cards]);
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
