import type { Surface } from '../../../shared/surfaces/surface.ts';
import { font, haloText, projectorFamily } from '../paint.ts';
import type { StageWords } from '../words.ts';
import { type Basins, basinsOf, forbidden, noValley } from './basins.ts';
import { type KeyRow, paintKey } from './key.ts';
import { numberText } from './maths-text.ts';
import type { Sheet } from './sheet.ts';
import { boxAt } from './spots.ts';
import { unhurried } from './unhurried.ts';

/** Cells along the longer side of the domain. */
const longSide = 192;
/** So many valleys have letters and stand in the key. */
const mostLetters = 6;
/** Okabe–Ito without blue, green and black, which the map itself and the balls' ink have; then they repeat. */
const tints = ['#E69F00', '#CC79A7', '#F0E442', '#D55E00', '#56B4E9', '#9467BD'] as const;
const tintAlpha = 0.55;

/** The basins of one surface at a rate, computed a little at a time. */
export interface BasinPicture {
  readonly learningRate: number;
  /** Null until they are ready. */
  basins: Basins | null;
  stop(): void;
}

export function startBasins(surface: Surface, learningRate: number, ready: () => void): BasinPicture {
  const { domain } = surface;
  const [width, height] = [domain.xMax - domain.xMin, domain.yMax - domain.yMin];
  const cell = Math.max(width, height) / longSide;
  const grid = {
    columns: Math.max(1, Math.round(width / cell)),
    rows: Math.max(1, Math.round(height / cell)),
    learningRate,
  };
  const picture: BasinPicture = { learningRate, basins: null, stop: () => {} };
  picture.stop = unhurried(basinsOf(surface, grid), (basins) => {
    picture.basins = basins;
    ready();
  });
  return picture;
}

/** The tint of a valley's cells. */
function tintOf(valley: number): string {
  return tints[valley % tints.length]!;
}

/** Cells tinted by their valley, striped where no valley holds the ball; a line between two valleys; letters; a key. */
export function paintBasins(sheet: Sheet, { basins, learningRate }: BasinPicture, words: StageWords): void {
  if (!basins) return;
  const { context, layout, palette } = sheet;
  const { inner, unit, camera } = layout;
  const { columns, rows, cells, valleys } = basins;
  const [width, height] = [inner.right - inner.left, inner.bottom - inner.top];
  const layerOf = (of: number) => {
    const path = new Path2D();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; ) {
        const first = column;
        while (column < columns && cells[row * columns + column] === of) column++;
        if (column > first) {
          path.rect(
            inner.left + (first * width) / columns,
            inner.top + (row * height) / rows,
            ((column - first) * width) / columns,
            height / rows,
          );
        } else column++;
      }
    }
    return path;
  };
  context.save();
  context.globalAlpha = tintAlpha;
  for (const valley of valleys.keys()) {
    context.fillStyle = tintOf(valley);
    context.fill(layerOf(valley));
  }
  context.restore();
  const none = layerOf(noValley);
  const hasNone = cells.includes(noValley);
  if (hasNone) stripe(sheet, none);
  context.save();
  context.fillStyle = palette.text;
  context.fill(bordersOf(basins, inner.left, inner.top, width / columns, height / rows, 0.24 * unit));
  context.restore();
  const rowsOfKey: KeyRow[] = [];
  const swatch = (x: number, y: number) =>
    new Path2D(`M${x - 2 * unit} ${y - 1.3 * unit}h${4 * unit}v${2.6 * unit}h${-4 * unit}z`);
  if (valleys.length <= mostLetters) {
    for (const [valley, { point }] of valleys.entries()) {
      const letter = String.fromCharCode(65 + valley);
      const place = [camera.x(point[0]), camera.y(point[1]) - 3.4 * unit] as const;
      context.font = font(projectorFamily, 3 * unit, 800);
      if (valleys.length > 1) {
        haloText(context, letter, ...place, 0.5 * unit, palette);
        sheet.taken.push(boxAt(place, 3 * unit, 3 * unit));
      }
      rowsOfKey.push({
        text: words.valley(valleys.length > 1 ? letter : ''),
        paint(at, x, y) {
          at.fillStyle = tintOf(valley);
          at.fill(swatch(x, y));
          at.strokeStyle = palette.text;
          at.lineWidth = Math.max(1, 0.16 * unit);
          at.stroke(swatch(x, y));
        },
      });
    }
  }
  if (hasNone) {
    rowsOfKey.push({
      text: words.noValley,
      paint(at, x, y) {
        stripe({ ...sheet, context: at }, swatch(x, y));
        at.strokeStyle = palette.text;
        at.lineWidth = Math.max(1, 0.16 * unit);
        at.stroke(swatch(x, y));
      },
    });
  }
  paintKey(sheet, [{ text: `η = ${numberText(learningRate)}`, paint: () => {} }, ...rowsOfKey]);
}

function stripe({ context, layout: { inner, unit }, palette }: Sheet, area: Path2D): void {
  context.save();
  context.clip(area);
  context.globalAlpha = 0.6;
  context.strokeStyle = palette.text;
  context.lineWidth = 0.3 * unit;
  context.beginPath();
  const height = inner.bottom - inner.top;
  for (let x = -height; x < inner.right + height; x += 1.3 * unit) {
    context.moveTo(x, inner.bottom + height);
    context.lineTo(x + 2.2 * height, inner.bottom - 1.2 * height);
  }
  context.stroke();
  context.restore();
}

/** The sides of cells where two valleys meet, as thin bars. */
function bordersOf(
  { columns, rows, cells }: Basins,
  left: number,
  top: number,
  cellWidth: number,
  cellHeight: number,
  line: number,
): Path2D {
  const path = new Path2D();
  const differ = (one: number, other: number) =>
    cells[one] !== cells[other] && cells[one] !== forbidden && cells[other] !== forbidden;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column;
      const [x, y] = [left + (column + 1) * cellWidth, top + (row + 1) * cellHeight];
      if (column + 1 < columns && differ(i, i + 1))
        path.rect(x - line / 2, y - cellHeight - line / 2, line, cellHeight + line);
      if (row + 1 < rows && differ(i, i + columns))
        path.rect(x - cellWidth - line / 2, y - line / 2, cellWidth + line, line);
    }
  }
  return path;
}
