import { describe, expect, test } from 'vitest';
import { lookOf } from '../../../client/stage/look.ts';
import { paletteOf } from '../../../client/stage/map-colours.ts';
import {
  bandColours,
  colourOf,
  light,
  lineOn,
  luminance,
  mix,
  night,
  type Palette,
  type Rgb,
} from '../../../client/stage/palette.ts';
import { mapColourWords } from '../../../client/text/en/overlays.ts';
import { mapColours } from '../../../shared/room/shown.ts';

function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** All grounds that the map can have: bands of maps with many lines and with few, and the lens's dark end. */
const groundsOf = (palette: Palette): Rgb[] => [2, 5, 9, 13].flatMap((count) => bandColours(palette, count));

const palettes = mapColours.flatMap((colours) =>
  [false, true].map((isNight) => [`${colours}${isNight ? ' at night' : ''}`, paletteOf(colours, isNight)] as const),
);

test('luminance and contrast are those of WCAG 2', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  expect(contrast(colourOf('#0F1A24'), colourOf('#FFFFFF'))).toBeCloseTo(17.6, 1);
});

test('chalk is the map as it always was, by day and at night', () => {
  expect(paletteOf('chalk', false)).toBe(light);
  expect(paletteOf('chalk', true)).toBe(night);
});

test('paper, made for a light room, has the night of chalk; the other two are themselves at night', () => {
  expect(paletteOf('paper', true)).toBe(night);
  for (const colours of ['cividis', 'contrast'] as const) {
    expect(paletteOf(colours, true).stops).toEqual(paletteOf(colours, false).stops);
    expect(paletteOf(colours, true).text).toBe(night.text);
  }
});

test('every set of colours has a name', () => {
  expect(Object.keys(mapColourWords)).toEqual([...mapColours]);
});

describe.each(palettes)('%s', (_, palette) => {
  test('letters stand out from their halo by 4.5:1, and so does the second text of keys and names', () => {
    expect(contrast(colourOf(palette.text), colourOf(palette.halo))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colourOf(palette.soft), colourOf(palette.halo))).toBeGreaterThanOrEqual(4.5);
  });

  test('low is dark and high is bright, band by band', () => {
    const lights = bandColours(palette, 13).map(luminance);
    expect(lights).toEqual(lights.toSorted((a, b) => a - b));
    expect(new Set(lights).size).toBe(13);
  });

  test('a line between two bands differs from both', () => {
    const bands = bandColours(palette, 9);
    for (let i = 1; i < bands.length; i++) {
      const [below, above] = [bands[i - 1]!, bands[i]!];
      const line = lineOn(palette, mix(below, above, 0.5));
      for (const band of [below, above]) {
        expect(contrast(mix(band, line, palette.lineAlpha), band), `line ${i}`).toBeGreaterThan(1.35);
      }
    }
  });

  test('a bold trail of any colour stands out from any ground by 4.5:1', () => {
    expect(palette.trailEdge).not.toBeNull();
    for (const ground of groundsOf(palette)) {
      for (let seat = 0; seat < 8; seat++) {
        const parts = [lookOf(seat).colour, palette.casing, palette.trailEdge!].map(colourOf);
        expect(Math.max(...parts.map((part) => contrast(part, ground))), `${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
