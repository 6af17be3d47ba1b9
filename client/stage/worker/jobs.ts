import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { GoalRing } from '../goal.ts';
import type { DrawnMap, MapFrame } from '../map.ts';
import type { Basins } from '../overlays/basins.ts';
import type { Palette } from '../palette.ts';

/** A surface as it can be posted. `probes`: its losses at a few places, by which the other side knows that it has the same. */
export interface SentSurface
  extends Pick<
    Surface,
    'id' | 'domain' | 'stationaryPoints' | 'best' | 'endless' | 'convex' | 'race' | 'source' | 'vars'
  > {
  readonly fenced: boolean;
  readonly probes: readonly number[];
}

/** What is to be known of a surface before anything on its map has a place. */
export interface Survey {
  readonly levels: readonly number[];
  readonly rings: readonly GoalRing[];
}

/** A picture to draw. `ownLevels`: its lines are chosen from what it shows, not from the whole surface. */
export interface RasterFrame extends MapFrame {
  readonly ownLevels?: true;
}

/** A drawn map and its pixels' numbers: fewer than its frame asks for while the rest is being drawn. */
export interface Raster extends DrawnMap {
  readonly width: number;
  readonly height: number;
}

/** The long work of a stage. Its answers come one after the other, each better than the one before. */
export interface Jobs {
  readonly survey: { readonly asks: { readonly goal: number }; readonly gives: Survey };
  readonly maps: {
    readonly asks: { readonly frames: readonly RasterFrame[]; readonly palette: Palette };
    readonly gives: readonly Raster[];
  };
  readonly basins: { readonly asks: { readonly learningRate: number }; readonly gives: Basins };
}

export type JobKind = keyof Jobs;

/** A job as it is posted to the worker. */
export type Job = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly surface: SentSurface; readonly asks: Jobs[Kind]['asks'] };
}[JobKind];

/** What the worker posts: an answer, the end of a job, or that it does not know the surface. */
export type Reply = { readonly gives: Jobs[JobKind]['gives'] } | 'done' | 'unknown';
