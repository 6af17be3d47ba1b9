import { bestWell, laneOf } from '../../../shared/lesson/rounds/fog.ts';
import { knownSurface } from '../../../shared/surfaces/known.ts';
import { lanePlan, tangentPiece } from '../../charts/lane-plan.ts';
import { fog as words } from '../../text/en/strokes.ts';
import { short } from '../../text/numbers.ts';
import { placeTicks } from '../../ui/place-ticks.ts';
import type { ResultOf } from './MoveResult.tsx';

/** In units of the picture. */
const [width, height] = [335, 200];
const box = { left: 16, right: 319, top: 6, bottom: 166 };

/** The lane without fog: the own probes as tangents, and where the lowest place is. */
export function FogResult({ round: { surface }, you: { probes } }: ResultOf<'fog'>) {
  if (surface === undefined) return null;
  const lane = laneOf({ surface });
  const { lowest, from, to } = bestWell({ surface });
  const plan = lanePlan(
    lane,
    knownSurface(surface).stationaryPoints.map(({ value }) => value),
    box,
  );
  const last = probes.at(-1);
  const [lowX, lowY] = [plan.x(lowest), plan.y(lane.loss(lowest))];
  return (
    <section class="fog-result">
      <svg class="lane-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.curve}>
        <svg
          aria-hidden="true"
          x="0"
          y={box.top}
          width={width}
          height={box.bottom - box.top}
          viewBox={`0 ${box.top} ${width} ${box.bottom - box.top}`}
        >
          <path class="lane-curve" d={plan.curve} />
        </svg>
        <path class="probe-base" d={`M${box.left} ${box.bottom}H${box.right}`} />
        {placeTicks({ min: lane.xMin, max: lane.xMax }).map((tick) => (
          <g key={tick}>
            <path class="probe-base" d={`M${plan.x(tick)} ${box.bottom}v8`} />
            <text x={plan.x(tick)} y={height - 8} text-anchor="middle">
              {short(tick, 5)}
            </text>
          </g>
        ))}
        {probes.map(({ x, slope }, i) => {
          const [cx, cy] = [plan.x(x), plan.y(lane.loss(x))];
          const piece = tangentPiece(slope, cx, cy, 46, plan.scale);
          return (
            <g key={`${x} ${i}`}>
              <path class="tangent-case" d={piece} />
              <path class={i === probes.length - 1 ? 'tangent tangent-last' : 'tangent'} d={piece} />
              <circle class="probe-point" cx={cx} cy={cy} r={i === probes.length - 1 ? 7 : 4.5} />
            </g>
          );
        })}
        <path class="lowest-mark" d={`M${lowX - 8} ${lowY + 20}L${lowX} ${lowY + 6}L${lowX + 8} ${lowY + 20}Z`} />
      </svg>
      <dl class="numbers">
        <div>
          <dt>{words.last}</dt>
          <dd>{last ? `x = ${short(last.x, 4)}` : words.noProbe}</dd>
        </div>
        <div>
          <dt>{words.lowest}</dt>
          <dd>{`x = ${short(lowest, 4)}`}</dd>
        </div>
      </dl>
      {last && <p>{words.well(last.x >= from && last.x <= to)}</p>}
    </section>
  );
}
