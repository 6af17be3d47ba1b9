import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Box, Point, Surface } from '../../../shared/surfaces/surface.ts';
import { paintBareMap } from '../../stage/bare-map.ts';
import { type Camera, fitCamera } from '../../stage/camera.ts';
import { phoneFamily } from '../../stage/paint.ts';
import { light, night } from '../../stage/palette.ts';

/** In CSS pixels, as on the other small maps. */
const sizes = { unit: 7, label: 15, gap: 8 };

export interface FieldMapProps {
  readonly surface: Surface;
  /** The part to be seen whole; the domain unless given. */
  readonly box?: Box;
  /** What stands on it: no number of a contour comes so near, in CSS pixels. */
  readonly marks?: readonly Point[];
  readonly room?: number;
  readonly numbers?: boolean;
  readonly label: string;
  readonly class?: string;
  /** What lies over it: SVG, in CSS pixels. */
  readonly children: (camera: Camera) => ComponentChildren;
  /** What is pressed, over all of it. */
  readonly control?: (camera: Camera) => ComponentChildren;
}

/** A contour map at equal scale with marks on it. Fills its box. */
export function FieldMap(props: FieldMapProps) {
  const { surface, box = surface.domain, marks = [], room = 24, numbers = true, label, children, control } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSignal<readonly [width: number, height: number]>([0, 0]);
  const dark = useSignal(matchMedia('(prefers-color-scheme: dark)').matches);
  const [width, height] = size.value;
  const { xMin, xMax, yMin, yMax } = box;
  const camera = useMemo(() => cameraFor(width, height, box, 1), [width, height, xMin, xMax, yMin, yMax]);

  useEffect(() => {
    const element = canvas.current!;
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const measure = (): void => {
      const next = [element.clientWidth, element.clientHeight] as const;
      if (next[0] !== size.peek()[0] || next[1] !== size.peek()[1]) size.value = next;
    };
    const change = (): void => {
      dark.value = scheme.matches;
    };
    measure();
    const sizesSeen = new ResizeObserver(measure);
    sizesSeen.observe(element);
    scheme.addEventListener('change', change);
    return () => {
      sizesSeen.disconnect();
      scheme.removeEventListener('change', change);
    };
  }, []);

  useEffect(() => {
    const element = canvas.current!;
    const density = Math.min(2, window.devicePixelRatio || 1);
    element.width = Math.round(width * density);
    element.height = Math.round(height * density);
    const context = element.getContext('2d');
    if (!context || element.width === 0 || element.height === 0) return;
    paintBareMap(context, cameraFor(element.width, element.height, box, density), {
      surface,
      box,
      unit: sizes.unit * density,
      labelSize: numbers ? sizes.label * density : 0,
      family: phoneFamily,
      marks,
      room: room * density,
      palette: dark.value ? night : light,
    });
  }, [surface, camera, dark.value, marks.join(), numbers]);

  return (
    <div class={`map ${props.class ?? ''}`}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {width > 0 && height > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {children(camera)}
        </svg>
      )}
      {control?.(camera)}
    </div>
  );
}

function cameraFor(width: number, height: number, box: Box, density: number): Camera {
  const gap = sizes.gap * density;
  return fitCamera(width, height, box, { left: gap, top: gap, right: width - gap, bottom: height - gap });
}
