import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { angleTo, turned, typedAngle } from '../../../client/phone/moves/turn.ts';
import { angleBetween, isAngle } from '../../../shared/math/direction.ts';

describe('an arrow that a thumb draws', () => {
  test('points from the marked point to the thumb, counter-clockwise from the right, as the picture shows it', () => {
    const from = [100, 100] as const;
    expect(angleTo(from, [180, 100])).toBe(0);
    expect(angleTo(from, [100, 20])).toBe(90);
    expect(angleTo(from, [20, 100])).toBe(180);
    expect(angleTo(from, [100, 180])).toBe(270);
    expect(angleTo(from, [160, 160])).toBe(315);
  });

  test('says nothing while the thumb lies on the marked point', () => {
    expect(angleTo([50, 50], [53, 54])).toBeNull();
    expect(angleTo([50, 50], [50, 50])).toBeNull();
  });

  test('is a whole direction that the room takes, at most half a degree off', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359.999, noNaN: true }), fc.integer({ min: 20, max: 400 }), (angle, far) => {
        const turn = (angle / 180) * Math.PI;
        const drawn = angleTo([0, 0], [far * Math.cos(turn), -far * Math.sin(turn)])!;
        expect(Number.isInteger(drawn) && isAngle(drawn)).toBe(true);
        expect(angleBetween(drawn, angle)).toBeLessThanOrEqual(0.5001);
      }),
      { seed: 7 },
    );
  });
});

describe('an arrow that keys turn', () => {
  test('turns left by 5 degrees, with shift by 1, and right the other way', () => {
    expect(turned('ArrowLeft', false, 90)).toBe(95);
    expect(turned('ArrowUp', true, 90)).toBe(91);
    expect(turned('ArrowRight', false, 90)).toBe(85);
    expect(turned('ArrowDown', true, 90)).toBe(89);
  });

  test('goes on beyond 0 and 360', () => {
    expect(turned('ArrowRight', false, 2)).toBe(357);
    expect(turned('ArrowLeft', false, 357)).toBe(2);
    expect(Object.is(turned('ArrowRight', false, 5), 0)).toBe(true);
  });

  test('shows itself at the first press, and leaves all other keys alone', () => {
    expect(turned('ArrowLeft', false, null)).toBe(0);
    for (const key of ['Tab', 'Enter', ' ', 'a', 'Home']) expect(turned(key, false, 90)).toBeNull();
  });
});

describe('a direction that is typed', () => {
  test('is any number from 0 to below 360, as a person types it', () => {
    expect(typedAngle('0')).toBe(0);
    expect(typedAngle(' 251,5 ')).toBe(251.5);
    expect(typedAngle('359.9')).toBe(359.9);
  });

  test('is nothing else', () => {
    for (const text of ['', '360', '−1', '-1', '90°', 'left', '1e9', 'NaN']) expect(typedAngle(text)).toBeNull();
  });
});
