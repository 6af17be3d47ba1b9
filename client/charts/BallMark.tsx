import { lookOf, shapePath } from '../stage/look.ts';

/** Outer reach of a ball with its rings, where its colour has the radius 1. */
const reach = 1.33;

/** A player's ball in a chart, as everywhere: colour, white ring, ink ring, two letters. `radius` with the rings. */
export function BallMark({ seat, tag, x, y, radius }: { seat: number; tag: string; x: number; y: number; radius: number }) {
  const look = lookOf(seat);
  const inner = radius / reach;
  const outline = shapePath(look.shape, inner);
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={outline} fill="none" stroke="var(--ball-ring)" stroke-width={inner * 0.56} stroke-linejoin="round" />
      <path d={outline} fill={look.colour} stroke="#fff" stroke-width={inner * 0.28} stroke-linejoin="round" />
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
