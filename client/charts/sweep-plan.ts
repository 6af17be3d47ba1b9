import type { Fate } from '../../shared/race/verdict.ts';
import { curveLabel } from './curve-label.ts';
import { type PlacedDot, placeDots, type Spot } from './dot-layout.ts';
import { boxOf, type Curve, type LimitLabel, leaderBoxes, limitLabels } from './limit-labels.ts';
import { type Box, evenTicks, logScale, logTicks, type Tick } from './scale.ts';
import {
  ballReach,
  type CurvePoint,
  kerbWidth,
  type LimitLine,
  mostLettered,
  type SweepInput,
  type SweepPlayer,
  smallReach,
  zoneHeight,
} from './sweep-input.ts';
import { labelGroups, laneRows, laneSpots, laneTextRow, stacked } from './sweep-lane.ts';

interface SweepDot extends PlacedDot {
  readonly player: SweepPlayer;
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
  /** Between 0 and the log axis; null where there is no 0. */
  readonly breakX: number | null;
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  /** Stretches of each computed curve, as points. */
  readonly curves: readonly Curve[];
  /** Where the words stand that say what the one curve is; null where there is no room, or are several. */
  readonly curveLabel: Box | null;
  readonly cliffs: readonly LimitLine[];
  readonly safest: readonly LimitLine[];
  /** Above it nobody can settle; labels stand there. */
  readonly zoneBottom: number;
  readonly cliffLabel: LimitLabel | null;
  readonly safestLabel: LimitLabel | null;
  /** Null where there is no reach line on the axis. */
  readonly reach: { readonly x: number; readonly label: LimitLabel | null } | null;
}

const axisLeft = 100;
const axisBottom = 88;
/** From the ends of the scale to the frame, so that a ball at an end stands beside the numbers. */
const inset = 34;
/** From 0 to the least value of the log axis. */
const zeroGap = 130;
/** A settled ball has been inside for ten positions: no settle step is above steps − 9 (ROUNDS, rule 4). */
const lastSettling = 9;

/** Places everything; a pure function, so that tests can ask whether anything overlaps. */
export function planSweep(input: SweepInput): SweepPlan {
  const { width, height, range, steps, players } = input;
  const left = axisLeft;
  const right = width - 6;
  const logLeft = left + inset + (input.zero ? zeroGap : 0);
  const onLog = logScale(range.min, range.max, logLeft, right - inset);
  const atX = (value: number): number => (input.zero && value === 0 ? left + inset : onLog(value));
  const limitsIn = input.limits.filter(({ cliff }) => cliff >= range.min && cliff <= range.max);
  const cliffs = limitsIn.map((limit) => ({ x: atX(limit.cliff), limit }));
  const safest = input.limits
    .filter(({ safest: at }) => at !== null && at >= range.min && at <= range.max)
    .map((limit) => ({ x: atX(limit.safest ?? range.min), limit }));

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

  const curves = input.curves.map((points) => curveStretches(points, atX, atY));
  const labels = limitLabels(input.labelWidths, cliffs, safest, curves.flat(), { ...plot, zoneBottom });
  const reach = reachOf(input, atX, curves.flat(), { ...plot, zoneBottom });
  const kerbs = cliffs.map(({ x }) => ({
    left: x - kerbWidth / 2,
    right: x + kerbWidth / 2,
    top: 0,
    bottom: plot.bottom,
  }));
  const reachLabel = reach?.label ?? null;
  const boxes = [labels.cliff, labels.safest, reachLabel].filter((label) => label !== null).map(boxOf);
  const field = {
    left: left + 3,
    right: right - 3,
    top: Math.min(zoneBottom - 2 * dotRadius, plot.bottom - 80),
    bottom: plot.bottom - 3,
  };
  const best = settled.toSorted((a, b) => a.place - b.place);
  const spots = best.map((player) => ({ x: atX(player.at), y: atY(player.settleStep ?? 0) }));
  const upper = lettered
    ? placeDots(spots, {
        field,
        radius: dotRadius,
        obstacles: [...kerbs, ...boxes, ...leaderBoxes(labels.cliff, labels.safest, reachLabel)],
        walls: cliffs.map(({ x }) => x),
      })
    : stacked(spots, { left: field.left, top: zoneBottom + 8, right: field.right, bottom: plot.bottom }, closed);
  const laneFloor = laneHeight - 7;
  const lower = lettered
    ? laneSpots(atX, rows, laneFloor)
    : stacked(
        rows.order.map((player) => ({ x: atX(player.at), y: laneFloor })),
        { left: laneLeft, top: textHeight + smallReach, right: laneRight, bottom: laneFloor },
        closed,
      );
  const dots = upper.map(({ x, y }) => around(x, y, dotRadius));
  const lines = [...cliffs, ...safest, ...(reach ? [reach] : [])].map(({ x }) => ({
    left: x - kerbWidth / 2,
    right: x + kerbWidth / 2,
    top: zoneBottom,
    bottom: plot.bottom,
  }));
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
    xTicks: [
      ...(input.zero ? [{ value: 0, text: '0' }] : []),
      ...logTicks(range.min, range.max, right - inset - logLeft, 88),
    ].map((tick) => ({ ...tick, x: atX(tick.value) })),
    breakX: input.zero ? left + inset + zeroGap / 2 : null,
    yTicks: evenTicks(steps, 5)
      .map((value) => ({ value, y: atY(value) }))
      .filter(({ y }) => y >= plot.top + 12),
    curves,
    curveLabel:
      curves.length === 1
        ? curveLabel(
            curves[0]!,
            { width: input.labelWidths.curve, height: 30 },
            { left: left + 16, right: right - 8, top: zoneBottom + 6, bottom: plot.bottom - 12 },
            [...dots, ...boxes, ...leaderBoxes(labels.cliff, labels.safest, reachLabel), ...lines],
          )
        : null,
    cliffs,
    safest,
    zoneBottom: zoneBottom - 6,
    cliffLabel: labels.cliff,
    safestLabel: labels.safest,
    reach,
  };
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** The reach line with its label, which has the strip to itself: where a reach is drawn, there is no limit. */
function reachOf(
  { range, reach }: SweepInput,
  atX: (value: number) => number,
  curve: Curve,
  room: Box & { readonly zoneBottom: number },
): SweepPlan['reach'] {
  if (!reach || reach.at < range.min || reach.at > range.max) return null;
  const x = atX(reach.at);
  const widths = { cliff: 0, safest: reach.width, safestWords: reach.words };
  return { x, label: limitLabels(widths, [], [{ x }], curve, room).safest };
}

/** Where neighbouring points of a computed curve settle, they are joined. */
function curveStretches(
  points: readonly CurvePoint[],
  atX: (value: number) => number,
  atY: (step: number) => number,
): Curve {
  const stretches: Spot[][] = [];
  let open: Spot[] | null = null;
  for (const { at, settleStep } of points) {
    if (settleStep === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      stretches.push(open);
    }
    open.push({ x: atX(at), y: atY(settleStep) });
  }
  return stretches;
}
