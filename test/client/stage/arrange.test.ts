import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, headOf, type Ranking } from '../../../client/stage/arrange.ts';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { exitOf } from '../../../client/stage/pins.ts';
import { sizes } from '../../../client/stage/sizes.ts';
import { chordOf } from '../../../client/stage/trails.ts';
import { english } from '../../../client/stage/words.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { type Race, startRace, stepTo } from '../../../shared/race/race.ts';
import { raceable, surfaceById } from '../../../shared/surfaces/index.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';

const bowl = surfaceById('seed-bowl')!;
const unit = 7.2;
const reach = (sizes.lettered + sizes.ring) * unit;

function raceOf(learningRates: readonly number[], step: number, surface: Surface = bowl): Race {
  const setup = { surface, start: surface.race.start, steps: 40 };
  const race = startRace(
    setup,
    learningRates.map((learningRate) => ({ learningRate })),
  );
  stepTo(race, step);
  return race;
}

function arranged(race: Race, step: number, ranking: Partial<Ranking> = {}) {
  const { surface } = race.setup;
  const goal = goalLevel(surface, surface.race.start, surface.race.goalFraction);
  const rings = goalRings(surface, goal);
  const layout = layoutOf(976, 568, unit, surface.domain, surface.race.start, rings);
  const leaders = Array.from({ length: race.count }, (_, ball) => ball);
  const full = { leaders, focus: null, ...ranking };
  return {
    layout,
    ...arrange(
      race,
      step,
      goal,
      rings,
      full,
      layout,
      english,
      () => 60,
      () => '',
    ),
  };
}

