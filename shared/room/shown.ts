import type { GhostId } from '../race/ghost-ids.ts';

export const rankings = ['top', 'full', 'none'] as const;
export const charts = ['sweep', 'curves', 'prediction'] as const;
export const overlays = [
  'gradient',
  'partials',
  'field',
  'velocity',
  'hessian',
  'step',
  'stationary',
  'basins',
  'fog',
] as const;

/** Sets of colours for the map, in the order in which they are offered. */
export const mapColours = ['chalk', 'paper', 'cividis', 'contrast'] as const;
/** Flat, or tilted so that the heights are seen. */
export const mapViews = ['map', 'relief'] as const;

export type MapColours = (typeof mapColours)[number];
export type MapView = (typeof mapViews)[number];
export type Chart = (typeof charts)[number];
export type Overlay = (typeof overlays)[number];

/** What the instructor lets the class see, on every screen of the room. */
export interface Shown {
  /** At the standings: the first three, everyone, or nobody. */
  readonly ranking: (typeof rankings)[number];
  /** Nicknames; else the tags alone. */
  readonly names: boolean;
  /** The time that is left. */
  readonly timer: boolean;
  readonly sound: boolean;
  /** At the reveal; null: the one that the round begins with. */
  readonly chart: Chart | null;
  /** On the map. */
  readonly overlays: readonly Overlay[];
  /** Computed rivals in a race; null: those that the round has. */
  readonly ghosts: readonly GhostId[] | null;
  readonly colours: MapColours;
  readonly view: MapView;
  /** The map shows only the balls that are still on it and the finish. */
  readonly closeUp: boolean;
}

export const shownAtFirst: Shown = {
  ranking: 'top',
  names: true,
  timer: true,
  sound: true,
  chart: null,
  overlays: [],
  ghosts: null,
  colours: 'chalk',
  view: 'map',
  closeUp: false,
};
