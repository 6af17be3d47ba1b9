import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Point, Surface } from '../../../shared/surfaces/surface.ts';
import { paintBareMap } from '../../stage/bare-map.ts';
import { type Camera, fitCamera } from '../../stage/camera.ts';
import { projectorFamily } from '../../stage/paint.ts';
import { light, night } from '../../stage/palette.ts';
import { unitPx, useSize } from '../units.ts';

/** In units: around the domain, and the numbers of the contours. */
const gap = 18;
const numberSize = 25;

export interface FieldMapProps {
  readonly surface: Surface;
  /** No number of a contour comes so near to these, in units. */
  readonly marks: readonly Point[];
  readonly room: number;
  readonly dark: boolean;
  readonly label: string;
  /** Numbers on the contours; true unless said. */
  readonly numbers?: boolean;
  /** What lies over it: SVG, in units. */
  readonly children: (camera: Camera) => ComponentChildren;
}

/** A contour map at equal scale with marks on it. Fills its box. */
export function FieldMap({ surface, marks, room, dark, label, numbers = true, children }: FieldMapProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, height] = [size?.width ?? 0, size?.height ?? 0];
  const camera = useMemo(() => cameraFor(surface, width, height, 1), [surface, width, height]);
  useLayoutEffect(() => {
    const element = canvas.current!;
    const scale = unitPx() * Math.min(2, devicePixelRatio);
    element.width = Math.round(width * scale);
    element.height = Math.round(height * scale);
    const context = element.getContext('2d');
    if (context === null || element.width === 0 || element.height === 0) return;
    paintBareMap(context, cameraFor(surface, element.width, element.height, scale), {
      surface,
      box: surface.domain,
      unit: 10.8 * scale,
      labelSize: numbers ? numberSize * scale : 0,
      family: projectorFamily,
      marks,
      room: room * scale,
      palette: dark ? night : light,
    });
  }, [surface, camera, dark, numbers, marks.join()]);
  return (
    <div class="field-map" ref={box}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {width > 0 && height > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {children(camera)}
        </svg>
      )}
    </div>
  );
}

function cameraFor({ domain }: Surface, width: number, height: number, scale: number): Camera {
  const inset = gap * scale;
  return fitCamera(width, height, domain, { left: inset, top: inset, right: width - inset, bottom: height - inset });
}
