import { describe, expect, test } from 'vitest';
import { planSweep } from '../../../client/charts/sweep-plan.ts';
import { cardRows } from '../../../client/projector/card-rows.ts';
import { choiceText } from '../../../client/projector/choice-text.ts';
import { answeredQuestion, predictionLine } from '../../../client/projector/prediction-share.ts';
import { startGroups } from '../../../client/projector/start-groups.ts';
import { sweepData } from '../../../client/projector/sweep-data.ts';
import type { RaceRound } from '../../../shared/lesson/lesson.ts';
import { openQuestion, type Question } from '../../../shared/lesson/question.ts';
import { resolveRound } from '../../../shared/lesson/resolve.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { startRace, stepTo } from '../../../shared/race/race.ts';
import { judgeRace } from '../../../shared/race/results.ts';

const told = { title: '', question: '', why: '' };

function raced(round: RaceRound, choices: readonly Choice[]) {
  const settings = resolveRound(round);
  const race = startRace(settings, choices);
  stepTo(race, settings.steps);
  const results = judgeRace(race, settings.goal, settings.par).map((result, seat) => ({
    ...result,
    seat,
    choice: choices[seat]!,
  }));
  return { settings, race, results, seats: choices.map((_, seat) => seat) };
}

const learningRates = { min: 0.004, max: 0.25, initial: 0.01 };
const momenta = raced(
  {
    ...told,
    kind: 'ravine',
    surface: 'ravine',
    steps: 100,
    cards: [0, 0.5, 0.9].map((momentum) => ({ name: `μ = ${momentum}`, settings: { momentum }, learningRates })),
  },
  [
    { learningRate: 0.073, momentum: 0 },
    { learningRate: 0.1, momentum: 0.5 },
    { learningRate: 0.004, momentum: 0.5 },
  ],
);

describe('cards', () => {
  test('have a row each: who chose it, how many settled, and the fewest steps', () => {
    expect(cardRows(momenta.settings, momenta.results)).toEqual([
      { card: 0, name: 'μ = 0', players: 1, settled: 1, bestStep: 22 },
      { card: 1, name: 'μ = 0.5', players: 2, settled: 1, bestStep: 8 },
      { card: 2, name: 'μ = 0.9', players: 0, settled: 0, bestStep: null },
    ]);
    expect(choiceText(momenta.settings, momenta.results[1]!.choice)).toBe('μ = 0.5, η = 0.1');
  });

  test('of momentum share one cliff at 1: no curve settles above it', () => {
    const { settings, race, seats, results } = momenta;
    const data = sweepData(settings, race, seats, results);
    expect(data.kind).toBe('share');
    expect(data.players.map(({ at, letter }) => [Number(at.toFixed(4)), letter])).toEqual([
      [0.9125, 'A'],
      [0.8333, 'B'],
      [0.0333, 'B'],
    ]);
    expect(data.curves).toHaveLength(3);
    for (const { at, settleStep } of data.curves.flat()) if (at > 1) expect(settleStep).toBeNull();
    expect(data.range.min).toBeCloseTo(0.004 / 0.152, 9);
    expect(data.range.max).toBeCloseTo(0.25 / 0.08, 9);
  });
});

