import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SurfaceSpec } from '../../../../shared/surfaces/own/spec.ts';
import type { Point, StationaryPoint } from '../../../../shared/surfaces/surface.ts';
import { movedBy, placeIn } from '../../../phone/place.ts';
import type { GoalRing } from '../../../stage/goal.ts';
import { kinkLines, paintKinks } from '../../../stage/overlays/kinks.ts';
import { track as words } from '../../../text/en/studio/studio-surface.ts';
import { type PreviewLayout, previewLane, previewLayout } from './layout.ts';
import { type Probe, paintProbe } from './paint-ball.ts';
import { paintLane } from './paint-lane.ts';
import { frameOf, paintMap } from './paint-map.ts';
import { paintMark, paintPlaces } from './paint-places.ts';
import { useCanvasSize } from './size.ts';
import type { Sketch } from './sketch.ts';
import { usePalette } from './theme.ts';
import { useRaster } from './use-raster.ts';

/** What is known about a map only after a search. */
export interface Known {
  readonly places: readonly StationaryPoint[];
  readonly goal: number;
  readonly rings: readonly GoalRing[];
}

interface SurfaceMapProps {
  /** What `sketch` was made of. */
  readonly spec: SurfaceSpec;
  readonly sketch: Sketch;
  /** True while what is typed cannot be drawn: this is the last that could. */
  readonly old: boolean;
  readonly known: Known | null;
  /** Where a ball is, and its way; null: nowhere yet. */
  readonly probe: Probe | null;
  /** The lowest place that was seen, where there is no minimum. */
  readonly mark: Point | null;
  onPlace(place: Point): void;
}

/** Letters keep their size on a wide map; on a narrow one they make room. */
function unitOf(width: number, density: number): number {
  return density * Math.min(7.2, Math.max(5.6, width / density / 120));
}

/** The map at equal scale, or the curve of a lane, with what is known of it, and a ball that can be put anywhere. */
export function SurfaceMap({ spec, sketch, old, known, probe, mark, onPlace }: SurfaceMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const size = useCanvasSize(box);
  const palette = usePalette();
  const { surface } = sketch;
  const { domain, lane } = surface;
  const startX = probe?.start[0] ?? (domain.xMin + domain.xMax) / 2;
  const layout = useMemo((): PreviewLayout | null => {
    if (!size) return null;
    const { width, height, density } = size;
    const unit = unitOf(width, density);
    const seen = known ? { ...surface, stationaryPoints: known.places } : surface;
    return lane ? previewLane(width, height, unit, seen, startX) : previewLayout(width, height, unit, domain);
  }, [size, surface, lane && known, lane && startX]);
  const frame = useMemo(() => {
    if (!layout || lane) return null;
    const { camera, inner, unit } = layout;
    const marks = [...(known?.places.map(({ point }) => point) ?? []), ...(known && probe ? [probe.start] : [])];
    // A symbol, and most of the name at its right.
    const circles = marks.flatMap(([x, y]) =>
      [0, 5, 9, 13].map(
        (beside) => [camera.x(x) - inner.left + beside * unit, camera.y(y) - inner.top, 3 * unit] as const,
      ),
    );
    return { ...frameOf(layout), avoid: { circles, ways: [] } };
  }, [layout, known]);
  const raster = useRaster(spec, sketch, frame, palette);

  const kinks = useMemo(() => (known && !lane ? kinkLines(surface) : []), [known, surface]);

  useLayoutEffect(() => {
    const context = still.current?.getContext('2d');
    if (!context || !layout) return;
    const { camera } = layout;
    if (lane) paintLane(context, sketch, known?.goal ?? null, layout, palette);
    else if (raster) paintMap(context, sketch, raster.drawn, raster, known?.rings ?? [], layout, palette);
    if (mark) paintMark(context, mark, lane ? surface.value(...mark) : mark[1], words.lowest, layout, palette);
    if (!known) return;
    paintKinks(context, kinks, { ...layout, window: layout.box, lens: null }, palette);
    const at = ({ point: [x, y], value }: StationaryPoint) => [camera.x(x), camera.y(lane ? value : y)] as const;
    paintPlaces(context, known.places, at, words.kinds, layout, palette);
  }, [layout, raster, known, mark, palette, sketch]);
  useLayoutEffect(() => {
    const context = moving.current?.getContext('2d');
    if (!context || !layout) return;
    if (probe) paintProbe(context, probe, lane ? (x) => surface.value(x, 0) : null, layout, palette);
    else context.clearRect(0, 0, layout.camera.width, layout.camera.height);
  }, [layout, probe, palette, sketch]);

  function put(event: PointerEvent): void {
    if (!layout || !size || (event.type === 'pointermove' && event.buttons === 0)) return;
    const { camera } = layout;
    const x = camera.box.xMin + (event.offsetX * size.density) / camera.scale;
    const y = lane ? 0 : camera.box.yMax - (event.offsetY * size.density) / camera.scale;
    const [placedX, placedY] = placeIn(domain, [x, y]);
    onPlace([placedX, lane ? 0 : placedY]);
  }
  function key(event: KeyboardEvent): void {
    const moved = movedBy(event.key, domain, probe?.start ?? [startX, (domain.yMin + domain.yMax) / 2]);
    if (moved === null) return;
    event.preventDefault();
    onPlace([moved[0], lane ? 0 : moved[1]]);
  }
  const pixels = size && { width: size.width, height: size.height };
  return (
    <div class={old ? 'track-map old' : 'track-map'} ref={box} data-testid="studio-map" data-old={old}>
      <canvas ref={still} {...pixels} role="img" aria-label={words.map(spec.title)} />
      <canvas ref={moving} {...pixels} />
      <button
        type="button"
        class="track-touch"
        aria-label={words.place}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          put(event);
        }}
        onPointerMove={put}
        onKeyDown={key}
      />
      {old && <p class="track-old">{words.old}</p>}
    </div>
  );
}
