import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stream } from '../../../shared/math/random.ts';
import { type Awards, awardsOf } from '../../../shared/race/awards.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { type RaceSetup, startRace, stepTo } from '../../../shared/race/race.ts';
import { judgeRace } from '../../../shared/race/results.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

/** The awards of a class in a round with the defaults of its surface. */
function awarded(surfaceId: string, choices: readonly Choice[], more: Partial<RaceSetup> = {}): Awards {
  const surface = surfaceById(surfaceId)!;
  const { start, steps, goalFraction, par } = surface.race;
  const race = startRace({ surface, start, steps, ...more }, choices);
  stepTo(race, race.setup.steps);
  return awardsOf(race, judgeRace(race, goalLevel(surface, start, goalFraction), par));
}

const rates = (...learningRates: number[]): Choice[] => learningRates.map((learningRate) => ({ learningRate }));

describe('found the cliff', () => {
  test('the largest rate that settled and the smallest that flew, whatever the order', () => {
    // Limit 1/3: settles, walks, flies, settles, flies, settles.
    expect(awarded('seed-bowl', rates(0.3, 0.02, 0.4, 0.318, 0.35, 0.1)).cliff).toEqual({ settled: [3], flew: [4] });
  });

  test('up to three share a side, more than three have not found it', () => {
    expect(awarded('seed-bowl', rates(0.3, 0.3, 0.4, 0.3, 0.4)).cliff).toEqual({ settled: [0, 1, 3], flew: [2, 4] });
    expect(awarded('seed-bowl', rates(0.3, 0.3, 0.4, 0.3, 0.3)).cliff).toBeNull();
    expect(awarded('seed-bowl', rates(0.3, 0.4, 0.4, 0.4, 0.4)).cliff).toBeNull();
  });

  test('needs both: somebody that settled and somebody that flew', () => {
    expect(awarded('seed-bowl', rates(0.3, 0.1)).cliff).toBeNull();
    expect(awarded('seed-bowl', rates(0.4, 0.5)).cliff).toBeNull();
    expect(awarded('seed-bowl', []).cliff).toBeNull();
  });

  test('is not where a ball left the map downhill, where there is no edge to find', () => {
    expect(awarded('peaks', rates(0.03, 0.612)).cliff).toBeNull();
    expect(awarded('peaks', rates(0.03, 24)).cliff).toEqual({ settled: [0], flew: [1] });
  });

  test('is not between two rates that are the wrong way round, as from two starts', () => {
    const choices: Choice[] = [
      // Along the axis with curvature 2, where the limit is 1.
      { learningRate: 0.9, start: [2, 0] },
      { learningRate: 0.45 },
    ];
    expect(awarded('seed-bowl', choices).cliff).toBeNull();
    expect(awarded('seed-bowl', [choices[0]!, { learningRate: 1.2, start: [2, 0] }]).cliff).not.toBeNull();
  });

  test('different momentum: each by its own limit', () => {
    // Limits on the ravine: .08 without momentum, .12 with μ = .5.
    const choices: Choice[] = [
      { learningRate: 0.06 },
      { learningRate: 0.1, momentum: 0.5 },
      { learningRate: 0.085 },
      { learningRate: 0.17, momentum: 0.5 },
    ];
    expect(awarded('ravine', choices).cliff).toEqual({ settled: [1], flew: [2] });
  });
});

