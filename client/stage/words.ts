import type { StationaryKind } from '../../shared/surfaces/surface.ts';
import { numberText } from './overlays/maths-text.ts';

/** What is written on the stage; a catalogue of another language replaces it whole. */
export interface StageWords {
  /** Signs in the key of the stationary points. */
  readonly stationary: Readonly<Record<StationaryKind, string>>;
  readonly kink: string;
  /** In the key of the basins, where there are too many for letters. */
  readonly manyValleys: string;
  /** A tint in the key of the basins; `letter` is empty where there is one valley. */
  valley(letter: string): string;
  /** So many steps were tried. */
  noValley(steps: number): string;
  /** In the key of the relief: what its heights are, and what a hollow ball is. */
  readonly heightLog: string;
  readonly heightLoss: string;
  readonly behindHill: string;
  readonly start: string;
  /** In the legend of the map's shades. */
  readonly loss: string;
  readonly flew: string;
  readonly stillGrowing: string;
  readonly offTheMap: string;
  /** The newest at a side of the map, with the step. */
  flewAt(name: string, step: number): string;
  left(name: string, step: number): string;
  manyFlew(count: number, step: number): string;
  manyLeft(count: number, step: number): string;
  /** After `left` and a comma: its steps. */
  readonly growing: string;
  /** After `flewAt` and a colon; `ratio` is over 1. */
  eachGrew(ratio: number): string;
  lastGrew(ratio: number): string;
  /** Some of those off the map flew. */
  someFlew(count: number): string;
  /** Balls beyond those that are shown. */
  more(count: number): string;
  /** Under the lens; `factor` is a number such as 8. */
  finish(factor: number): string;
  /** Above those who have arrived. */
  inFinish(count: number): string;
}

export const english: StageWords = {
  stationary: { min: 'minimum', max: 'maximum', saddle: 'saddle', degenerate: 'flat point' },
  kink: 'kink',
  manyValleys: 'one tint a valley',
  valley: (letter) => (letter === '' ? 'ends in the valley' : `ends in ${letter}`),
  noValley: (steps) => `none in ${steps} steps`,
  heightLog: 'height: log of the loss',
  heightLoss: 'height: the loss',
  behindHill: 'behind a hill',
  start: 'start',
  loss: 'loss',
  flew: 'flew',
  stillGrowing: 'off the map, still growing',
  offTheMap: 'off the map',
  flewAt: (name, step) => `${name} flew at step ${step}`,
  left: (name, step) => `${name} left the map at step ${step}`,
  manyFlew: (count, step) => `${count} flew at step ${step}`,
  manyLeft: (count, step) => `${count} left the map at step ${step}`,
  growing: 'still growing',
  eachGrew: (ratio) => `each step grew ×${numberText(Number(ratio.toPrecision(2)))}`,
  lastGrew: (ratio) => `its last step grew ×${numberText(Number(ratio.toPrecision(2)))}`,
  someFlew: (count) => `off the map, ${count} flew`,
  more: (count) => `+${count}`,
  finish: (factor) => `Finish, ${factor} times larger`,
  inFinish: (count) => `In the finish: ${count}`,
};