describe('starts beside a ridge', () => {
  const at = (y: number): Choice => ({ learningRate: 0.1, start: [-1.8, y] });
  const { settings, race, seats, results } = raced(
    {
      ...told,
      kind: 'saddle',
      surface: 'two-exits',
      steps: 100,
      learningRates: { min: 0.1, max: 0.1, initial: 0.1 },
      starts: { kind: 'beside', x: -1.8, min: 1e-6, max: 1, initial: 0.3 },
    },
    [at(0), at(0.1), at(0.01), at(1e-6)],
  );
  const data = sweepData(settings, race, seats, results);

  test('are drawn by their distance, the ridge itself at 0, with the curve of that one rate and no cliff', () => {
    expect(data.kind).toBe('distance');
    expect(data.players.map(({ at: distance, settleStep }) => [distance, settleStep !== null])).toEqual([
      [0, false],
      [0.1, true],
      [0.01, true],
      [1e-6, false],
    ]);
    expect(data.curves.flat()).toHaveLength(200);
    const plan = planSweep({
      width: 1300,
      height: 840,
      range: data.range,
      zero: true,
      steps: settings.steps,
      players: data.players,
      curves: data.curves,
      limits: [],
      laneText: (fate) => fate,
      labelWidths: { cliff: 0, safest: 0, safestWords: 0, curve: 0 },
    });
    expect(plan.cliffs).toEqual([]);
    const least = plan.xTicks.find(({ value }) => value > 0)!;
    const onRidge = plan.dots.find(({ player }) => player.seat === 0)!;
    expect(Number.isFinite(onRidge.x)).toBe(true);
    expect(onRidge.trueX).toBeLessThan(plan.breakX!);
    expect(plan.breakX).toBeLessThan(least.x);
  });

  test('are told by their distance, since the rate was given', () => {
    expect(choiceText(settings, results[2]!.choice)).toBe('|y₀| = 0.01');
  });
});

test('starts anywhere fall into valleys, the deepest first, and every start is in one of them or in none', () => {
  const starts = [
    [-2.8, -2.8],
    [2.6, 2.6],
    [-2.5, 2.5],
    [4.9, -4.9],
    [-3, -2],
  ] as const;
  const { settings, race, seats, results } = raced(
    {
      ...told,
      kind: 'valley',
      surface: 'styblinski-tang',
      steps: 60,
      learningRates: { min: 0.02, max: 0.02, initial: 0.02 },
      starts: { kind: 'anywhere' },
    },
    starts.map((start) => ({ learningRate: 0.02, start })),
  );
  const groups = startGroups(settings, race, seats, results);
  expect(groups.valleys[0]).toMatchObject({ deepest: true });
  expect(groups).toMatchObject({ deepest: 2, deepestValleys: 1 });
  expect(groups.runs.map(({ valley }) => valley).filter((valley) => valley === 0)).toHaveLength(2);
  expect(groups.valleys.reduce((sum, { count }) => sum + count, 0) + groups.elsewhere).toBe(starts.length);
  expect(groups.valleys.map(({ value }) => value)).toEqual(
    groups.valleys.map(({ value }) => value).toSorted((a, b) => a - b),
  );
  expect(groups.runs.map(({ start }) => start)).toEqual(starts);
  expect(sweepData(settings, race, seats, results)).toMatchObject({ kind: 'map', curves: [] });
});

describe('the line about the prediction', () => {
  const choice: Question = { kind: 'choice', text: '', options: ['a', 'b'], right: 1 };
  const number: Question = { kind: 'number', text: '', right: 24, tolerance: 'ratio', unit: 'steps' };
  const tally = (vote: 1 | 2, ...answers: number[]) => ({ vote, answers });

  test('counts the right ones, before and after', () => {
    expect(predictionLine(choice, [tally(1, 0, 1, 1)])).toBe('2 of 3 were right');
    expect(predictionLine(choice, [tally(1, 0, 1, 1), tally(2, 1, 1)])).toBe('2 of 3 were right, then 2 of 2');
  });

  test('of a number says the middle answer; of nobody nothing', () => {
    expect(predictionLine(number, [tally(1, 10, 20, 240)])).toBe('middle answer 20, right 24 steps');
    expect(predictionLine(number, [])).toBeNull();
    expect(predictionLine(choice, [tally(1)])).toBeNull();
  });

  test('is not there before the room tells the answer', () => {
    expect(answeredQuestion(openQuestion(choice))).toBeNull();
    expect(answeredQuestion(undefined)).toBeNull();
    expect(answeredQuestion(choice)).toBe(choice);
  });
});
