import type { Limit } from '../../shared/race/limits.ts';
import type { SweepPoint } from '../../shared/race/sweep.ts';
import type { Fate } from '../../shared/race/verdict.ts';
import { type PlacedDot, placeDots, placeInLane, type Spot, stackDots } from './dot-layout.ts';
import { spreadLabels, textWidth } from './label-row.ts';
import { type Box, evenTicks, logScale, logTicks, type Tick } from './scale.ts';

/** One dot of the class sweep. */
export interface SweepPlayer {
  readonly seat: number;
  readonly learningRate: number;
  /** Null when it has not settled. */
  readonly settleStep: number | null;
  readonly fate: Fate;
  readonly place: number;
}

export interface SweepInput {
  /** Of the whole chart; 1080 units are the height of the window. */
  readonly width: number;
  readonly height: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly steps: number;
  readonly players: readonly SweepPlayer[];
  readonly curve: readonly SweepPoint[];
  /** What `limitsReached` answered. */
  readonly limits: readonly Limit[];
  /** The words above a group in the lane. */
  readonly laneText: (fate: Fate, count: number) => string;
  /** Widths of the two texts at the limits, with their formulas, and of the second one without. */
  readonly labelWidths: { readonly cliff: number; readonly safest: number; readonly safestWords: number };
}

export interface SweepDot extends PlacedDot {
  readonly player: SweepPlayer;
}

/** A text at a limit line; `lineX` is the line that its leader runs to, at the height `leaderY`. */
export interface LimitLabel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly leaderY: number;
  readonly lineX: number;
  /** Its formula has room too. */
  readonly formula: boolean;
}

