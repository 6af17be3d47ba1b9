import type { Probe } from '../../../shared/lesson/rounds/fog.ts';
import { tangentPiece } from '../../charts/lane-plan.ts';
import { fog as words } from '../../text/en/strokes.ts';
import { short } from '../../text/numbers.ts';
import { placeTicks } from '../../ui/place-ticks.ts';

export interface ProbeAxisProps {
  readonly lane: { readonly xMin: number; readonly xMax: number };
  readonly probes: readonly Probe[];
  /** What the others of the team have found. */
  readonly pooled: readonly Probe[];
  /** Where the next probe would be; null: nowhere. */
  readonly next: number | null;
}

/** In units of the picture, which is as wide as the screen of a small phone. */
const [width, height, edge] = [335, 150, 14];
const ground = 118;
const [ownHeight, pooledHeight] = [44, 90];

/**
 * Probes along x: each a piece of line with the slope there, on both axes at one scale. All at one height, as nobody
 * knows how high the ground is.
 */
export function ProbeAxis({ lane: { xMin, xMax }, probes, pooled, next }: ProbeAxisProps) {
  const unit = (width - 2 * edge) / (xMax - xMin);
  const x = (at: number) => edge + (at - xMin) * unit;
  const scale = { x: 1, y: 1 };
  return (
    <svg class="probe-axis" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.axis(probes.length)}>
      <rect class="fog-ground" x="0" y="0" width={width} height={ground} />
      {pooled.map((probe, i) => (
        <path
          key={`${probe.x} ${i}`}
          class="tangent tangent-pooled"
          d={tangentPiece(probe.slope, x(probe.x), pooledHeight, 34, scale)}
        />
      ))}
      {next !== null && <path class="probe-next" d={`M${x(next)} 4V${ground}`} />}
      {probes.map((probe, i) => (
        <g key={`${probe.x} ${i}`}>
          <path class="tangent-case" d={tangentPiece(probe.slope, x(probe.x), ownHeight, 52, scale)} />
          <path
            class={i === probes.length - 1 ? 'tangent tangent-last' : 'tangent'}
            d={tangentPiece(probe.slope, x(probe.x), ownHeight, 52, scale)}
          />
          <circle class="probe-point" cx={x(probe.x)} cy={ownHeight} r="4.5" />
        </g>
      ))}
      <path class="probe-base" d={`M0 ${ground}H${width}`} />
      {placeTicks({ min: xMin, max: xMax }).map((tick) => (
        <g key={tick}>
          <path class="probe-base" d={`M${x(tick)} ${ground}V${ground + 8}`} />
          <text
            x={x(tick)}
            y={height - 6}
            text-anchor={tick === xMin ? 'start' : tick === xMax ? 'end' : 'middle'}
            dx={tick === xMin ? -edge + 4 : tick === xMax ? edge - 4 : 0}
          >
            {short(tick, 5)}
          </text>
        </g>
      ))}
    </svg>
  );
}
