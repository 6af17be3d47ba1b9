import { describe, expect, test } from 'vitest';
import { beginWay, suits, ways } from '../../../../client/studio/surface/begin.ts';
import { changedFacts, domainFault, withInfimum, withRace } from '../../../../client/studio/surface/race-facts.ts';
import { copied, formulaCopy } from '../../../../client/studio/way/copies.ts';
import { faultPieces, isReading, readFormula, renamed } from '../../../../client/studio/way/formula-reading.ts';
import { parseSpec } from '../../../../shared/lesson/own/schema.ts';
import { checkedShape } from '../../../../shared/surfaces/own/checked-shape.ts';
import { isComplaint } from '../../../../shared/surfaces/own/complaint.ts';
import type { FormulaSpec } from '../../../../shared/surfaces/own/spec.ts';

const typed = (source: string, vars = ['x', 'y']): FormulaSpec => ({
  kind: 'formula',
  title: 'Typed',
  domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 },
  source,
  vars,
});

/** Letters, digits and signs of MathML, without its elements. */
const plain = (mathml: string | null) => mathml?.replace(/<[^>]*>/g, '').replaceAll(' ', '');

describe('a typed formula', () => {
  test('is read with its slopes and its curvatures', () => {
    const reading = readFormula(typed('x^2/2 + y^4/4 - y^2/2'));
    if (!isReading(reading)) throw new Error('expected it to be read');
    expect(reading.partials.map(plain)).toEqual(['∂L∂x=x', '∂L∂y=y3−y']);
    expect(plain(reading.hessian)).toBe('H=[1003·y2−1]');
  });

  test('of weights has indices, and of one variable one slope and one curvature', () => {
    const weights = readFormula(typed('0.5*(w1*w2 - 1)^2', ['w1', 'w2']));
    const lane = readFormula(typed('x^3', ['x']));
    if (!isReading(weights) || !isReading(lane)) throw new Error('expected both to be read');
    expect(weights.loss).toContain('<msub><mi>w</mi><mn>1</mn></msub>');
    expect(lane.partials).toHaveLength(1);
    expect(plain(lane.hessian)).toBe('∂2L∂x2=6·x');
  });

  test.each([
    ['x^2 + foo', 6, 'foo'],
    ['1e400*x', 0, '1e400'],
    ['x^2 +', 5, ' '],
    ['sin(x', 3, '('],
  ])('that is wrong is marked at its character: %s', (source, position, marked) => {
    const errors = readFormula(typed(source));
    if (isReading(errors)) throw new Error('expected errors');
    expect(errors[0]!.position).toBe(position);
    const pieces = faultPieces(source, errors);
    expect(pieces.filter(({ wrong }) => wrong).map(({ text }) => text)).toEqual([marked]);
    expect(
      pieces
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    ).toBe(source.trimEnd());
  });

  test('keeps its meaning when its variables are called otherwise', () => {
    expect(renamed('exp(-x^2) + max(x, y)', ['x', 'y'], ['w1', 'w2'])).toBe('exp(-w1^2) + max(w1, w2)');
  });
});

describe('a copy of the catalogue', () => {
  test.each(copied.map((id) => [id]))('%s may be saved and drawn', (id) => {
    const copy = formulaCopy(id, 'Copy');
    expect(parseSpec(copy)).toHaveProperty('spec');
    expect(isComplaint(checkedShape(copy))).toBe(false);
  });
});

describe('a way', () => {
  test.each(ways.map((way) => [way]))('%s begins with something that may be saved and drawn', (way) => {
    const begun = beginWay(way, typed('x^2 + y^2'));
    expect(suits(way, begun)).toBe(true);
    expect(begun.title).toBe('Typed');
    expect(parseSpec(begun)).toHaveProperty('spec');
    expect(isComplaint(checkedShape(begun))).toBe(false);
  });

  test('takes over what it can say: a bowl of the catalogue as a formula', () => {
    const bowl = beginWay('catalogue', typed('x'));
    expect(beginWay('formula', bowl)).toMatchObject({ kind: 'formula', source: '(x^2 + 3*y^2)/2' });
  });
});

describe('a race of one’s own', () => {
  test('is written where something is set, and not at all where all is suggested', () => {
    const set = withRace(typed('x'), { steps: 80, start: undefined });
    expect(set.race).toEqual({ steps: 80 });
    expect(withRace(set, { steps: undefined })).toEqual(typed('x'));
    expect(withInfimum(withInfimum(typed('x'), 0), undefined)).toEqual(typed('x'));
  });

  test('is on a map whose edges a lesson may have', () => {
    const { domain } = typed('x');
    for (const wrong of [{ xMax: -3 }, { yMin: 2 }, { xMin: -2e6 }, { yMax: 1e9 }]) {
      const spec = { ...typed('x'), domain: { ...domain, ...wrong } };
      expect(domainFault(spec.domain)).not.toBeNull();
      expect(parseSpec(spec)).not.toHaveProperty('spec');
    }
    expect(domainFault(domain)).toBeNull();
  });

  test('an edit is named by what it changes', () => {
    expect(changedFacts(typed('x'), typed('x + y'))).toContain('source');
    const spec = typed('x');
    expect(changedFacts(spec, { ...spec, title: 'Other' })).toEqual(['title']);
    expect(changedFacts(spec, withRace(spec, { steps: 80 }))).toEqual(['race']);
  });
});
