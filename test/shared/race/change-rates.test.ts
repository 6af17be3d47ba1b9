import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RaceMessage } from '../../../shared/protocol/messages.ts';
import type { Choice, RateChange } from '../../../shared/race/choice.ts';
import { changeRates, hashAt, type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { withChange, withChanges } from '../../../shared/room/with-changes.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';

const surface = surfaceById('ravine')!;
const steps = 40;
const setup = { surface, start: surface.race.start, steps };
const chosen: readonly Choice[] = [
  { learningRate: 0.05 },
  { learningRate: 0.03, momentum: 0.5 },
  { learningRate: 0.02 },
];

function hashesOf(race: Race): readonly number[] {
  stepTo(race, steps);
  return Array.from({ length: steps + 1 }, (_, step) => hashAt(race, step));
}

/** A change of one ball, some steps after the race has come to `at`. */
const told = fc.record({
  ball: fc.integer({ min: 0, max: chosen.length - 1 }),
  at: fc.integer({ min: 0, max: steps - 1 }),
  later: fc.integer({ min: 1, max: 8 }),
  learningRate: fc.double({ min: 0.01, max: 0.09, noNaN: true }),
});

test('changes may be heard twice: all from one on, in their order, make no difference', () => {
  const news = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom(0.1, 0.2, 0.3));
  fc.assert(
    fc.property(fc.array(news, { maxLength: 12 }), fc.nat(12), (all, from) => {
      const causes = { choices: chosen, seats: [0, 1, 2] } as unknown as RaceMessage;
      const heard = withChanges(causes, all);
      expect(withChanges(heard, all.slice(from))).toEqual(heard);
    }),
    { seed: 9, numRuns: 500 },
  );
});

describe('a race that hears of other rates while it runs', () => {
  test('goes on as the race that knew them from its start', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 8 }), (unordered) => {
        const going = startRace(setup, chosen);
        const choices = [...chosen];
        for (const { ball, at, later, learningRate } of unordered.sort((a, b) => a.at - b.at)) {
          stepTo(going, at);
          choices[ball] = withChange(choices[ball]!, { atStep: at + later, learningRate });
          expect(changeRates(going, choices)).toBe(true);
        }
        expect(hashesOf(going)).toEqual(hashesOf(startRace(setup, choices)));
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test('takes the same choices in other objects', () => {
    const race = startRace(setup, [{ learningRate: 0.05, changes: [{ atStep: 3, learningRate: 0.01 }] }]);
    stepTo(race, 10);
    expect(changeRates(race, structuredClone(race.choices))).toBe(true);
    expect(race.step).toBe(10);
  });

  const change = (atStep: number): RateChange => ({ atStep, learningRate: 0.01 });

  test.each<[string, readonly Choice[]]>([
    ['for a step that has been taken', chosen.map((choice) => withChange(choice, change(10)))],
    [
      'besides others that are to come',
      [withChange(chosen[0]!, change(20)), withChange(chosen[1]!, change(10)), chosen[2]!],
    ],
    ['of the choice itself', [{ learningRate: 0.06 }, ...chosen.slice(1)]],
    ['of the optimizer', [{ learningRate: 0.05, momentum: 0.9 }, ...chosen.slice(1)]],
    ['of how many race', chosen.slice(1)],
  ])('is another race after a change %s, and stays as it was', (_, choices) => {
    const race = startRace(setup, chosen);
    stepTo(race, 10);
    expect(changeRates(race, choices)).toBe(false);
    expect(hashesOf(race)).toEqual(hashesOf(startRace(setup, chosen)));
  });
});