describe('letters', () => {
  test('of 40 balls in one spot exactly one carries letters: the first in rank', () => {
    const { places, order } = arranged(raceOf(new Array(40).fill(0.05), 9), 9, {
      leaders: [17, ...Array.from({ length: 40 }, (_, ball) => ball).filter((ball) => ball !== 17)],
    });
    expect(places.filter((place) => place.lettered).map((place) => place.ball)).toEqual([17]);
    expect(order.at(-1)).toBe(17);
  });

  test('never lie under a ball that is ahead in rank, whatever was chosen', () => {
    const rate = fc.double({ min: 0.001, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 2, maxLength: 40 }), fc.integer({ min: 0, max: 12 }), (rates, step) => {
        const { places } = arranged(raceOf(rates, step), step);
        const shown = places.filter((place) => place.pin === null);
        for (const place of shown.filter((one) => one.lettered)) {
          for (const ahead of shown.filter((one) => one.ball < place.ball)) {
            const apart = Math.hypot(place.x - ahead.x, place.y - ahead.y);
            expect(apart).toBeGreaterThanOrEqual(ahead.radius + reach - 1e-9);
          }
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test('inside the goal balls are bare, because the lens shows them', () => {
    const { places, layout } = arranged(raceOf([0.25], 12), 12);
    expect(layout.lens).not.toBeNull();
    expect(places[0]).toMatchObject({ lettered: false, radius: sizes.inGoal * unit, ring: 0 });
  });

  test('without a lens they keep their letters', () => {
    const ravine = surfaceById('ravine')!;
    const { places, layout } = arranged(raceOf([0.07], 35, ravine), 35);
    expect(layout.lens).toBeNull();
    expect(places[0]).toMatchObject({ lettered: true, ring: 0 });
  });

  test('in a crowd of 200 only the top three and the focus may carry them', () => {
    const rates = Array.from({ length: 200 }, (_, ball) => 0.004 + 0.0005 * ball);
    const { places } = arranged(raceOf(rates, 6), 6, { focus: 0, leaders: [199, 150, 100] });
    const lettered = places.filter((place) => place.lettered).map((place) => place.ball);
    expect(lettered.length).toBeGreaterThan(0);
    for (const ball of lettered) expect([199, 150, 100, 0]).toContain(ball);
    expect(places[50]!.radius).toBe(sizes.crowd * unit);
  });
});

test('top three and focus are drawn last, the first in rank on top, the pinned over the rest', () => {
  const race = raceOf([0.02, 0.05, 0.08, 0.11, 0.14, 0.5], 4);
  const { order } = arranged(race, 4, { leaders: [4, 3, 2, 1, 0, 5], focus: 0 });
  expect(order).toEqual([1, 5, 0, 2, 3, 4]);
  expect(headOf({ leaders: [4, 3, 2, 1], focus: 3 }, 6)).toEqual([4, 3, 2]);
});

test('names are given to the head only, and cover neither each other nor a lettered ball', () => {
  const race = raceOf([0.02, 0.03, 0.04, 0.05, 0.06], 8);
  const { tags, places } = arranged(race, 8, { leaders: [4, 3, 2, 1, 0], focus: 0 });
  expect(tags.length).toBeGreaterThanOrEqual(2);
  const half = (sizes.name * unit) / 2;
  tags.forEach((tag, index) => {
    expect([4, 3, 2, 0]).toContain(tag.ball);
    for (const other of tags.slice(index + 1)) {
      expect(Math.abs(tag.x - other.x) >= 60 || Math.abs(tag.y - other.y) >= 2 * half).toBe(true);
    }
    for (const place of places.filter((one) => one.lettered && one.ball !== tag.ball)) {
      const away = Math.hypot(
        Math.max(0, Math.abs(place.x - tag.x) - 30),
        Math.max(0, Math.abs(place.y - tag.y) - half),
      );
      expect(away).toBeGreaterThan(place.radius);
    }
  });
});

describe('off the map', () => {
  test('a ball is pinned where it left, not where it is', () => {
    const race = raceOf([0.5], 4);
    // 0.9 → −1.8 → 3.6: it leaves through the top between steps 1 and 2, at x = 0.
    expect(exitOf(race, 0, 1, bowl.domain)).toBeNull();
    for (const step of [2, 3, 4]) {
      const exit = exitOf(race, 0, step, bowl.domain)!;
      expect(exit.side).toBe('top');
      expect(exit.x).toBeCloseTo(0, 12);
      expect(exit.y).toBe(3);
    }
  });

  test('a ball that flew from inside in one step is pinned the way it went', () => {
    const race = raceOf([1e6], 3);
    expect(race.flownAt[0]).toBe(1);
    // −∇L at (−2.7, 0.9) is (5.4, −5.4).
    expect(exitOf(race, 0, 1, bowl.domain)).toMatchObject({ side: 'bottom' });
    expect(exitOf(race, 0, 0, bowl.domain)).toBeNull();
    expect(arranged(race, 3).notes.map((note) => note.text)).toEqual(['flew']);
  });

  test('five stand in a row; of more the first four in rank and a count', () => {
    const five = arranged(raceOf(new Array(5).fill(0.5), 3), 3);
    expect(five.places.filter((place) => place.pin?.shown)).toHaveLength(5);
    const nine = arranged(raceOf(new Array(9).fill(0.4), 14), 14);
    expect(nine.places.filter((place) => place.pin?.shown).map((place) => place.ball)).toEqual([0, 1, 2, 3]);
    expect(nine.notes.map((note) => note.text)).toEqual(['+5', 'off the map, still growing']);
  });

  test('pinned balls stand apart, inside the domain', () => {
    let shown = 0;
    for (const surface of raceable) {
      const rates = [1, 1.3, 1.7, 2, 2.5].map((factor) => surface.race.learningRates.max * factor);
      const { places, layout } = arranged(raceOf(rates, 12, surface), 12);
      const pins = places.filter((place) => place.pin?.shown);
      shown += pins.length;
      pins.forEach((pin, index) => {
        expect(pin.x > layout.inner.left && pin.x < layout.inner.right, surface.id).toBe(true);
        expect(pin.y > layout.inner.top && pin.y < layout.inner.bottom, surface.id).toBe(true);
        for (const other of pins.slice(index + 1)) {
          if (other.pin?.side === pin.pin?.side)
            expect(Math.hypot(pin.x - other.x, pin.y - other.y)).toBeGreaterThan(5 * unit);
        }
      });
    }
    expect(shown).toBeGreaterThan(60);
  });

  test('the sentence says what is true: growing, flown, some flown, or only away', () => {
    const texts = (rates: number[], step: number) => arranged(raceOf(rates, step), step).notes.map((note) => note.text);
    expect(texts([0.5], 4)).toEqual(['off the map, still growing']);
    expect(texts([0.5], 39)).toEqual(['flew']);
    // At 0.5 and 1 both leave through the top; at step 6 the faster has flown.
    expect(texts([0.5, 0.51, 1e6], 4)).toContain('flew');
    const away = raceOf([0.5], 4);
    away.ys[4] = 3.5;
    expect(arranged(away, 4).notes.map((note) => note.text)).toEqual(['off the map']);
  });
});

describe('chords', () => {
  test('end where they leave the domain, and those outside are not drawn', () => {
    const race = raceOf([0.5], 4);
    expect(chordOf(race, 0, 0, 1, bowl.domain)?.map((at) => Number(at.toFixed(12)))).toEqual([-2.7, 0.9, 0, -1.8]);
    const leaving = chordOf(race, 0, 1, 1, bowl.domain)!;
    expect(leaving[3]).toBeCloseTo(3, 12);
    expect(chordOf(race, 0, 2, 1, bowl.domain)).toBeNull();
  });

  test('are drawn as far as they have been walked', () => {
    const race = raceOf([0.1], 1);
    const [x0, y0, x1, y1] = chordOf(race, 0, 0, 0.5, bowl.domain)!;
    expect([x0, y0]).toEqual([-2.7, 0.9]);
    expect(x1).toBeCloseTo(-2.7 + 0.27, 12);
    expect(y1).toBeCloseTo(0.9 - 0.27, 12);
  });

  test('a ball that rests has none', () => {
    const race = raceOf([1e6], 3);
    expect(chordOf(race, 0, 1, 1, bowl.domain)).toBeNull();
  });
});
