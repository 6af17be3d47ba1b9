import type { Point, Surface } from '../../shared/surfaces/surface.ts';
import type { Camera } from '../stage/camera.ts';
import { contourThrough } from '../stage/contour-through.ts';

export interface SquareMarkProps {
  readonly surface: Surface;
  /** Into the picture's units. */
  readonly camera: Camera;
  readonly at: Point;
  /** Of −∇L there, in degrees. */
  readonly angle: number;
  /** Of the right angle's mark, of the contour on both sides, and of its line, in the picture's units. */
  readonly side: number;
  readonly reach: number;
  readonly width: number;
}

/** The contour through a place, with the mark of the right angle between it and −∇L. */
export function SquareMark({ surface, camera, at, angle, side, reach, width }: SquareMarkProps) {
  const line = contourThrough(surface, at, reach / camera.scale);
  if (line.length < 2) return null;
  const contour = `M${line.map(([x, y]) => `${camera.x(x).toFixed(1)} ${camera.y(y).toFixed(1)}`).join('L')}`;
  const corner = `M${side} 0V${side}H0`;
  return (
    <g fill="none" stroke-linejoin="round" stroke-linecap="round">
      <path d={contour} stroke="#fff" stroke-width={2.4 * width} />
      <path d={contour} stroke="#0f1a24" stroke-width={width} />
      <g transform={`translate(${camera.x(at[0])} ${camera.y(at[1])}) rotate(${-angle})`}>
        <path d={corner} stroke="#fff" stroke-width={2.4 * width} />
        <path d={corner} stroke="#0f1a24" stroke-width={width} />
      </g>
    </g>
  );
}
