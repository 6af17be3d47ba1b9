import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { DrawnMap, MapFrame } from '../../../stage/map.ts';
import type { Palette } from '../../../stage/palette.ts';
import { JobBench } from '../forecast/bench.ts';
import { coarse, drawSketch } from './raster.ts';
import type { Sketch } from './sketch.ts';

/** A drawn map with the number of its pixels, which may be fewer than are asked for. */
export interface Raster {
  readonly drawn: DrawnMap;
  readonly width: number;
  readonly height: number;
}

/** A map that takes longer stays coarse. */
const mostMs = 20_000;
/** While one types, only coarse maps are drawn. */
const quietMs = 120;

/** A map at once in few pixels, and a little later in all of them, drawn away from the page. */
export function useRaster(spec: SurfaceSpec, sketch: Sketch, frame: MapFrame | null, palette: Palette): Raster | null {
  const bench = useRef<JobBench<'map'>>(null);
  const [fine, setFine] = useState<{ readonly key: string; readonly about: string; readonly raster: Raster } | null>(
    null,
  );
  const about = useMemo(() => JSON.stringify([{ ...spec, title: '' }, palette.ink, palette.halo]), [spec, palette]);
  const key = frame && `${about} ${JSON.stringify(frame)}`;
  useEffect(() => () => bench.current?.close(), []);
  useEffect(() => {
    if (frame === null || key === null || fine?.key === key) return;
    bench.current ??= new JobBench('map', mostMs);
    const made = bench.current;
    made.prepare();
    const timer = setTimeout(() => {
      const give = (drawn: DrawnMap | null) => {
        if (drawn) setFine({ key, about, raster: { drawn, width: frame.width, height: frame.height } });
      };
      made.begin({ spec, frame, palette }, give, () => {});
    }, quietMs);
    return () => clearTimeout(timer);
  }, [key]);
  const soon = useMemo(() => {
    if (frame === null) return null;
    const few = coarse(frame);
    return { drawn: drawSketch(sketch, few, palette), width: few.width, height: few.height };
  }, [about, frame?.width, frame?.height]);
  // Only numbers on the lines have moved: the picture is the same.
  const isSame = fine?.about === about && fine.raster.width === frame?.width && fine.raster.height === frame.height;
  return isSame ? fine.raster : soon;
}
