import { describe, expect, test } from 'vitest';
import { isRace, type Round } from '../../../shared/lesson/lesson.ts';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { answers } from './answers/index.ts';

const asked = lessons.flatMap(({ id, rounds }) =>
  rounds.flatMap((round) => (round.predict ? [[id, round.title, round, round.predict] as const] : [])),
);

test('every question of every lesson has a derivation, and nothing else has one', () => {
  const derived = Object.entries(answers).flatMap(([id, rounds]) =>
    Object.keys(rounds).map((title) => `${id}: ${title}`),
  );
  expect(derived.toSorted()).toEqual(asked.map(([id, title]) => `${id}: ${title}`).toSorted());
});

/** What is said besides the options, of which one is the right one by computation and the others are wrong. */
function textsOf({ question, why, predict, notes, ...round }: Round): readonly string[] {
  const own = [predict!.text, predict!.because!, notes!.misconception, notes!.ask];
  // What a race says beside its question is checked with its surface, in facts.test.ts.
  return isRace(round) ? own : [...own, question, why];
}

/** What is computed is what is written: an index exactly, a number to its digits, a place in both coordinates. */
function expectAnswer(computed: number | readonly [number, number], written: number | readonly [number, number]): void {
  const [one, other] = [computed, written].map((answer) => (typeof answer === 'number' ? [answer] : [...answer]));
  expect(one).toHaveLength(other!.length);
  for (const [i, number] of other!.entries()) expect(asWritten(one![i]!, number)).toBeCloseTo(number, 11);
}

/** As many digits as are written. */
function asWritten(computed: number, written: number): number {
  const digits = `${written}`.replace(/^-?0\.|[-.]/g, '').length;
  return Number(computed.toPrecision(Math.min(digits, 12)));
}

describe.each(asked)('%s: %s', (id, title, round, predict) => {
  const { right, said } = answers[id]![title]!;

  test('the right answer is the one that is computed', () => {
    if (predict.kind === 'choice') expect(right(predict.options)).toBe(predict.right);
    else expectAnswer(right([]), predict.right);
  });

  test.each(said)('%s', (part, holds) => {
    const options = predict.kind === 'choice' ? predict.options : [];
    expect([...textsOf(round), round.why, ...options].some((text) => text.includes(part))).toBe(true);
    holds();
  });

  test('no number is left unchecked', () => {
    const left = textsOf(round).map((text) => said.reduce((rest, [part]) => rest.replace(part, ''), text));
    expect(left.join(' ')).not.toMatch(/\d/);
  });
});

test.each(lessons)('what no derivation covers says no number: $id', ({ goal, rounds }) => {
  const rest = rounds.flatMap((round) => [round.title, ...(isRace(round) && round.unfair ? [round.unfair] : [])]);
  expect([goal, ...rest].join(' ')).not.toMatch(/\d/);
});
