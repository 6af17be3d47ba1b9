import { expect, test } from 'vitest';
import { goalRings } from '../../../client/stage/goal.ts';
import { layoutOf } from '../../../client/stage/layout.ts';
import { legendPlace, numbered, paintLegend } from '../../../client/stage/legend.ts';
import { areaOfLens } from '../../../client/stage/lens.ts';
import type { Context } from '../../../client/stage/paint.ts';
import { bandColours, light } from '../../../client/stage/palette.ts';
import { goalLevel } from '../../../shared/race/goal.ts';
import { raceable } from '../../../shared/surfaces/index.ts';

/** The stage on a projector of 720, 1080 and 2160 lines, and on one of 1024 × 768. */
const stages = [
  [976, 568, 7.2],
  [1464, 852, 10.8],
  [2928, 1704, 21.6],
  [740, 606, 7.68],
] as const;

test.each(raceable.filter(({ lane }) => !lane).map((surface) => [surface.id, surface] as const))(
  'the legend of %s lies in the picture, not on the lens, and beside the frame where there is room',
  (_, surface) => {
    const { start, goalFraction } = surface.race;
    const rings = goalRings(surface, goalLevel(surface, start, goalFraction));
    for (const [width, height, unit] of stages) {
      const layout = layoutOf(width, height, unit, surface.domain, start, rings);
      const { area, onMap } = legendPlace(layout, start, rings);
      expect(Math.min(area.left, area.top, width - area.right, height - area.bottom)).toBeGreaterThan(0);
      const overlaps = (other: typeof area) =>
        area.left < other.right && other.left < area.right && area.top < other.bottom && other.top < area.bottom;
      expect(overlaps(layout.inner)).toBe(onMap);
      if (layout.lens) expect(overlaps(areaOfLens(layout.lens, layout))).toBe(false);
      const startAt = { left: layout.camera.x(start[0]), top: layout.camera.y(start[1]) };
      expect(overlaps({ ...startAt, right: startAt.left, bottom: startAt.top })).toBe(false);
    }
  },
);

/** What was filled and written on a canvas, in this order. */
function recorded(paint: (context: Context) => void) {
  const fills: string[] = [];
  const texts: string[] = [];
  const state = { fillStyle: '', font: '' };
  const context = {
    ...state,
    fillRect(this: typeof state) {
      fills.push(this.fillStyle);
    },
    fillText(this: typeof state, text: string) {
      texts.push(`${text} ${/[\d.]+px/.exec(this.font)}`);
    },
    measureText: (text: string) => ({ width: 10 * text.length }),
    save() {},
    restore() {},
    strokeRect() {},
    strokeText() {},
  };
  paint(context as unknown as Context);
  return { fills, texts };
}

test.each(['row', 'column'] as const)(
  'as a %s it has every shade of the map, low to high, and what lies between',
  (shape) => {
    const place = { area: { left: 0, right: 330, top: 0, bottom: 360 }, shape, onMap: false };
    const levels = [0.1, 0.2, 0.5, 1];
    const { fills, texts } = recorded((context) => paintLegend(context, place, levels, 10, light, 'loss'));
    expect(fills).toEqual(bandColours(light, 5).map(([red, green, blue]) => `rgb(${red} ${green} ${blue})`));
    // Of the height: at least what may be written at all on a projector.
    expect(texts).toEqual(['0.1 24.00px', '0.2 24.00px', '0.5 24.00px', '1 24.00px', 'loss 24.00px']);
  },
);

test('a map without lines has no legend', () => {
  const place = { area: { left: 0, right: 330, top: 0, bottom: 60 }, shape: 'row', onMap: true } as const;
  expect(recorded((context) => paintLegend(context, place, [], 10, light, 'loss'))).toEqual({ fills: [], texts: [] });
});

test('numbers that would touch are left out in turn', () => {
  const wide = [10, 10, 10, 10, 10];
  expect(numbered([0, 30, 60, 90, 120], wide, 5)).toEqual([0, 1, 2, 3, 4]);
  expect(numbered([0, 20, 40, 60, 80], wide, 5)).toEqual([0, 2, 4]);
  expect(numbered([0, 20, 40, 60, 80], [40, 40, 40, 40, 40], 5)).toEqual([0]);
  expect(numbered([], [], 5)).toEqual([]);
});
