import { describe, expect, test } from 'vitest';
import type { KnobRound } from '../../../../shared/lesson/lesson.ts';
import { knobPlay, nudge } from '../../../../shared/lesson/rounds/one-knob.ts';
import { perfectKnobs } from '../../../../shared/lesson/rounds/perfect-knobs.ts';
import { strokeGhosts } from '../../../../shared/lesson/rounds/stroke-ghosts.ts';
import { courseOf, strokesOf } from '../../../../shared/lesson/rounds/strokes.ts';
import { surfaceById } from '../../../../shared/surfaces/index.ts';

const round = (surface: string, settings: Partial<KnobRound> = {}): KnobRound => ({
  kind: 'one-knob',
  title: '',
  question: '',
  why: '',
  surface,
  goalFraction: 0.01,
  strokes: 6,
  ...settings,
});
const straight = courseOf(round('ravine'));
const turned = courseOf(round('turned-ravine'));
const exactStrokes = (course: typeof straight) => strokeGhosts(course).find(({ id }) => id === 'exact')!.strokes;

describe('perfect knob moves to a hundredth', () => {
  test('at 0° 2, whichever knob is first', () => {
    expect(straight.start).toEqual([-9, 3]);
    expect([perfectKnobs(straight, 0), perfectKnobs(straight, 1)]).toEqual([2, 2]);
  });

  test('at 45° 17 or 25, by which knob is first, where exact line search takes 4', () => {
    expect([perfectKnobs(turned, 0), perfectKnobs(turned, 1)]).toEqual([17, 25]);
    expect([exactStrokes(straight), exactStrokes(turned)]).toEqual([4, 4]);
  });

  test('where the loss is not quadratic the lowest place of a line is not said', () => {
    for (const id of ['himmelblau', 'double-well', 'banana', 'three-hump-camel', 'six-hump-camel']) {
      expect(perfectKnobs(courseOf(round(id)), 0), id).toBeNull();
    }
  });
});

describe('one knob at a time', () => {
  test('turning a knob leaves the other where it was', () => {
    const { points } = strokesOf(straight, [
      { knob: 0, to: 2 },
      { knob: 1, to: -1 },
    ]);
    expect(points).toEqual([
      [-9, 3],
      [2, 3],
      [2, -1],
    ]);
  });

  test('both knobs to 0 hole in 2 and are worth all 100', () => {
    const moves = [
      { knob: 1, to: 0 },
      { knob: 0, to: 0 },
    ] as const;
    expect(strokesOf(straight, moves).holedAt).toBe(2);
    expect(knobPlay.isOver!(round('ravine'), moves)).toBe(true);
    expect(knobPlay.points(round('ravine'), moves)).toBe(100);
  });

  test('points are the share of the way in powers of ten, and uphill is worth none', () => {
    // w₂ to 0 leaves ½·81 of 153: the way to a hundredth is two powers of ten.
    const share = Math.log(153 / 40.5) / Math.log(100);
    expect(knobPlay.points(round('ravine'), [{ knob: 1, to: 0 }])).toBe(Math.round(100 * share));
    expect(knobPlay.points(round('ravine'), [{ knob: 1, to: 4 }])).toBe(0);
    expect(knobPlay.points(round('ravine'), [])).toBe(0);
  });

  test('a place outside the domain of that knob is refused', () => {
    const ravine = round('ravine');
    expect(knobPlay.unfit(ravine, [], { knob: 0, to: 10 })).toBeNull();
    expect(knobPlay.unfit(ravine, [], { knob: 1, to: 10 })).toEqual({ path: 'move.to', expected: '-4 to 4' });
    expect(knobPlay.unfit(ravine, [], { knob: 1, to: Number.NaN })).not.toBeNull();
    expect(knobPlay.unfit(ravine, [], { x: 1 })).toEqual({ path: 'move.knob', expected: '0 or 1' });
  });

  test('a nudge of w₂ at (1, 1) on w₁² + 3w₂² says 6.3 where the slope is 6', () => {
    const { value, gradient } = surfaceById('seed-bowl')!;
    expect((value(1, 1 + nudge) - value(1, 1)) / nudge).toBeCloseTo(6.3, 10);
    expect(gradient(1, 1)[1]).toBe(6);
  });
});
