import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../../client/studio/readers/fault.ts';
import { readSource, sourceFrom, sourceOf } from '../../../../client/studio/way/data-source.ts';
import { refitted, withModel } from '../../../../client/studio/way/data-spec.ts';
import { answerOf, bestFit, domainOf } from '../../../../client/studio/way/fit.ts';
import { readComplaint } from '../../../../client/text/en/studio/studio-ways.ts';
import { parseSpec } from '../../../../shared/lesson/own/schema.ts';
import { stream } from '../../../../shared/math/random.ts';
import { lossOfData } from '../../../../shared/surfaces/own/loss-of-data.ts';
import { type DataSpec, dataModels } from '../../../../shared/surfaces/own/spec.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../../../fixtures', name), 'utf8');

const line: DataSpec = refitted({
  kind: 'data',
  title: 'Line',
  xs: [1, 2, 3, 4, 5, 6],
  ys: [0.1, 0.4, 0.3, 0.8, 0.7, 0.9],
  model: 'line',
  loss: 'half-squared',
});
const passed: DataSpec = { ...line, ys: [0, 0, 1, 0, 1, 1] };

describe('what was pasted', () => {
  test('of a table with names, the first two columns that are mostly numbers are taken, and others where they are chosen', () => {
    const source = sourceFrom(fixture('challenger.csv'), 'challenger.csv');
    const read = readSource(source);
    expect(read).toMatchObject({ x: 1, y: 2, fault: null, columns: { of: 23 } });
    expect(read.columns!.xs.slice(0, 3)).toEqual([66, 70, 69]);
    // Flight “41-B” is no number: the column may be chosen, and its fault is said where it stands.
    expect(readSource({ ...source, x: 0, y: 2 }).fault).toEqual({
      word: 'cell-text',
      line: 10,
      column: 1,
      found: '41-B',
    });
  });

  test('columns that were chosen and are gone from the next table are chosen anew', () => {
    const read = readSource({ ...sourceFrom('1;2\n2;3\n3;5', ''), x: 1, y: 2 });
    expect(read).toMatchObject({ fault: null, x: 0, y: 1 });
  });

  test('rows of a spec, written as they would be pasted, are those rows', () => {
    const dice = stream(3, 0, 'rows', 0);
    const numbers = (): number[] =>
      Array.from({ length: 300 }, () => (dice() - 0.5) * 10 ** Math.floor(20 * dice() - 12));
    const [xs, ys] = [numbers(), numbers()];
    expect(readSource(sourceOf({ xs, ys })).columns).toMatchObject({ xs, ys });
  });

  test('the names of the columns that were chosen are kept with the rows, and are names when they are read again', () => {
    const source = sourceFrom(fixture('challenger.csv'), 'challenger.csv');
    expect(readSource({ ...source, x: 1, y: 2 }).names).toEqual(['temperature_F', 'distress']);
    const { columns, names } = readSource(source);
    const again = readSource(sourceOf({ ...columns!, names: names! }));
    expect(again).toMatchObject({ names, columns: { xs: columns!.xs, ys: columns!.ys } });
    expect(again.table!.header).toEqual(names);
    expect(parseSpec({ ...line, names })).toEqual({ spec: { ...line, names } });
  });

  test.each([
    ['numbers', 'year;2020;2021\n1;2;3\n2;3;5\n3;5;6', 1, 2],
    ['a remark', 'year;#2;b\n1;2;3\n2;3;5\n3;5;6', 1, 2],
    ['missing', 'a;;b\n1;2;3\n2;3;5\n3;5;6', 0, 1],
    ['not there', '1;2\n2;3\n3;5', 0, 1],
  ])('names that are %s are not kept: pasted back they would be rows, or nothing', (_, text, x, y) => {
    const read = readSource({ ...sourceFrom(text, ''), x, y });
    expect(read).toMatchObject({ fault: null, names: null, columns: { of: 3 } });
  });

  test('a long name, or one of several lines in quotes, is kept as one short line', () => {
    const { names } = readSource(sourceFrom(`"hours\nof ""practice""",${'m'.repeat(50)}\n1,2\n2,3\n3,5`, ''));
    expect(names).toEqual(['hours of practice', 'm'.repeat(40)]);
  });

  test('a text too long to show is shown by its name', () => {
    expect(sourceFrom('1,2\n'.repeat(10), 'few.csv').name).toBeNull();
    expect(sourceFrom('1,2\n'.repeat(10_000), 'many.csv').name).toBe('many.csv');
  });
});

describe('a model on rows', () => {
  test.each(dataModels)('%s: the plot is at the lowest loss, and the map has it inside', (model) => {
    const spec = withModel(model === 'logistic' ? passed : line, model);
    for (const each of [spec, refitted({ ...spec, standardise: true })]) {
      const [w, b] = bestFit(each);
      const loss = lossOfData(each);
      for (const [byW, byB] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        expect(loss.value(w + 0.01 * byW, b + 0.01 * byB)).toBeGreaterThan(loss.value(w, b));
      }
      const { xMin, xMax, yMin, yMax } = each.domain;
      expect(w > xMin && w < xMax && b > yMin && b < yMax).toBe(true);
      expect(xMax - xMin).toBeGreaterThanOrEqual(0.8 * (yMax - yMin));
      expect(parseSpec(each)).toEqual({ spec: each });
    }
  });

  test('the curve of the plot answers what the loss asks of the model', () => {
    for (const model of dataModels) {
      const spec = refitted({ ...withModel(model === 'logistic' ? passed : line, model), standardise: true });
      const answer = answerOf(spec, [0.7, -0.2]);
      const { loss } = spec;
      const errors = spec.xs.map((x, i) => {
        const [said, y] = [answer(x), spec.ys[i]!];
        if (loss === 'cross-entropy') return -Math.log(y === 1 ? said : 1 - said);
        return (loss === 'half-squared' ? 0.5 : 1) * (said - y) ** 2;
      });
      const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
      expect(lossOfData(spec).value(0.7, -0.2)).toBeCloseTo(mean, 12);
    }
  });

  test('another model brings a loss that goes with it, and a batch no larger than all rows', () => {
    const exam = withModel({ ...passed, loss: 'squared', batchSize: 6 }, 'logistic');
    expect(exam).toMatchObject({ loss: 'cross-entropy', batchSize: 6 });
    expect(withModel(exam, 'neuron').loss).toBe('half-squared');
    expect(refitted({ ...exam, xs: [1, 2, 3], ys: [0, 1, 1] })).not.toHaveProperty('batchSize');
  });

  test('rows as large as they may be still have a map that a lesson may carry', () => {
    const spec = refitted({ ...line, xs: [-1e9, 1e9, 5e8], ys: [1e9, -1e9, 1e9] });
    expect(parseSpec(spec)).toEqual({ spec });
    expect(domainOf({ ...line, xs: [1e-9, 2e-9, 3e-9], ys: [0, 0, 0] })).toBeTruthy();
    const small = refitted({ ...line, xs: [1e-9, 2e-9, 3e-9], ys: [0, 0, 0] });
    expect(parseSpec(small)).toEqual({ spec: small });
  });
});

test.each(readWords)('“%s” is a sentence that begins where the fault is', (word) => {
  const said = readComplaint({ word, line: 3, column: 2, found: '4 ≠ 5' });
  expect(said).toMatch(/^Line 3, column 2: .{15,}[.]$/);
  expect(readComplaint({ word })).not.toContain('undefined');
});
