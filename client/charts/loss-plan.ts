import { type PlacedDot, placeDots, type Spot } from './dot-layout.ts';
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

export interface LossPlan {
  readonly plot: Box;
  readonly lines: readonly { readonly seat: number; readonly place: number; readonly points: readonly Spot[] }[];
  /** A ball at the end of some lines. */
  readonly ends: readonly (PlacedDot & { readonly seat: number })[];
  readonly goalY: number;
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
  readonly yTicks: readonly (Tick & { readonly y: number })[];
  readonly shown: number;
}

export const endReach = 28;
/** More lines than this are a grey field: then every so-manieth rate is drawn, and the first three places. */
const mostLines = 48;
const mostEnds = 20;
const axisLeft = 118;
const axisBottom = 88;
const endStrip = 150;

/** Where everything of the loss curves lies. Losses are held within the axis, which ends above the start and below the goal. */
export function planLosses({ width, height, runs, goalGap, startGap }: LossInput): LossPlan {
  const chosen = decimate(runs);
  const steps = Math.max(1, ...chosen.map(({ gaps }) => gaps.length - 1));
  const plot = { left: axisLeft, top: 14, right: width - endStrip, bottom: height - axisBottom };
  const low = Math.max(goalGap / 1000, Math.min(goalGap / 10, ...chosen.flatMap(({ gaps }) => gaps.filter((gap) => gap > 0))));
  const high = startGap * 12;
  const scale = logScale(low, high, plot.bottom, plot.top);
  const atY = (gap: number): number => Math.min(plot.bottom, Math.max(plot.top, gap > 0 ? scale(gap) : plot.bottom));
  const atX = (step: number): number => plot.left + (step / steps) * (plot.right - plot.left);
  const lines = chosen.map(({ seat, place, gaps }) => ({
    seat,
    place,
    points: gaps.map((gap, step) => ({ x: atX(step), y: atY(gap) })),
  }));
  const ending = lines.length <= mostEnds ? lines : evenly(lines, mostEnds);
  const spots = ending.map(({ points }) => points.at(-1) ?? { x: plot.right, y: plot.bottom });
  const field = { left: plot.right + 4, top: 0, right: width, bottom: plot.bottom + endReach };
  const wished = spots.map(({ y }) => ({ x: plot.right + endReach + 6, y: Math.min(field.bottom - endReach, Math.max(endReach, y)) }));
  return {
    plot,
    lines: lines.toSorted((a, b) => b.place - a.place),
    ends: placeDots(wished, { field, radius: endReach, obstacles: [] }).map((dot, i) => ({
      ...dot,
      trueX: spots[i]!.x,
      trueY: spots[i]!.y,
      seat: ending[i]!.seat,
    })),
    goalY: atY(goalGap),
    xTicks: evenTicks(steps, 5).map((value) => ({ value, x: atX(value) })),
    yTicks: logTicks(low, high, plot.bottom - plot.top, 46)
      .filter(({ value }) => isPower(value))
      .map((tick) => ({ ...tick, y: scale(tick.value) })),
    shown: chosen.length,
  };
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
