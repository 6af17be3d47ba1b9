import { lookOf, shapePath } from '../stage/look.ts';

/** Width of each of the two rings, where the colour has the radius 1. */
const ring = 0.14;

/** A player's ball in a chart, as everywhere: colour, white ring, ink ring, two letters. `radius` with the rings. */
export function BallMark({
  seat,
  tag,
  x,
  y,
  radius,
}: {
  seat: number;
  tag: string;
  x: number;
  y: number;
  radius: number;
}) {
  const look = lookOf(seat);
  const inner = radius / (1 + 2 * ring);
  const outline = shapePath(look.shape, inner);
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={outline} fill="none" stroke="var(--ball-ring)" stroke-width={4 * ring * inner} stroke-linejoin="round" />
      <path d={outline} fill="none" stroke="#fff" stroke-width={2 * ring * inner} stroke-linejoin="round" />
      <path d={outline} fill={look.colour} />
      <text class="ball-tag" text-anchor="middle" dominant-baseline="central" y={inner * 0.04} fill={look.ink}>
        {tag}
      </text>
    </g>
  );
}

/** A small bare mark at a true value. */
export function TrueMark({ seat, x, y, radius = 6 }: { seat: number; x: number; y: number; radius?: number }) {
  const look = lookOf(seat);
  const outline = shapePath(look.shape, radius);
  return (
    <path
      d={outline}
      transform={`translate(${x} ${y})`}
      fill={look.colour}
      stroke="var(--ink)"
      stroke-width="1.6"
      stroke-linejoin="round"
    />
  );
}
