import { projector } from '../text/en/projector.ts';
import type { SweepKind } from './sweep-kind.ts';
import type { SweepPlan } from './sweep-plan.ts';

/** Steps upwards, and across what the kind of sweep has there. */
export function SweepAxes({
  plan: { plot, xTicks, yTicks, breakX },
  kind,
  height,
}: {
  plan: SweepPlan;
  kind: Exclude<SweepKind, 'map'>;
  height: number;
}) {
  const text = projector.reveal;
  return (
    <>
      {yTicks.map(({ value, y }) => (
        <g key={value}>
          {value > 0 && <line class="chart-rule" x1={plot.left} x2={plot.right} y1={y} y2={y} />}
          <text class="chart-number" x={plot.left - 16} y={y} text-anchor="end" dominant-baseline="central">
            {value}
          </text>
        </g>
      ))}
      <line class="chart-base" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {breakX !== null && (
        <path
          class="axis-break"
          d={`M${breakX - 14} ${plot.bottom + 11}l8 -22M${breakX + 6} ${plot.bottom + 11}l8 -22`}
        />
      )}
      {xTicks.map(({ x, text: number }) => (
        <g key={number}>
          <line class="chart-tick" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 11} />
          <text class="chart-number" x={x} y={plot.bottom + 40} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
      <text class="chart-soft" x={(plot.left + plot.right) / 2} y={height - 11} text-anchor="middle">
        {text.axes[kind]} <tspan class="chart-greek">{kind === 'distance' ? '|y₀|' : 'η'}</tspan>
        {kind === 'share' && text.overOwnLimit}
        {text.logAxis}
      </text>
    </>
  );
}
