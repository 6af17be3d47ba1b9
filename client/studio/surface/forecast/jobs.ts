import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { DrawnMap, MapFrame } from '../../../stage/map.ts';
import type { Palette } from '../../../stage/palette.ts';
import { drawSketch } from '../preview/raster.ts';
import { sketchOf } from '../preview/sketch.ts';
import { type Forecast, forecastOf, type NoForecast } from './forecast.ts';

/** The long work of the surface studio, all of it from plain JSON. */
export interface Jobs {
  readonly forecast: {
    readonly asks: { readonly id: string; readonly spec: SurfaceSpec };
    readonly gives: Forecast | NoForecast;
  };
  readonly map: {
    readonly asks: { readonly spec: SurfaceSpec; readonly frame: MapFrame; readonly palette: Palette };
    readonly gives: DrawnMap | null;
  };
}

export type JobKind = keyof Jobs;

/** A job as it is posted to the worker. */
export type Job = { readonly [Kind in JobKind]: { readonly kind: Kind; readonly asks: Jobs[Kind]['asks'] } }[JobKind];

export function doJob(job: Job): Jobs[JobKind]['gives'] {
  if (job.kind === 'forecast') return forecastOf(job.asks.id, job.asks.spec);
  const { spec, frame, palette } = job.asks;
  const { sketch } = sketchOf(spec);
  return sketch && drawSketch(sketch, frame, palette);
}
