import { heights } from '../../shared/surfaces/heights.ts';
import type { Box, Surface } from '../../shared/surfaces/surface.ts';
import { type Label, type LabelAvoid, placeLabels } from './labels.ts';
import { levelsOf } from './levels.ts';
import { bandColours, lineOn, mix, type Palette } from './palette.ts';

/** What a picture of a surface shows, and how large. */
export interface MapFrame {
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  /** θ at the picture's edges; its pixels must be square. */
  readonly box: Box;
  /** Pixels in one hundredth of the window's height: lines and letters scale with it. */
  readonly unit: number;
  /** Outside of it the map is veiled and no line is labelled. */
  readonly domain: Box;
  /** Lines to draw; those of the surface unless given. */
  readonly levels?: readonly number[];
  /** Share of the palette's ramp to use, from its dark end; 1 unless given. */
  readonly shades?: number;
  /** Size of the labels in pixels; 0: none. */
  readonly labelSize: number;
  /** What labels keep away from. */
  readonly avoid?: LabelAvoid;
}

/** A drawn map: RGBA pixels, the levels of its lines, and where their numbers stand. */
export interface DrawnMap {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly levels: readonly number[];
  readonly labels: readonly Label[];
}

/**
 * The contour map: flat bands between the levels with anti-aliased lines on them. The distance to a line is
 * |L − level| / |∇L| in pixels, so that no line is thicker where the surface is flat. A pure function of numbers: the
 * same bytes in Node and in every page of one engine.
 */
export function drawMap(surface: Surface, frame: MapFrame, palette: Palette): DrawnMap {
  const { width, height } = frame;
  const levels = frame.levels ?? levelsOf(surface);
  const losses = heights(surface, frame.box, width, height);
  const pixels = paint(losses, levels, frame, palette);
  const labels = frame.labelSize > 0 ? placeLabels(losses, levels, frame) : [];
  return { pixels, levels, labels };
}

function paint(losses: Float64Array, levels: readonly number[], frame: MapFrame, palette: Palette) {
  const { width, height } = frame;
  const halfLine = Math.max(0.55, 0.075 * frame.unit);
  const inside = bandColours(palette, levels.length + 1, frame.shades);
  const outside = inside.map((band) => mix(band, palette.veil, palette.veilAlpha));
  const lines = levels.map((_, level) => lineOn(palette, mix(inside[level]!, inside[level + 1]!, 0.5)));
  const [left, right, top, bottom] = domainPixels(frame);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const up = row > 0 ? width : 0;
    const down = row + 1 < height ? width : 0;
    for (let column = 0; column < width; column++) {
      const i = row * width + column;
      const loss = losses[i]!;
      const isInside = column >= left && column < right && row >= top && row < bottom;
      const bands = isInside ? inside : outside;
      let band = 0;
      // Not ">=": where there is no loss (NaN) the map is as high as where it overflows.
      while (band < levels.length && !(loss < levels[band]!)) band++;
      const right1 = column + 1 < width ? 1 : 0;
      const left1 = column > 0 ? 1 : 0;
      const slopeX = (losses[i + right1]! - losses[i - left1]!) / (right1 + left1);
      const slopeY = (losses[i + down]! - losses[i - up]!) / (down > 0 && up > 0 ? 2 : 1);
      const slope = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
      let [red, green, blue] = bands[band]!;
      // Not "> 0": a slope that is NaN or infinite has no line.
      if (slope > 0 && slope < Number.MAX_VALUE) {
        const below = band > 0 ? (loss - levels[band - 1]!) / slope : Number.POSITIVE_INFINITY;
        const above = band < levels.length ? (levels[band]! - loss) / slope : Number.POSITIVE_INFINITY;
        const distance = Math.min(below, above);
        if (distance < 0.5) {
          const [r, g, b] = bands[below < above ? band - 1 : band + 1]!;
          const share = 0.5 - distance;
          red += (r - red) * share;
          green += (g - green) * share;
          blue += (b - blue) * share;
        }
        const cover = Math.min(1, halfLine + 0.5 - distance);
        if (cover > 0) {
          const alpha = cover * palette.lineAlpha * (isInside ? 1 : 1 - palette.veilAlpha);
          const [r, g, b] = lines[below < above ? band - 1 : band]!;
          red += (r - red) * alpha;
          green += (g - green) * alpha;
          blue += (b - blue) * alpha;
        }
      }
      pixels[4 * i] = red;
      pixels[4 * i + 1] = green;
      pixels[4 * i + 2] = blue;
      pixels[4 * i + 3] = 255;
    }
  }
  return pixels;
}

/** The domain in whole pixels: left, right, top, bottom. */
function domainPixels({ box, domain, width, height }: MapFrame): [number, number, number, number] {
  const scaleX = width / (box.xMax - box.xMin);
  const scaleY = height / (box.yMax - box.yMin);
  return [
    Math.round((domain.xMin - box.xMin) * scaleX),
    Math.round((domain.xMax - box.xMin) * scaleX),
    Math.round((box.yMax - domain.yMax) * scaleY),
    Math.round((box.yMax - domain.yMin) * scaleY),
  ];
}