describe('boldest that survived', () => {
  test('the largest settling rate', () => {
    const { boldest } = awarded('seed-bowl', rates(0.1, 0.3, 0.25, 0.4));
    expect(boldest).toEqual([1]);
  });

  test('as a share of the own limit, not in size', () => {
    // .075/.08 = .94 beats .1/.12 = .83 and .09/.152 = .59.
    const choices: Choice[] = [
      { learningRate: 0.1, momentum: 0.5 },
      { learningRate: 0.075 },
      { learningRate: 0.09, momentum: 0.9 },
    ];
    expect(awarded('ravine', choices).boldest).toEqual([1]);
  });

  test('by the limit of the valley it rests in', () => {
    // Himmelblau's four limits are .747 … 1.241 per 50; only two of these balls end in the same one.
    const { boldest } = awarded('himmelblau', [
      { learningRate: 0.5, start: [3.2, 2.2] },
      { learningRate: 0.5, start: [-3.7, -3.2] },
      { learningRate: 0.5, start: [3.5, -1.9] },
    ]);
    expect(boldest).toEqual([1]);
  });

  test.each<[string, Choice]>([
    ['adapts', { learningRate: 0.5, optimizer: 'adam' }],
    ['has a schedule', { learningRate: 0.3, schedule: { type: 'inverse-root' } }],
    ['changed its rate', { learningRate: 0.3, changes: [{ atStep: 3, learningRate: 0.29 }] }],
  ])('is nobody that %s: it has no limit', (_, choice) => {
    expect(awarded('seed-bowl', [choice, ...rates(0.1)]).smoothest).toHaveLength(1);
    expect(awarded('seed-bowl', [choice, ...rates(0.1)]).boldest).toEqual([1]);
    expect(awarded('seed-bowl', [choice]).boldest).toEqual([]);
  });

  test('is nobody on mini-batches, each of which is another surface, but all of the data is no mini-batch', () => {
    const dice = () => stream(7, 1, 'batches', 0);
    const on = (batchSize: number) =>
      awarded('line-standardised', [{ learningRate: 0.05, batchSize }], { dice, steps: 200 });
    expect([on(2).boldest, on(8).boldest]).toEqual([[], [0]]);
    expect(on(2).smoothest).toEqual([0]);
  });

  test('is nobody where the minimum has no curvature: in a kink, on a fence, in a curve of minima', () => {
    for (const [surface, learningRate] of [
      ['kink', 0.01],
      ['fence', 0.3],
      ['two-knob', 0.3],
    ] as const) {
      const choice: Choice = { learningRate, ...(surface === 'kink' && { start: [0.02, 0.02] }) };
      const { smoothest, boldest, cliff } = awarded(surface, [choice, { learningRate: 2000 }]);
      expect(smoothest, surface).toEqual([0]);
      expect({ boldest, cliff }, surface).toEqual({ boldest: [], cliff: null });
    }
  });

  test('is not given on a tie of more than three', () => {
    expect(awarded('seed-bowl', rates(0.3, 0.3, 0.3)).boldest).toEqual([0, 1, 2]);
    expect(awarded('seed-bowl', rates(0.3, 0.3, 0.3, 0.3)).boldest).toEqual([]);
  });
});

describe('smoothest', () => {
  test('the least way for the distance gained, among the settled only', () => {
    // .02 goes straightest of all, but is under way; .3 zig-zags.
    expect(awarded('seed-bowl', rates(0.3, 0.02, 0.1, 0.25)).smoothest).toEqual([2]);
  });

  test('straight on is as smooth for all: rounding decides no award', () => {
    const straight = (...all: number[]) => awarded('round-bowl', rates(...all), { start: [2.3, 1.1] }).smoothest;
    expect(straight(0.2, 0.25, 0.3)).toEqual([0, 1, 2]);
    expect(straight(0.2, 0.25, 0.3, 0.35)).toEqual([]);
  });

  test('is nobody that ends where it began', () => {
    expect(awarded('seed-bowl', [{ learningRate: 0.1, start: [0, 0] }]).smoothest).toEqual([]);
    expect(awarded('seed-bowl', [{ learningRate: 0.1, start: [0, 0] }, ...rates(0.1)]).smoothest).toEqual([1]);
  });

  test('is nobody where none settled', () => {
    expect(awarded('seed-bowl', rates(0.02, 0.4)).smoothest).toEqual([]);
  });
});

test('another order of the players permutes the awards', () => {
  const choice = fc.record(
    {
      learningRate: fc.constantFrom(0.02, 0.08, 0.1, 0.2, 0.25, 0.3, 0.32, 0.36, 0.4, 0.7),
      momentum: fc.constantFrom(0, 0.5, 0.9),
    },
    { requiredKeys: ['learningRate'] },
  );
  const classOf = fc.array(choice, { minLength: 1, maxLength: 20 }).chain((choices) =>
    fc.record({
      choices: fc.constant(choices),
      order: fc.shuffledSubarray([...choices.keys()], { minLength: choices.length }),
    }),
  );
  fc.assert(
    fc.property(classOf, ({ choices, order }) => {
      const before = awarded('seed-bowl', choices);
      const after = awarded(
        'seed-bowl',
        order.map((ball) => choices[ball]!),
      );
      const back = (balls: readonly number[]) => balls.map((ball) => order[ball]!).sort((a, b) => a - b);
      expect({
        smoothest: back(after.smoothest),
        boldest: back(after.boldest),
        cliff: after.cliff && { settled: back(after.cliff.settled), flew: back(after.cliff.flew) },
      }).toEqual(before);
    }),
    { seed: 11, numRuns: 200 },
  );
});
