import { type DrawnMap, drawMap, type MapFrame } from '../../../stage/map.ts';
import type { Palette } from '../../../stage/palette.ts';
import type { Sketch } from './sketch.ts';

/** A map of so many pixels is drawn between two keys. */
const soonPixels = 36_000;

export function drawSketch({ surface }: Sketch, frame: MapFrame, palette: Palette): DrawnMap {
  return drawMap(surface, frame, palette);
}

/** The same picture in few pixels, and without numbers on its lines: they would stand elsewhere. */
export function coarse(frame: MapFrame): MapFrame {
  const times = Math.sqrt((frame.width * frame.height) / soonPixels);
  if (times <= 1) return { ...frame, labelSize: 0 };
  const width = Math.max(1, Math.round(frame.width / times));
  const height = Math.max(1, Math.round(frame.height / times));
  return { ...frame, width, height, unit: frame.unit / times, labelSize: 0 };
}
