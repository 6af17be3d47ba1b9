import { arrowOutline } from '../stage/overlays/arrow.ts';

export interface ArrowMarkProps {
  /** Where it begins, in the picture's units, as are all lengths. */
  readonly x: number;
  readonly y: number;
  /** Degrees counter-clockwise from the right. */
  readonly angle: number;
  readonly length: number;
  readonly shaft: number;
  readonly head: number;
  readonly fill: string;
  /** Of the ink line around it, and of the white around that; 0: none. */
  readonly edge?: number;
  readonly casing?: number;
}

/** An arrow that reads on any ground. */
export function ArrowMark({ x, y, angle, length, shaft, head, fill, edge = 0, casing = 0 }: ArrowMarkProps) {
  const outline = arrowOutline([0, 0], [length, 0], shaft, head);
  const path = `M${outline.map(([along, aside]) => `${round(along)} ${round(aside)}`).join('L')}Z`;
  return (
    // The picture's y points down.
    <g transform={`translate(${round(x)} ${round(y)}) rotate(${-angle})`} stroke-linejoin="round">
      {casing > 0 && <path d={path} fill="none" stroke="#fff" stroke-width={2 * (edge + casing)} />}
      {edge > 0 && <path d={path} fill="none" stroke="#0f1a24" stroke-width={2 * edge} />}
      <path d={path} fill={fill} />
    </g>
  );
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
