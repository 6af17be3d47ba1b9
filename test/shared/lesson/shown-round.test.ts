import { describe, expect, test } from 'vitest';
import { lessons } from '../../../shared/lesson/lessons/index.ts';
import { withAnswers, withoutAnswers } from '../../../shared/lesson/shown-round.ts';

const rounds = lessons.flatMap(({ id, rounds }) => rounds.map((round) => [`${id}: ${round.title}`, round] as const));

/** Every name and every text anywhere inside. */
function everything(value: unknown): { names: string[]; texts: string[] } {
  if (typeof value === 'string') return { names: [], texts: [value] };
  if (typeof value !== 'object' || value === null) return { names: [], texts: [] };
  const inside = Object.values(value).map(everything);
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return {
    names: [...own, ...inside.flatMap(({ names }) => names)],
    texts: inside.flatMap(({ texts }) => texts),
  };
}

describe.each(rounds)('%s', (_, round) => {
  const shown = withoutAnswers(round);
  const { names, texts } = everything(shown);

  test('no answer leaves before the reveal, however deep it lies', () => {
    expect(names).not.toContain('right');
    expect(names).not.toContain('because');
    expect(names).not.toContain('tolerance');
    expect(names).not.toContain('unfair');
    expect(names).not.toContain('notes');
    expect(shown.why).toBe('');
    expect(texts).not.toContain(round.why);
    expect(texts).not.toContain(round.predict?.because);
  });

  test('all else is shown as it is', () => {
    const { why: _, notes: __, predict, ...rest } = round;
    const { unfair: ___, ...told } = rest as typeof rest & { unfair?: string };
    const { surface, ...open } = told as typeof told & { surface?: string };
    expect(shown).toMatchObject(open);
    // Of what lies in the fog a phone knows how wide it is.
    if (round.kind === 'fog') expect([names.includes('surface'), names.includes('lane')]).toEqual([false, true]);
    else if (surface !== undefined) expect(shown).toMatchObject({ surface });
    expect(shown.predict?.text).toBe(predict?.text);
    if (predict?.kind === 'choice') expect(shown.predict).toMatchObject({ options: predict.options });
  });

  test('from the reveal on all is shown but what only the instructor reads', () => {
    const { notes, ...rest } = round;
    expect(withAnswers(round)).toMatchObject(rest);
    expect(everything(withAnswers(round)).names).not.toContain('notes');
    expect(notes).toBeDefined();
  });

  test('it is made once, so that what is remembered about it stays', () => {
    expect(withoutAnswers(round)).toBe(shown);
    expect(round.why).not.toBe('');
  });
});