/** Where everything of a class sweep lies. */
export interface SweepPlan {
  readonly plot: Box;
  /** The lane of those who have not settled; null when all have. */
  readonly lane: Box | null;
  readonly laneLabels: readonly {
    readonly text: string;
    readonly fate: Fate;
    readonly x: number;
    readonly y: number;
  }[];
  /** Where marks of lane dots stand. */
  readonly laneFloor: number;
  readonly dots: readonly SweepDot[];
  /** Lettered balls of this outer radius, or small bare dots. */
  readonly dotRadius: number;
  readonly lettered: boolean;
  readonly xTicks: readonly (Tick & { readonly x: number })[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  /** Stretches of the computed curve, as points. */
  readonly curve: readonly (readonly Spot[])[];
  readonly cliffs: readonly { readonly x: number; readonly limit: Limit }[];
  readonly safest: readonly { readonly x: number; readonly limit: Limit }[];
  /** Above it nobody can settle; labels stand there. */
  readonly zoneBottom: number;
  readonly cliffLabel: LimitLabel | null;
  readonly safestLabel: LimitLabel | null;
}

/** Outer radius of a lettered ball: its letters are then 2.2 hundredths of the height. */
export const ballReach = 28;
const smallReach = 8.5;
const smallPitch = 18;
/** A class up to this size has a lettered ball each. */
const mostLettered = 40;
const axisLeft = 100;
const axisBottom = 88;
/** From the ends of the scale to the frame, so that a ball at an end stands beside the numbers. */
const inset = 34;
const laneTextSize = 27;
const laneTextRow = 42;
const zoneHeight = 128;
const kerbWidth = 16;
/** A settled ball has been inside for ten positions: no settle step is above steps − 9 (ROUNDS, rule 4). */
const lastSettling = 9;

/** Places everything; a pure function, so that tests can ask whether anything overlaps. */
export function planSweep(input: SweepInput): SweepPlan {
  const { width, height, range, steps, players } = input;
  const left = axisLeft;
  const right = width - 6;
  const atX = logScale(range.min, range.max, left + inset, right - inset);
  const limitsIn = input.limits.filter(({ cliff }) => cliff >= range.min && cliff <= range.max);
  const cliffs = limitsIn.map((limit) => ({ x: atX(limit.cliff), limit }));
  const safest = input.limits
    .filter(({ safest: rate }) => rate >= range.min && rate <= range.max)
    .map((limit) => ({ x: atX(limit.safest), limit }));

  const lettered = players.length <= mostLettered;
  const dotRadius = lettered ? ballReach : smallReach;
  const unsettled = players.filter(({ settleStep }) => settleStep === null);
  const settled = players.filter(({ settleStep }) => settleStep !== null);
  const laneLeft = left + 1;
  const laneRight = width - 1;
  const closed = cliffs.map(({ x }) => [x - kerbWidth / 2 - 1, x + kerbWidth / 2 + 1] as const);
  const groups = labelGroups(unsettled, input.laneText, atX, left, right);
  const textHeight = groups.rows * laneTextRow;
  const rows = laneRows(unsettled, atX, { left: laneLeft, right: laneRight, closed, lettered });
  const laneHeight = unsettled.length === 0 ? 0 : textHeight + rows.height + 12;
  const lane = unsettled.length === 0 ? null : { left, top: 0, right, bottom: laneHeight };

  const plot = { left, top: laneHeight, right, bottom: height - axisBottom };
  const room = plot.bottom - plot.top;
  const perStep = Math.max(
    0.5,
    Math.min((room - zoneHeight) / Math.max(1, steps - lastSettling), (room - 14) / Math.max(1, steps)),
  );
  const atY = (step: number): number => plot.bottom - step * perStep;
  const zoneBottom = atY(Math.max(1, steps - lastSettling));

  const curve = curveStretches(input.curve, atX, atY);
  const labels = limitLabels(input, cliffs, safest, curve, { ...plot, zoneBottom });
  const kerbs = cliffs.map(({ x }) => ({
    left: x - kerbWidth / 2,
    right: x + kerbWidth / 2,
    top: 0,
    bottom: plot.bottom,
  }));
  const boxes = [labels.cliff, labels.safest].filter((label) => label !== null).map(boxOf);
  const field = {
    left: left + 3,
    right: right - 3,
    top: Math.min(zoneBottom - 2 * dotRadius, plot.bottom - 80),
    bottom: plot.bottom - 3,
  };
  const best = settled.toSorted((a, b) => a.place - b.place);
  const spots = best.map((player) => ({ x: atX(player.learningRate), y: atY(player.settleStep ?? 0) }));
  const upper = lettered
    ? placeDots(spots, {
        field,
        radius: dotRadius,
        obstacles: [...kerbs, ...boxes, ...leaderBoxes(labels)],
        walls: cliffs.map(({ x }) => x),
      })
    : stacked(spots, { left: field.left, top: zoneBottom + 8, right: field.right, bottom: plot.bottom }, closed);
  const laneFloor = laneHeight - 7;
  const lower = lettered
    ? laneSpots(unsettled, atX, rows, laneFloor)
    : stacked(
        rows.order.map((player) => ({ x: atX(player.learningRate), y: laneFloor })),
        { left: laneLeft, top: textHeight + smallReach, right: laneRight, bottom: laneFloor },
        closed,
      );
  return {
    plot,
    lane,
    laneLabels: groups.labels,
    laneFloor,
    dots: [
      ...best.map((player, i) => ({ player, ...upper[i]! })),
      ...rows.order.map((player, i) => ({ player, ...lower[i]! })),
    ],
    dotRadius,
    lettered,
    xTicks: logTicks(range.min, range.max, right - left - 2 * inset, 88).map((tick) => ({
      ...tick,
      x: atX(tick.value),
    })),
    yTicks: evenTicks(steps, 5)
      .map((value) => ({ value, y: atY(value) }))
      .filter(({ y }) => y >= plot.top + 12),
    curve,
    cliffs,
    safest,
    zoneBottom: zoneBottom - 6,
    cliffLabel: labels.cliff,
    safestLabel: labels.safest,
  };
}

/** Names of the groups above their dots, in one row or two. */
function labelGroups(
  players: readonly SweepPlayer[],
  laneText: SweepInput['laneText'],
  atX: (rate: number) => number,
  left: number,
  right: number,
) {
  const fates = [...new Set(players.map(({ fate }) => fate))];
  const labels = fates
    .map((fate) => {
      const xs = players.filter((player) => player.fate === fate).map(({ learningRate }) => atX(learningRate));
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
function laneRows(
  players: readonly SweepPlayer[],
  atX: (rate: number) => number,
  room: {
    readonly left: number;
    readonly right: number;
    readonly closed: readonly (readonly [number, number])[];
    readonly lettered: boolean;
  },
): LaneRows {
  const order = players.toSorted((a, b) => a.learningRate - b.learningRate);
  const xs = order.map(({ learningRate }) => atX(learningRate));
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

function laneSpots(
  players: readonly SweepPlayer[],
  atX: (rate: number) => number,
  { dots, order }: LaneRows,
  floor: number,
): readonly PlacedDot[] {
  const pitch = 2 * ballReach + 2;
  return order.slice(0, players.length).map((player, i) => {
    const trueX = atX(player.learningRate);
    const { x, row, moved } = dots[i] ?? { x: trueX, row: 0, moved: false };
    return { x, y: floor - 8 - ballReach - row * pitch, trueX, trueY: floor, moved };
  });
}

/** Of more than 40, every dot stands on those of its own bin. */
function stacked(
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

/** Where neighbouring rates of the computed curve settle, they are joined. */
function curveStretches(
  points: readonly SweepPoint[],
  atX: (rate: number) => number,
  atY: (step: number) => number,
): readonly (readonly Spot[])[] {
  const stretches: Spot[][] = [];
  let open: Spot[] | null = null;
  for (const { learningRate, settleStep } of points) {
    if (settleStep === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      stretches.push(open);
    }
    open.push({ x: atX(learningRate), y: atY(settleStep) });
  }
  return stretches;
}

interface Labels {
  readonly cliff: LimitLabel | null;
  readonly safest: LimitLabel | null;
}

/**
 * The texts of the limits stand in the strip that no settle step reaches, beside their lines; where the second does not
 * fit there, in the empty part under it, or it goes without.
 */
function limitLabels(
  { labelWidths }: SweepInput,
  cliffs: SweepPlan['cliffs'],
  safest: SweepPlan['safest'],
  curve: SweepPlan['curve'],
  room: Box & { readonly zoneBottom: number },
): Labels {
  const top = room.zoneBottom - zoneHeight + 6;
  const leaderY = room.zoneBottom - 6;
  const gap = 22;
  let cliff: LimitLabel | null = null;
  const first = cliffs[0];
  if (first !== undefined) {
    const width = labelWidths.cliff;
    const onLeft = first.x - kerbWidth / 2 - gap - width >= room.left + 10;
    const last = cliffs.at(-1) ?? first;
    const left = onLeft
      ? first.x - kerbWidth / 2 - gap - width
      : Math.min(last.x + kerbWidth / 2 + gap, room.right - width - 6);
    cliff = { left, top, width, leaderY: top + 20, lineX: onLeft ? first.x : last.x, formula: true };
  }
  const line = safest[0];
  if (line === undefined) return { cliff, safest: null };
  const whole = beside(labelWidths.safest, line.x, cliff, cliffs, room);
  if (whole !== null)
    return { cliff, safest: { left: whole, top, width: labelWidths.safest, leaderY, lineX: line.x, formula: true } };
  const under = underStrip(labelWidths.safest, [...cliffs, ...safest], curve, room);
  if (under !== null) return { cliff, safest: { ...under, leaderY, lineX: line.x, formula: true } };
  const low = lowCorner(labelWidths.safest, [...cliffs, ...safest], curve, room);
  if (low !== null) return { cliff, safest: { ...low, lineX: line.x, formula: true } };
  const width = labelWidths.safestWords;
  const words = beside(width, line.x, cliff, cliffs, room);
  return { cliff, safest: words === null ? null : { left: words, top, width, leaderY, lineX: line.x, formula: false } };
}

/** The left edge of a second text in the strip, where it touches neither the first one nor a kerb; null: nowhere. */
function beside(
  width: number,
  lineX: number,
  cliff: LimitLabel | null,
  cliffs: SweepPlan['cliffs'],
  room: Box,
): number | null {
  const cliffLeft = cliff?.left ?? room.right;
  const cliffRight = cliff === null ? room.right : cliff.left + cliff.width;
  const isFree = (left: number): boolean =>
    left >= room.left + 8 &&
    left + width <= room.right - 6 &&
    (left + width + 24 <= cliffLeft || left >= cliffRight + 24) &&
    cliffs.every(({ x }) => left + width + 12 < x || left - 12 > x);
  return (
    [lineX - 20 - width, cliffLeft - 40 - width, room.left + 24, room.left + 8, cliffRight + 40].find(isFree) ?? null
  );
}

/** Under the strip, in a corner that neither the curve nor a line enters: its leader runs above it. */
function underStrip(
  width: number,
  lines: readonly { readonly x: number }[],
  curve: SweepPlan['curve'],
  room: Box & { readonly zoneBottom: number },
): Pick<LimitLabel, 'left' | 'top' | 'width'> | null {
  const left = room.left + 24;
  const right = left + width;
  const bottom = room.zoneBottom + zoneHeight;
  const entered =
    curve.some((stretch) => stretch.some(({ x, y }) => x > left - 40 && x < right + 40 && y < bottom + 40)) ||
    lines.some(({ x }) => x < right + 30) ||
    bottom > room.bottom - 20;
  return entered ? null : { left, top: room.zoneBottom + 4, width };
}

/** In the corner at the origin, where slow rates have nothing: its leader runs below the fewest steps. */
function lowCorner(
  width: number,
  lines: readonly { readonly x: number }[],
  curve: SweepPlan['curve'],
  room: Box,
): Omit<LimitLabel, 'lineX' | 'formula'> | null {
  const left = room.left + 24;
  const right = left + width;
  const leaderY = room.bottom - 14;
  const top = leaderY - zoneHeight + 12;
  const entered =
    curve.some((stretch) =>
      stretch.some(({ x, y }) => y > leaderY - 8 || (x > left - 20 && x < right + 40 && y > top - 30)),
    ) ||
    lines.some(({ x }) => x < right + 30) ||
    top < room.top + 40;
  return entered ? null : { left, top, width, leaderY };
}

function boxOf({ left, top, width }: LimitLabel): Box {
  return { left: left - 4, right: left + width + 4, top, bottom: top + zoneHeight - 20 };
}

function leaderBoxes({ cliff, safest }: Labels): Box[] {
  return [cliff, safest]
    .filter((label) => label !== null)
    .map(({ left, width, leaderY, lineX }) => ({
      left: Math.min(left, lineX),
      right: Math.max(left + width, lineX),
      top: leaderY - 3,
      bottom: leaderY + 3,
    }));
}
