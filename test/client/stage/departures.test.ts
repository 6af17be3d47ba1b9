import { describe, expect, test } from 'vitest';
import { departureTexts, lastDeparture } from '../../../client/stage/departures.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { nameOf } from '../../../client/stage/marks.ts';
import { pinsOf } from '../../../client/stage/pins.ts';
import { english } from '../../../client/stage/words.ts';
import type { Choice } from '../../../shared/race/choice.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { surfaceById } from '../../../shared/surfaces/index.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';

const bowl = surfaceById('seed-bowl')!;
const names = ['Mila', 'Bo', 'Ana'];

function raceOf(choices: readonly (number | Choice)[], surface: Surface = bowl, steps = 60): Race {
  const race = startRace(
    { surface, start: surface.race.start, steps },
    choices.map((choice) => (typeof choice === 'number' ? { learningRate: choice } : choice)),
  );
  stepTo(race, steps);
  return race;
}

/** What is told of these balls after `step`, at one side. */
function told(race: Race, step: number, balls: readonly number[], named = true): readonly string[] {
  const { surface } = race.setup;
  const goal = goalLevel(surface, surface.race.start, surface.race.goalFraction);
  const departure = lastDeparture(race, step, balls);
  return departureTexts(race, step, departure, balls.length === 1, goal, english, (ball) =>
    named ? names[ball]! : '',
  );
}

describe('who left the map', () => {
  test('is told by name, with the step, and by how much each step grew where that was measured', () => {
    // η = 0.4: the bounce across the valley grows by |1 − 0.4 · 6| = 1.4, and 0.9 · 1.4^16 is beyond 150.
    const race = raceOf([0.4]);
    expect(race.flownAt[0]).toBe(16);
    expect(told(race, 16, [0])).toEqual(['Mila flew at step 16: each step grew ×1.4', 'Mila flew at step 16']);
    expect(told(race, 60, [0])).toEqual(told(race, 16, [0]));
  });

  test('who has not flown yet has left, at the step of its last leaving', () => {
    const race = raceOf([0.4]);
    expect(told(race, 6, [0])[0]).toBe('Mila left the map at step 4, still growing');
    // What is known at the end is not told before.
    expect(told(race, 15, [0])[0]).toBe('Mila left the map at step 4, still growing');
  });

  test('a ratio that was not the same each time is only told of the last step', () => {
    const heavy = raceOf([{ learningRate: 0.7, momentum: 0.9 }]);
    expect(told(heavy, 8, [0])[0]).toBe('Mila flew at step 8: its last step grew ×1.8');
    const wells = surfaceById('himmelblau')!;
    expect(told(raceOf([4.5], wells), 4, [0])[0]).toBe('Mila flew at step 4: its last step grew ×18');
  });

  test('a flight in one step has no growth to tell of', () => {
    expect(told(raceOf([1e6]), 1, [0])).toEqual(['Mila flew at step 1']);
  });

  test('steps that did not grow are not said to have grown', () => {
    const race = raceOf([0.4]);
    race.flownAt[0] = 3;
    for (const [step, y] of [0, 2, 1].entries()) race.ys[step] = y;
    for (let step = 0; step < 3; step++) race.xs[step] = 0;
    expect(told(race, 3, [0])).toEqual(['Mila flew at step 3']);
  });

  test('several at once are counted; flights before those who only left', () => {
    const race = raceOf([0.4, 0.4, 0.401]);
    expect(told(race, 4, [0, 1, 2])).toEqual(['3 left the map at step 4']);
    expect(told(race, 16, [0, 1, 2])).toEqual(['3 flew at step 16']);
    const mixed = raceOf([1e6, 10]);
    expect(mixed.flownAt[0]).toBe(1);
    expect(told(mixed, 1, [0, 1])[0]).toContain(mixed.flownAt[1] === 1 ? '2 flew' : 'Mila flew');
  });

  test('of several the newest is told while it is news; then what is true of all', () => {
    const race = raceOf([0.4, 0.45]);
    const flown = [race.flownAt[0]!, race.flownAt[1]!];
    expect(flown[1]).toBeLessThan(flown[0]!);
    expect(told(race, flown[1]!, [0, 1])[0]).toMatch(/^Bo flew at step/);
    expect(told(race, flown[0]!, [0, 1])[0]).toMatch(/^Mila flew at step/);
    expect(told(race, flown[0]! + 12, [0, 1])).toEqual([]);
  });

  test('where names are hidden the letters on the ball stand for them', () => {
    expect(nameOf({ nickname: '', tag: 'MI' })).toBe('MI');
    expect(nameOf({ nickname: 'Mila', tag: 'MI' })).toBe('Mila');
    expect(told(raceOf([0.4]), 16, [0], false)).toEqual([]);
  });
});

test('the longest sentence that fits stands on the map, and never runs over its frame', () => {
  const goal = goalLevel(bowl, bowl.race.start, bowl.race.goalFraction);
  const race = raceOf([0.4]);
  const noteAt = (width: number) => {
    const layout = layoutOf(width, 568, 7.2, bowl.domain, bowl.race.start, goalRings(bowl, goal));
    const [note] = pinsOf(race, 16, [0], goal, layout, english, () => 'Mila').notes;
    const half = note!.text.length * 0.28 * 2.5 * 7.2;
    expect(note!.x - half).toBeGreaterThan(layout.inner.left);
    expect(note!.x + half).toBeLessThan(layout.inner.right);
    return note!.text;
  };
  expect(noteAt(976)).toBe('Mila flew at step 16: each step grew ×1.4');
  expect(noteAt(300)).toBe('Mila flew at step 16');
  expect(noteAt(170)).toBe('flew');
});
