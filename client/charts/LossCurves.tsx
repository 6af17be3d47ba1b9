import { useMemo } from 'preact/hooks';
import { lookOf } from '../stage/look.ts';
import { projector } from '../text/en/projector.ts';
import { BallMark } from './BallMark.tsx';
import { endReach, type LossRun, planLosses } from './loss-plan.ts';

export interface LossCurvesProps {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly LossRun[];
  readonly goalGap: number;
  readonly startGap: number;
  /** The best value is not 0, so that losses are counted from it. */
  readonly aboveBest: boolean;
  readonly tagOf: (seat: number) => string;
}

/** The loss after every step, one line a player, on a log axis; the chequered line is the finish. */
export function LossCurves({ width, height, runs, goalGap, startGap, aboveBest, tagOf }: LossCurvesProps) {
  const text = projector.reveal;
  const plan = useMemo(
    () => planLosses({ width, height, runs, goalGap, startGap }),
    [width, height, runs, goalGap, startGap],
  );
  const { plot } = plan;
  return (
    <div class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.lossChart(runs.length)}>
        <defs>
          <pattern id="chequers" width="16" height="16" patternUnits="userSpaceOnUse" y={plan.goalY - 8}>
            <path d="M0 0h16v16H0z" fill="#fff" />
            <path d="M0 0h8v8H0zM8 8h8v8H8z" fill="#0f1a24" />
          </pattern>
          <clipPath id="loss-plot">
            <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
          </clipPath>
        </defs>
        {plan.yTicks.map(({ y, text: number }) => (
          <g key={number}>
            <line class="chart-rule" x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text class="chart-number" x={plot.left - 16} y={y} text-anchor="end" dominant-baseline="central">
              {number}
            </text>
          </g>
        ))}
        <line class="chart-base" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
        {plan.xTicks.map(({ x, value }) => (
          <g key={value}>
            <line class="chart-tick" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 11} />
            <text class="chart-number" x={x} y={plot.bottom + 40} text-anchor="middle">
              {value}
            </text>
          </g>
        ))}
        <text class="chart-soft" x={(plot.left + plot.right) / 2} y={height - 11} text-anchor="middle">
          {text.steps}
          {plan.shown < runs.length && ` (${text.decimated(plan.shown, runs.length)})`}
        </text>
        <text
          class="chart-soft"
          text-anchor="middle"
          transform={`translate(27 ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
        >
          {aboveBest ? text.lossesAbove : text.losses}
          {text.logAxis}
        </text>
        <g class="loss-lines" clip-path="url(#loss-plot)">
          {plan.lines.map(({ seat, points, place }) => {
            const path = `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
            return (
              <g key={seat} class={place <= 3 ? 'loss-line loss-first' : 'loss-line'}>
                <path class="loss-case" d={path} />
                <path d={path} stroke={lookOf(seat).colour} />
              </g>
            );
          })}
        </g>
        <rect
          class="goal-line"
          x={plot.left}
          y={plan.goalY - 8}
          width={plot.right - plot.left}
          height={16}
          fill="url(#chequers)"
        />
        <text class="lane-text goal-text" x={plot.left + 14} y={plan.goalY - 18}>
          {text.goal}
        </text>
        {plan.ends.map(({ seat, x, y, trueX, trueY }) => (
          <line key={seat} class="hairline" x1={trueX} y1={trueY} x2={x} y2={y} />
        ))}
        {plan.ends.map(({ seat, x, y }) => (
          <BallMark key={seat} seat={seat} tag={tagOf(seat)} x={x} y={y} radius={endReach} />
        ))}
      </svg>
    </div>
  );
}
