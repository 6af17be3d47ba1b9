import { holds } from '../goal.ts';
import { font, haloText, projectorFamily } from '../paint.ts';
import { colourOf } from '../palette.ts';
import type { StageWords } from '../words.ts';
import { type Basins, mostSteps, noValley } from './basins.ts';
import { basinPixels } from './basins-pixels.ts';
import { type KeyRow, paintKey } from './key.ts';
import { numberText } from './maths-text.ts';
import type { Sheet } from './sheet.ts';
import { boxAt } from './spots.ts';

/** So many valleys have letters and stand in the key. */
const mostLetters = 6;
/** Okabe–Ito without what the map and the ink have; where there are more valleys they repeat. */
const tints = ['#E69F00', '#CC79A7', '#F0E442', '#D55E00', '#56B4E9', '#8C6BB1'] as const;
const tintAlpha = 0.42;
/** Along a side: more would take longer than a picture may. */
const mostPixels = 1000;

/** A single valley needs no tint: it is only paler than what no valley holds. */
function tintOf(valley: number, { valleys }: Basins): string {
  return valleys.length > 1 ? tints[valley % tints.length]! : '#FFFFFF';
}

/** The picture of basins on a canvas of its own: as large as the domain, but on a very fine screen enlarged later. */
export function basinCanvas(basins: Basins, { layout: { inner, unit }, palette }: Sheet): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const [width, height] = [inner.right - inner.left, inner.bottom - inner.top];
  const shrink = Math.min(1, mostPixels / Math.max(width, height));
  const pen = shrink * unit;
  canvas.width = Math.max(1, Math.round(width * shrink));
  canvas.height = Math.max(1, Math.round(height * shrink));
  const pixels = basinPixels(basins, canvas.width, canvas.height, {
    tintOf: (valley) => colourOf(tintOf(valley, basins)),
    tintAlpha,
    ink: colourOf(palette.text),
    stripe: Math.max(1, Math.round(0.42 * pen)),
    period: Math.max(3, Math.round(1.7 * pen)),
    border: Math.max(1, Math.round(0.24 * pen)),
  });
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0);
  return canvas;
}

/** The letters of the valleys at their minima, and the key. Where there are many, tints repeat and have no letters. */
export function paintBasinKey(sheet: Sheet, basins: Basins, learningRate: number, words: StageWords): void {
  const { context, palette } = sheet;
  const { camera, unit, window } = sheet.layout;
  const { valleys, cells } = basins;
  const swatch = (x: number, y: number) =>
    new Path2D(`M${x - 2 * unit} ${y - 1.2 * unit}h${4 * unit}v${2.4 * unit}h${-4 * unit}z`);
  const rows: KeyRow[] = [{ text: `η = ${numberText(learningRate)}`, paint: null }];
  if (valleys.length <= mostLetters) {
    for (const [valley, { point }] of valleys.entries()) {
      if (!cells.includes(valley)) continue;
      const letter = valleys.length > 1 ? String.fromCharCode(65 + valley) : '';
      if (holds(window, ...point)) {
        const place = [camera.x(point[0]), camera.y(point[1]) - 3.4 * unit] as const;
        context.font = font(projectorFamily, 3 * unit, 800);
        haloText(context, letter, ...place, 0.5 * unit, palette);
        sheet.taken.push(boxAt(place, 3 * unit, 3 * unit));
      }
      rows.push({
        text: words.valley(letter),
        paint(at, x, y) {
          at.fillStyle = tintOf(valley, basins);
          at.fill(swatch(x, y));
          at.stroke(swatch(x, y));
        },
      });
    }
  }
  if (valleys.length > mostLetters) rows.push({ text: words.manyValleys, paint: null });
  if (cells.includes(noValley)) {
    rows.push({
      text: words.noValley(mostSteps),
      paint(at, x, y) {
        at.save();
        at.clip(swatch(x, y));
        at.lineWidth = 0.3 * unit;
        at.beginPath();
        for (let left = x - 5 * unit; left < x + 3 * unit; left += 1.2 * unit) {
          at.moveTo(left, y + 1.2 * unit);
          at.lineTo(left + 2.4 * unit, y - 1.2 * unit);
        }
        at.stroke();
        at.restore();
        at.stroke(swatch(x, y));
      },
    });
  }
  paintKey(sheet, rows);
}
