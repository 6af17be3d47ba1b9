import type { PlacedDot, Spot } from './dot-layout.ts';
import { spreadLabels, textWidth } from './label-row.ts';
import { placeInLane } from './lane-layout.ts';
import type { Box } from './scale.ts';
import { stackDots } from './stack-layout.ts';
import { ballReach, type SweepInput, type SweepPlayer, smallPitch, smallReach } from './sweep-input.ts';

const laneTextSize = 27;
export const laneTextRow = 42;

/** Names of the groups above their dots, in one row or two. */
export function labelGroups(
  players: readonly SweepPlayer[],
  laneText: SweepInput['laneText'],
  atX: (rate: number) => number,
  left: number,
  right: number,
) {
  const fates = [...new Set(players.map(({ fate }) => fate))];
  const labels = fates
    .map((fate) => {
      const xs = players.filter((player) => player.fate === fate).map(({ at }) => atX(at));
      const text = laneText(fate, xs.length);
      return { fate, text, width: textWidth(text, laneTextSize), x: xs.reduce((sum, x) => sum + x, 0) / xs.length };
    })
    .toSorted((a, b) => a.x - b.x);
  for (let rows = 1; ; rows++) {
    const edges = Array.from({ length: rows }, (_, row) =>
      spreadLabels(
        labels.filter((_label, i) => i % rows === row),
        left + 14,
        right - 14,
        30,
      ),
    );
    if (edges.some((row) => row === null) && rows < labels.length) continue;
    return {
      rows,
      labels: labels.map(({ fate, text, width }, i) => ({
        fate,
        text,
        x: (edges[i % rows]?.[Math.floor(i / rows)] ?? left) + width / 2,
        y: (i % rows) * laneTextRow + 31,
      })),
    };
  }
}

interface LaneRows {
  readonly order: readonly SweepPlayer[];
  readonly height: number;
  readonly dots: readonly {
    readonly x: number;
    readonly row: number;
    readonly trueX: number;
    readonly moved: boolean;
  }[];
}

/** As few rows as leave every dot near its own rate. */
export function laneRows(
  players: readonly SweepPlayer[],
  atX: (rate: number) => number,
  room: {
    readonly left: number;
    readonly right: number;
    readonly closed: readonly (readonly [number, number])[];
    readonly lettered: boolean;
  },
): LaneRows {
  const order = players.toSorted((a, b) => a.at - b.at);
  const xs = order.map(({ at }) => atX(at));
  if (!room.lettered) {
    const low = stackDots(
      xs.map((x) => ({ x, y: 0 })),
      { ...room, top: -240, bottom: 0, pitch: smallPitch },
    );
    return { order, height: Math.max(60, 2 * smallReach + 10 - Math.min(0, ...low.map(({ y }) => y))), dots: [] };
  }
  const pitch = 2 * ballReach + 2;
  for (let rows = 1; ; rows++) {
    const dots = placeInLane(xs, { left: room.left, right: room.right, rows, radius: ballReach, closed: room.closed });
    const far = dots?.some((dot) => Math.abs(dot.x - dot.trueX) > 1.6 * pitch) ?? true;
    if (far && (dots === null || rows < 3)) {
      if (rows < 8) continue;
    }
    return { order, height: rows * pitch + 6, dots: dots ?? [] };
  }
}

/** Places of the dots above the lane's floor, in the order of `laneRows`. */
export function laneSpots(
  atX: (rate: number) => number,
  { dots, order }: LaneRows,
  floor: number,
): readonly PlacedDot[] {
  const pitch = 2 * ballReach + 2;
  return order.map((player, i) => {
    const trueX = atX(player.at);
    const { x, row, moved } = dots[i] ?? { x: trueX, row: 0, moved: false };
    return { x, y: floor - 8 - ballReach - row * pitch, trueX, trueY: floor, moved };
  });
}

/** Of more than 40, every dot stands on those of its own bin. */
export function stacked(
  spots: readonly Spot[],
  field: Box,
  closed: readonly (readonly [from: number, to: number])[],
): readonly PlacedDot[] {
  const held = spots.map(({ x, y }) => ({ x, y: Math.min(y, field.bottom - smallReach) }));
  return stackDots(held, { ...field, bottom: field.bottom - smallReach, pitch: smallPitch, closed }).map((dot, i) => ({
    ...dot,
    trueX: spots[i]!.x,
    trueY: spots[i]!.y,
    moved: false,
  }));
}
