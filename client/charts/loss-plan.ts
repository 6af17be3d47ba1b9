import type { Spot } from './dot-layout.ts';
import { spreadLabels } from './label-row.ts';
import { type Box, evenTicks, logScale, logTicks, type Tick } from './scale.ts';

/** One ball's losses above the best value, after every step. */
export interface LossRun {
  readonly seat: number;
  readonly learningRate: number;
  readonly place: number;
  /** Index = step; numbers only. */
  readonly gaps: readonly number[];
}

export interface LossInput {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly LossRun[];
  /** G − L*, and L(start) − L*. */
  readonly goalGap: number;
  readonly startGap: number;
}

interface LossLine {
  readonly seat: number;
  readonly place: number;
  /** Also above and below the plot, which cuts them. */
  readonly points: readonly Spot[];
}

/** The ball of a line, where the line leaves the plot. */
interface LossEnd extends Spot {
  readonly seat: number;
  /** Where the line leaves. */
  readonly trueX: number;
  readonly trueY: number;
}

export interface LossPlan {
  readonly plot: Box;
  readonly lines: readonly LossLine[];
  readonly ends: readonly LossEnd[];
  readonly goalY: number;
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
  readonly yTicks: readonly (Tick & { readonly y: number })[];
  /** Lines drawn, of all the runs. */
  readonly shown: number;
}

export const endReach = 28;
const pitch = 2 * endReach + 2;
/** More lines than this are a grey field: then the first three places, and rates spread over the scale. */
const mostLines = 48;
const axisLeft = 118;
const axisBottom = 88;
const endStrip = 100;

/** Where everything of the loss curves lies. The axis ends above the start and a thousandth of the way below the goal. */
export function planLosses({ width, height, runs, goalGap, startGap }: LossInput): LossPlan {
  const chosen = decimate(runs);
  const steps = Math.max(1, ...chosen.map(({ gaps }) => gaps.length - 1));
  const low = goalGap / 1000;
  const high = startGap * 12;
  const leavesTop = chosen.some(({ gaps }) => gaps.some((gap) => gap > high));
  const plot = {
    left: axisLeft,
    top: leavesTop ? pitch + 14 : 14,
    right: width - endStrip,
    bottom: height - axisBottom,
  };
  const scale = logScale(low, high, plot.bottom, plot.top);
  // A loss of exactly the best value lies far below; a canvas wants it finite.
  const atY = (gap: number): number =>
    gap > 0 ? Math.min(plot.bottom + 4000, Math.max(-4000, scale(gap))) : plot.bottom + 4000;
  const atX = (step: number): number => plot.left + (step / steps) * (plot.right - plot.left);
  const lines = chosen.map(({ seat, place, gaps }) => ({
    seat,
    place,
    points: gaps.map((gap, step) => ({ x: atX(step), y: atY(gap) })),
  }));
  return {
    plot,
    lines: lines.toSorted((a, b) => b.place - a.place),
    ends: endsOf(lines, plot, width),
    goalY: scale(goalGap),
    xTicks: evenTicks(steps, 5).map((value) => ({ value, x: atX(value) })),
    yTicks: logTicks(low, high, plot.bottom - plot.top, 46)
      .filter(({ value }) => isPower(value))
      .map((tick) => ({ ...tick, y: scale(tick.value) })),
    shown: chosen.length,
  };
}

/** Lines that end at the right have their balls there, top to bottom as the lines; the others where they leave. */
function endsOf(lines: readonly LossLine[], plot: Box, width: number): readonly LossEnd[] {
  const exits = lines.flatMap((line) => {
    const exit = exitOf(line.points, plot);
    return exit === null ? [] : [{ ...exit, line }];
  });
  const right = exits.filter(({ side }) => side === 'right').toSorted((a, b) => a.y - b.y);
  const room = Math.floor((plot.bottom - plot.top + pitch) / pitch);
  const shown = right.length <= room ? right : withFirst(right, room);
  const tops = spreadLabels(
    shown.map(({ y }) => ({ x: y, width: pitch - 2 })),
    plot.top - endReach,
    plot.bottom + endReach,
    2,
  );
  const ends: LossEnd[] = shown.map(({ x, y, line }, i) => ({
    seat: line.seat,
    x: width - endReach - 10,
    y: (tops?.[i] ?? y - endReach) + endReach,
    trueX: x,
    trueY: y,
  }));
  for (const side of ['top', 'bottom'] as const) {
    let leaving = exits.filter((exit) => exit.side === side).toSorted((a, b) => a.line.place - b.line.place);
    const y = side === 'top' ? plot.top - endReach - 8 : plot.bottom - endReach - 6;
    leaving = leaving.slice(0, Math.floor((plot.right - plot.left) / pitch)).sort((a, b) => a.x - b.x);
    const edges = spreadLabels(
      leaving.map(({ x }) => ({ x, width: pitch - 2 })),
      plot.left,
      plot.right,
      2,
    );
    edges?.forEach((edge, i) => {
      const exit = leaving[i]!;
      ends.push({ seat: exit.line.seat, x: edge + endReach, y, trueX: exit.x, trueY: exit.y });
    });
  }
  return ends;
}

/** The first three places and, of the others, some from top to bottom. */
function withFirst<T extends { readonly line: LossLine }>(exits: readonly T[], count: number): readonly T[] {
  const first = exits.filter(({ line }) => line.place <= 3).slice(0, count);
  const others = exits.filter((exit) => !first.includes(exit));
  const kept = evenly(others, Math.min(others.length, count - first.length));
  return exits.filter((exit) => first.includes(exit) || kept.includes(exit));
}

/** Where a line first leaves the plot for good: through the top, the bottom or the right side. */
function exitOf(points: readonly Spot[], plot: Box): (Spot & { readonly side: 'top' | 'bottom' | 'right' }) | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  if (last.y >= plot.top && last.y <= plot.bottom) return last.x >= plot.right - 1 ? { ...last, side: 'right' } : null;
  const side = last.y < plot.top ? 'top' : 'bottom';
  const edge = plot[side];
  let i = points.length - 1;
  while (i > 0 && (side === 'top' ? points[i - 1]!.y < edge : points[i - 1]!.y > edge)) i--;
  const to = points[i]!;
  const from = points[i - 1] ?? to;
  const share = to.y === from.y ? 0 : (edge - from.y) / (to.y - from.y);
  return { x: from.x + (to.x - from.x) * share, y: edge, side };
}

/** The first three places and, of the rest, rates spread over the whole scale. */
function decimate(runs: readonly LossRun[]): readonly LossRun[] {
  const byPlace = runs.toSorted((a, b) => a.place - b.place);
  if (runs.length <= mostLines) return byPlace;
  const head = byPlace.slice(0, 3);
  const rest = runs.filter((run) => !head.includes(run)).toSorted((a, b) => a.learningRate - b.learningRate);
  return [...head, ...evenly(rest, mostLines - head.length)];
}

function evenly<T>(all: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}

function isPower(value: number): boolean {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-9;
}
