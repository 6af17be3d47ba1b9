import type { MapColours } from '../../shared/room/shown.ts';
import { light, night, type Palette, stops } from './palette.ts';

/** What is drawn on a ground of any lightness is edged: white within, black around. */
const edged = { casing: '#FFFFFF', trailEdge: '#000000' } as const;

/** What another set has instead of chalk's. */
const others: Readonly<Record<Exclude<MapColours, 'chalk'>, Partial<Palette>>> = {
  // For a light room, which washes dark colours out: pale bands, strong lines.
  paper: {
    ...edged,
    stops: stops('9dbdd0 acc8d8 bbd3df cadde6 d7e6ec e2eef0 ebf3f3 f2f7f5 f8faf8 fefefd'),
    line: [10, 34, 48],
    lineAlpha: 0.85,
  },
  // Nuñez, Anderton and Renslow (2018): the same for almost all colour vision.
  cividis: {
    ...edged,
    stops: stops('00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 e1cc55 fee838'),
    line: [6, 14, 24],
    lineAlpha: 0.75,
    lineOnDark: [255, 255, 255],
  },
  contrast: {
    ...edged,
    stops: stops('06121f 123252 1f5280 3a73a6 6294be 8cb3d2 b4cfe2 d5e4ef eef4f8 ffffff'),
    line: [0, 0, 0],
    lineAlpha: 1,
    lineOnDark: [255, 255, 255],
  },
};

/**
 * The palette of a set, by day or at night: chalk has a night of its own, which is also that of paper, made for a light
 * room; the others change only what is around them.
 */
export function paletteOf(colours: MapColours, isNight: boolean): Palette {
  const base = isNight ? night : light;
  return colours === 'chalk' || (isNight && colours === 'paper') ? base : { ...base, ...others[colours] };
}
