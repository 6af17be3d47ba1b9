import type { Box } from './scale.ts';

/** Where a dot belongs. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a dot stands; `moved` when a hairline must lead from it to its true spot. */
export interface PlacedDot extends Spot {
  readonly trueX: number;
  readonly trueY: number;
  readonly moved: boolean;
}

export interface DotRoom {
  /** Every dot stands wholly inside. */
  readonly field: Box;
  /** Outer radius of a dot. */
  readonly radius: number;
  /** No dot touches these. */
  readonly obstacles: readonly Box[];
  /** Upright lines that no dot crosses: a dot beyond a limit would say that it had flown. */
  readonly walls?: readonly number[];
}

/** Clear space between two dots. */
export const gap = 2;

/**
 * Dots at their true spots where these are free, else moved aside as little as possible: no two overlap. Earlier spots
 * have the first choice. A dot rather does not cover the true spot of another one, nor a hairline.
 *
 * A dot for which the whole field has no room stays at its true spot (about one for every 3.5 r² of the field fits).
 */
export function placeDots(spots: readonly Spot[], room: DotRoom): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  for (const spot of spots) {
    const { x, y } = nearestFree(spot, spots, placed, room);
    placed.push({ x, y, trueX: spot.x, trueY: spot.y, moved: Math.hypot(x - spot.x, y - spot.y) > 1.5 });
  }
  return placed;
}

function nearestFree(spot: Spot, spots: readonly Spot[], placed: readonly PlacedDot[], room: DotRoom): Spot {
  const { field, radius } = room;
  const isFree = (x: number, y: number): boolean =>
    x >= field.left + radius &&
    x <= field.right - radius &&
    y >= field.top + radius &&
    y <= field.bottom - radius &&
    (room.walls ?? []).every((wall) => x < wall === spot.x < wall) &&
    room.obstacles.every((box) => !touches(box, x, y, radius)) &&
    placed.every((dot) => Math.hypot(dot.x - x, dot.y - y) >= 2 * radius + gap);
  if (isFree(spot.x, spot.y)) return spot;

  const others = spots.filter((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > radius * 0.3);
  const lines = placed.filter((dot) => dot.moved);
  const cost = (x: number, y: number): number => {
    let sum = Math.hypot(x - spot.x, y - spot.y);
    for (const other of others) if (Math.hypot(other.x - x, other.y - y) < radius) sum += radius;
    for (const dot of placed) {
      if (
        Math.hypot(dot.trueX - spot.x, dot.trueY - spot.y) > radius * 0.3 &&
        toLine(dot, spot, { x, y }) < radius * 0.8
      ) {
        sum += radius * 1.5;
      }
    }
    for (const dot of lines) if (toLine({ x, y }, dot, { x: dot.trueX, y: dot.trueY }) < radius) sum += radius * 1.5;
    return sum;
  };
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  const step = radius / 3;
  const reach = Math.hypot(field.right - field.left, field.bottom - field.top);
  for (let distance = step; distance < reach && distance < least; distance += step) {
    const directions = Math.max(16, Math.ceil((2 * Math.PI * distance) / step));
    for (let turn = 0; turn < directions; turn++) {
      // From straight up, so that equal dots make a column before they make a row.
      const angle = (turn / directions) * 2 * Math.PI - Math.PI / 2;
      const x = spot.x + distance * Math.cos(angle);
      const y = spot.y + distance * Math.sin(angle);
      if (!isFree(x, y)) continue;
      const sum = cost(x, y);
      if (sum < least - 1e-9) {
        least = sum;
        best = { x, y };
      }
    }
  }
  return best ?? spot;
}

function touches(box: Box, x: number, y: number, radius: number): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < radius;
}

/** From a point to the stretch between two others. */
function toLine(point: Spot, from: Spot, to: Spot): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(from.x + held * dx - point.x, from.y + held * dy - point.y);
}
