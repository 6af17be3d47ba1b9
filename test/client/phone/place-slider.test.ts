import { describe, expect, test } from 'vitest';
import { placeAfter, placeShare, placeWithin, pressOf } from '../../../client/phone/moves/place-slider.ts';
import { placeTicks } from '../../../client/ui/place-ticks.ts';

const lane = { min: -2, max: 2 };
const knob = { min: -10, max: 10 };

describe('a place along an axis', () => {
  test('one press is some hundredths of the range', () => {
    expect([lane, knob, { min: -4, max: 4 }, { min: 0, max: 3 }].map(pressOf)).toEqual([0.01, 0.1, 0.01, 0.01]);
  });

  test('what is typed keeps a tenth of a press, inside the range', () => {
    expect(placeWithin(lane, -1.03567)).toBe(-1.036);
    expect(placeWithin(knob, 0.123)).toBe(0.12);
    expect(placeWithin(lane, 7)).toBe(2);
    expect(placeWithin(lane, -7)).toBe(-2);
    expect(Object.is(placeWithin(lane, -0.0001), 0)).toBe(true);
  });

  test('presses go by whole presses, stop at the ends and leave no rounding behind', () => {
    expect(placeAfter(lane, 0.1, 2)).toBe(0.12);
    expect(placeAfter(lane, -1.036, 1)).toBe(-1.03);
    expect(placeAfter(lane, 1.99, 5)).toBe(2);
    let place = -10;
    for (let press = 0; press < 200; press++) place = placeAfter(knob, place, 1);
    expect(place).toBe(10);
  });

  test('the share runs from 0 to 1', () => {
    expect([-2, 0, 2, 3].map((place) => placeShare(lane, place))).toEqual([0, 0.5, 1, 1]);
  });

  test('ticks are both ends and round numbers between them that leave room', () => {
    expect(placeTicks(lane)).toEqual([-2, -1, 0, 1, 2]);
    expect(placeTicks(knob)).toEqual([-10, -5, 0, 5, 10]);
    expect(placeTicks({ min: -4, max: 4 })).toEqual([-4, -2, 0, 2, 4]);
    expect(placeTicks({ min: 0, max: 3 })).toEqual([0, 1, 2, 3]);
  });
});
