import type { DataLoss } from '../../../shared/surfaces/data/data-loss.ts';
import { examplesOf, lossOfData } from '../../../shared/surfaces/own/loss-of-data.ts';
import type { DataSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Box, Point } from '../../../shared/surfaces/surface.ts';

/** What of a spec says which loss it is. */
export type Fitted = Omit<DataSpec, 'title' | 'domain'>;

const anywhere = { title: '-', domain: { xMin: -1, xMax: 1, yMin: -1, yMax: 1 } };

const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
const rootMeanSquare = (of: readonly number[]): number => Math.sqrt(mean(of.map((each) => each * each)));
const deviation = (of: readonly number[]): number => rootMeanSquare(of.map((each) => each - mean(of)));

/** Weights (w, b) at which the loss is least, as far as a short search finds: for a picture, not for a verdict. */
export function bestFit(fitted: Fitted): Point {
  const spec = { ...anywhere, ...fitted };
  const loss = lossOfData(spec);
  return descend(loss, startOf(loss, examplesOf(spec).xs, fitted.model));
}

/** A line's loss is a bowl. That of a neuron is not: a coarse look over slopes and places of its middle. */
function startOf(loss: DataLoss, xs: readonly number[], model: DataSpec['model']): Point {
  if (model === 'line' || model === 'polynomial-slice') return [0, 0];
  const [low, high, unit] = [Math.min(...xs), Math.max(...xs), deviation(xs)];
  let best: Point = [0, 0];
  for (let i = -12; i <= 12; i++) {
    for (let j = 0; j <= 12; j++) {
      const w = (i * 0.5) / unit;
      const place: Point = [w, -w * (low + ((high - low) * j) / 12)];
      if (loss.value(...place) < loss.value(...best)) best = place;
    }
  }
  return best;
}

/** Newton's method, damped where the loss is not convex, as far as it goes down. */
function descend(loss: DataLoss, from: Point): Point {
  let [w, b] = from;
  let damping = 1e-12;
  for (let step = 0; step < 60; step++) {
    const [gw, gb] = loss.gradient(w, b);
    const [ww, wb, bb] = loss.hessian(w, b);
    const add = damping * (Math.abs(ww) + Math.abs(bb) + 1e-12);
    const [p, q] = [ww + add, bb + add];
    const determinant = p * q - wb * wb;
    const [dw, db] = [(q * gw - wb * gb) / determinant, (p * gb - wb * gw) / determinant];
    if (determinant > 0 && p > 0 && loss.value(w - dw, b - db) < loss.value(w, b)) {
      [w, b] = [w - dw, b - db];
      damping = Math.max(1e-12, damping / 10);
    } else if (damping > 1e6) break;
    else damping = Math.max(1e-6, damping * 10);
  }
  return [w, b];
}

/** The farthest a map may reach. */
const farthest = 1e6;
/** A map is as wide as high or wider, up to this factor: it has one scale for both, and screens are wide. */
const mostAspect = 2;

/** A map about the best weights that shows how the loss rises on all sides, and where all weights are 0. */
export function domainOf(fitted: Fitted): Box {
  const spec = { ...anywhere, ...fitted };
  const { xs, ys } = examplesOf(spec);
  const [w, b] = bestFit(fitted);
  const isCurve = fitted.model === 'logistic' || fitted.model === 'neuron';
  const [p, q] = fitted.model === 'polynomial-slice' ? (fitted.powers ?? [2, 1]) : [1, 0];
  // How far a weight must change for the answers to change by as much as the ys do.
  const rise = isCurve ? 3 : 2 * (deviation(ys) || Math.abs(ys[0]!) || 1);
  const reach = (power: number, best: number): number =>
    Math.max(rise / (rootMeanSquare(xs.map((x) => x ** power)) || 1), 1.5 * Math.abs(best));
  let [halfW, halfB] = [reach(p, w), reach(q, b)];
  [halfW, halfB] = [Math.max(halfW, halfB), Math.max(halfB, halfW / mostAspect)];
  return { ...edges('x', w, halfW), ...edges('y', b, halfB) } as Box;
}

/** Round numbers about `middle`. */
function edges(axis: 'x' | 'y', middle: number, half: number): Partial<Box> {
  const power = 10 ** Math.floor(Math.log10(half / 2));
  const round = [1, 2, 5].findLast((digit) => digit * power <= half / 2)! * power;
  const snap = (edge: number): number => {
    const snapped = Number((Math.round(edge / round) * round).toPrecision(6));
    return Math.min(farthest, Math.max(-farthest, snapped));
  };
  return { [`${axis}Min`]: snap(middle - half), [`${axis}Max`]: snap(middle + half) };
}

/** What the model answers to an x as it was pasted. */
export function answerOf(fitted: Fitted, [w, b]: Point): (x: number) => number {
  const spec = { ...anywhere, ...fitted };
  const scaled = examplesOf(spec).xs;
  const other = fitted.xs.findIndex((x) => x !== fitted.xs[0]);
  const factor = (scaled[other]! - scaled[0]!) / (fitted.xs[other]! - fitted.xs[0]!);
  const scale = (x: number): number => scaled[0]! + factor * (x - fitted.xs[0]!);
  const [p, q] = fitted.powers ?? [2, 1];
  switch (fitted.model) {
    case 'line':
      return (x) => w * scale(x) + b;
    case 'polynomial-slice':
      return (x) => {
        const z = scale(x);
        const fixed = (fitted.rest ?? []).reduce((sum, each, k) => sum + (k === p || k === q ? 0 : each * z ** k), 0);
        return w * z ** p + b * z ** q + fixed;
      };
    case 'logistic':
      return (x) => 1 / (1 + Math.exp(-(w * scale(x) + b)));
    case 'neuron':
      return (x) => Math.tanh(w * scale(x) + b);
  }
}
