import { contourLines, type Line } from './contours.ts';
import { levelText } from './levels.ts';
import type { MapFrame } from './map.ts';

/** A level's number on its line: where its middle stands in pixels, and how far it is turned (−π/2 to π/2: upright). */
export interface Label {
  readonly level: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Width that was kept free for it, in pixels. */
  readonly width: number;
}

/** Where a race will be, in pixels: numbers stand elsewhere. */
export interface LabelAvoid {
  /** No number overlaps these: x, y, radius. */
  readonly circles: readonly (readonly [x: number, y: number, radius: number])[];
  /** Ways on which much will be drawn: x0, y0, x1, y1. Numbers stand there only when they must. */
  readonly ways: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
}

interface Spot extends Label {
  readonly cost: number;
}

/**
 * One number a line, a second one on a long line: upright, where the line is straight, inside the domain, never on
 * another number. Lines with the fewest places choose first.
 */
export function placeLabels(losses: Float64Array, levels: readonly number[], frame: MapFrame): Label[] {
  const size = frame.labelSize;
  const cell = Math.max(1, Math.round(size / 6));
  const columns = Math.floor(frame.width / cell);
  const rows = Math.floor(frame.height / cell);
  const coarse = new Float64Array(columns * rows);
  const middle = cell >> 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      coarse[row * columns + column] = losses[(row * cell + middle) * frame.width + column * cell + middle]!;
    }
  }
  const spotsOf = levels.map((level) => {
    const lines = contourLines(coarse, columns, rows, level).map((line) => line.map((at) => (at + 0.5) * cell));
    return lines
      .flatMap((line) => spotsAlong(line, level, frame))
      .filter(({ x, y }) => isDefined(coarse, columns, x / cell, y / cell))
      .sort((a, b) => a.cost - b.cost);
  });
  const placed: Label[] = [];
  const isFree = (spot: Spot, apart: number) =>
    placed.every((other) => {
      const far = Math.hypot(other.x - spot.x, other.y - spot.y);
      return far > (spot.width + other.width) / 2 + size * 0.35 && (other.level !== spot.level || far > apart);
    });
  const order = spotsOf.map((_, index) => index).sort((a, b) => spotsOf[a]!.length - spotsOf[b]!.length);
  for (let round = 0; round < 2; round++) {
    for (const index of order) {
      const spot = spotsOf[index]!.find((candidate) => isFree(candidate, 22 * size));
      if (spot && (round === 0 || spot.cost < 0.6)) placed.push(spot);
    }
  }
  return placed;
}

/** Where the loss ends, a wall of all levels is drawn, and the loss on it is none of them. */
function isDefined(coarse: Float64Array, columns: number, x: number, y: number): boolean {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (!Number.isFinite(coarse[(row + dy) * columns + column + dx])) return false;
    }
  }
  return true;
}

/** Every place on a line where its number would fit, with what speaks against it. */
function spotsAlong(line: Line, level: number, frame: MapFrame): Spot[] {
  const size = frame.labelSize;
  const text = levelText(level);
  const width = size * (0.58 * text.length + 0.5);
  const spots: Spot[] = [];
  const lengths = new Float64Array(line.length / 2);
  for (let i = 1; i < lengths.length; i++) {
    lengths[i] = lengths[i - 1]! + Math.hypot(line[2 * i]! - line[2 * i - 2]!, line[2 * i + 1]! - line[2 * i - 1]!);
  }
  const total = lengths[lengths.length - 1] ?? 0;
  if (total < 2.6 * width) return [];
  let end = 0;
  for (let start = 0, last = Number.NEGATIVE_INFINITY; start < lengths.length; start++) {
    if (lengths[start]! - last < size / 2) continue;
    while (end < lengths.length && lengths[end]! - lengths[start]! < width) end++;
    if (end >= lengths.length) break;
    last = lengths[start]!;
    const spot = spotAt(line, start, end, frame);
    if (spot) spots.push({ ...spot, level, text, width });
  }
  return spots;
}

function spotAt(line: Line, start: number, end: number, frame: MapFrame) {
  const size = frame.labelSize;
  const [x0, y0, x1, y1] = [line[2 * start]!, line[2 * start + 1]!, line[2 * end]!, line[2 * end + 1]!];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return null;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  let bend = 0;
  let drift = 0;
  for (let i = start + 1; i < end; i++) {
    const off = (line[2 * i]! - x0) * uy - (line[2 * i + 1]! - y0) * ux;
    bend = Math.max(bend, Math.abs(off));
    drift += off / (end - start);
  }
  if (bend > 0.45 * size) return null;
  // The middle of the stretch itself, not of its chord: the number stands on the line.
  const x = (x0 + x1) / 2 + uy * drift;
  const y = (y0 + y1) / 2 - ux * drift;
  const turned = Math.atan2(uy, ux);
  const angle = turned > Math.PI / 2 ? turned - Math.PI : turned <= -Math.PI / 2 ? turned + Math.PI : turned;
  // No letter reaches over the kerb.
  const beside = (Math.abs(ux) * length + Math.abs(uy) * size) / 2 + size * 0.4;
  const above = (Math.abs(uy) * length + Math.abs(ux) * size) / 2 + size * 0.4;
  const { box, domain } = frame;
  const scaleX = frame.width / (box.xMax - box.xMin);
  const scaleY = frame.height / (box.yMax - box.yMin);
  if (
    x < Math.max(0, (domain.xMin - box.xMin) * scaleX) + beside ||
    x > Math.min(frame.width, (domain.xMax - box.xMin) * scaleX) - beside ||
    y < Math.max(0, (box.yMax - domain.yMax) * scaleY) + above ||
    y > Math.min(frame.height, (box.yMax - domain.yMin) * scaleY) - above
  ) {
    return null;
  }
  for (const [cx, cy, radius] of frame.avoid?.circles ?? []) {
    if (Math.hypot(x - cx, y - cy) < radius + length / 2) return null;
  }
  const steep = Math.max(0, Math.abs(angle) - 0.7);
  let crowding = 0;
  for (const way of frame.avoid?.ways ?? []) {
    crowding = Math.max(crowding, 1 - toSegment(x, y, way) / (3 * size + length / 2));
  }
  return { x, y, angle, cost: (2 * bend) / size + 0.6 * steep + 2 * crowding };
}

function toSegment(x: number, y: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const share = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(x - x0 - dx * held, y - y0 - dy * held);
}
