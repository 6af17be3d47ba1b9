import type { StationaryKind } from '../../shared/surfaces/surface.ts';

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
  readonly start: string;
  readonly flew: string;
  readonly stillGrowing: string;
  readonly offTheMap: string;
  /** Some of those off the map flew. */
  someFlew(count: number): string;
  /** Balls beyond those that are shown. */
  more(count: number): string;
  /** Under the lens; `factor` is a number such as 8. */
  finish(factor: number): string;
}

export const english: StageWords = {
  stationary: { min: 'minimum', max: 'maximum', saddle: 'saddle', degenerate: 'flat point' },
  kink: 'kink',
  manyValleys: 'one tint a valley',
  valley: (letter) => (letter === '' ? 'ends in the valley' : `ends in ${letter}`),
  noValley: (steps) => `none in ${steps} steps`,
  start: 'start',
  flew: 'flew',
  stillGrowing: 'off the map, still growing',
  offTheMap: 'off the map',
  someFlew: (count) => `off the map, ${count} flew`,
  more: (count) => `+${count}`,
  finish: (factor) => `Finish, ${factor} times larger`,
};
