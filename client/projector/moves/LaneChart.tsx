import { useMemo } from 'preact/hooks';
import { bestWell, laneOf } from '../../../shared/lesson/rounds/fog.ts';
import type { FogGhost } from '../../../shared/lesson/rounds/fog-ghosts.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import type { SurfaceName } from '../../../shared/surfaces/own/spec.ts';
import { BallMark, TrueMark } from '../../charts/BallMark.tsx';
import { lanePlan } from '../../charts/lane-plan.ts';
import { probePiles } from '../../charts/probe-piles.ts';
import { fogShown as text } from '../../text/en/strokes-shown.ts';
import { short } from '../../text/numbers.ts';
import { placeTicks } from '../../ui/place-ticks.ts';
import type { Size } from '../units.ts';

/** A player's last probe. */
interface LastProbe {
  readonly seat: number;
  readonly tag: string;
  readonly x: number;
}

export interface LaneChartProps {
  readonly surface: SurfaceName;
  readonly last: readonly LastProbe[];
  readonly ghosts: readonly FogGhost[];
  readonly size: Size;
}

/** In units. */
const [names, axis, heading, houseRow] = [130, 52, 50, 46];

/** The lane without fog: everyone's last probe on it, the lowest place, and under it what three house players asked. */
export function LaneChart({ surface, last, ghosts, size: { width, height } }: LaneChartProps) {
  const bottom = height - axis - heading - houseRow * ghosts.length;
  const box = { left: names, right: width - 24, top: 8, bottom };
  const lane = laneOf({ surface });
  const plan = useMemo(
    () =>
      lanePlan(
        lane,
        knownSurface(surface).stationaryPoints.map(({ value }) => value),
        box,
      ),
    [surface, width, height],
  );
  const { lowest } = bestWell({ surface });
  const spots = last.map(({ x }) => ({ x: plan.x(x), y: plan.y(lane.loss(x)) }));
  const { radius, hasLetters, at } = probePiles(spots, box.top);
  const [lowX, lowY] = [plan.x(lowest), plan.y(lane.loss(lowest))];
  return (
    <svg class="lane-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chart(last.length)}>
      <svg
        aria-hidden="true"
        x={names}
        y={box.top}
        width={box.right - names}
        height={bottom - box.top}
        viewBox={`${names} ${box.top} ${box.right - names} ${bottom - box.top}`}
      >
        <path class="lane-ground" d={`${plan.curve}V${bottom + 2000}H${names}Z`} />
        <path class="lane-curve" d={plan.curve} />
      </svg>
      <path class="lowest-line" d={`M${lowX} ${lowY + 22}V${bottom}`} />
      <path class="lowest-star" d={star(lowX, lowY + 4, 20)} />
      <text class="chart-number lowest-text" x={lowX} y={lowY + 62} text-anchor="middle">
        {text.lowest(lowest)}
      </text>
      <path class="chart-base" d={`M${names} ${bottom}H${box.right}`} />
      {placeTicks({ min: lane.xMin, max: lane.xMax }).map((tick) => (
        <g key={tick}>
          <path class="chart-tick" d={`M${plan.x(tick)} ${bottom}v12`} />
          <text class="chart-number" x={plan.x(tick)} y={bottom + 42} text-anchor="middle">
            {short(tick, 5)}
          </text>
        </g>
      ))}
      <g class="sweep-dots">
        {at.map(({ x, y }, i) => {
          const { seat, tag } = last[i]!;
          return hasLetters ? (
            <BallMark key={seat} seat={seat} tag={tag} x={x} y={y} radius={radius} />
          ) : (
            <TrueMark key={seat} seat={seat} x={x} y={y} radius={radius * 0.85} />
          );
        })}
      </g>
      <text class="chart-soft" x="0" y={bottom + axis + 34}>
        {text.houses}
      </text>
      {ghosts.map(({ probes }, house) => {
        const y = bottom + axis + heading + houseRow * (house + 0.5);
        const xs = probes.map(({ x }) => plan.x(x));
        return (
          <g key={house}>
            <text class="chart-number" x="0" y={y + 10}>
              {text.house(house)}
            </text>
            <path class="chart-rule" d={`M${names} ${y}H${box.right}`} />
            <path class="house-way" d={`M${xs.map((x) => `${x.toFixed(1)} ${y}`).join('L')}`} />
            {xs.map((x, i) => (
              <circle
                key={i}
                class={i === xs.length - 1 ? 'house-last' : 'house-probe'}
                cx={x}
                cy={y}
                r={i === xs.length - 1 ? 15 : 7}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** SVG path data of a five-pointed star. */
function star(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const [reach, angle] = [i % 2 === 0 ? radius : radius * 0.45, (i * Math.PI) / 5 - Math.PI / 2];
    return `${(x + reach * Math.cos(angle)).toFixed(1)} ${(y + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
