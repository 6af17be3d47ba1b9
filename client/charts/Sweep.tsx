import { useMemo } from 'preact/hooks';
import type { Limit } from '../../shared/race/limits.ts';
import type { SweepPoint } from '../../shared/race/sweep.ts';
import { projector } from '../text/en/projector.ts';
import { BallMark, TrueMark } from './BallMark.tsx';
import { limitFormulaWidth } from './LimitFormula.tsx';
import { Kerbs, Leader, LimitText } from './LimitMarks.tsx';
import { textWidth } from './label-row.ts';
import { cliffWords } from './limit-lines.ts';
import type { SweepPlayer } from './sweep-input.ts';
import { planSweep, type SweepPlan } from './sweep-plan.ts';

export interface SweepProps {
  readonly width: number;
  readonly height: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly steps: number;
  readonly players: readonly SweepPlayer[];
  readonly tagOf: (seat: number) => string;
  readonly curve: readonly SweepPoint[];
  readonly limits: readonly Limit[];
}

const labelSize = 27;

/** The class sweep: learning rate against steps to settle, one dot a player, with the limits of the surface. */
export function Sweep({ width, height, range, steps, players, tagOf, curve, limits }: SweepProps) {
  const text = projector.reveal;
  const inScale = useMemo(
    () => limits.filter(({ cliff }) => cliff >= range.min && cliff <= range.max),
    [limits, range.min, range.max],
  );
  const cliffText = text[cliffWords(inScale, [...players, ...curve])];
  const safestText = limits.length > 1 ? text.safests : text.safest;
  const plan = useMemo(
    () =>
      planSweep({
        width,
        height,
        range,
        steps,
        players,
        curve,
        limits,
        laneText: (fate, count) => text.lane(fate, count, steps),
        labelWidths: {
          cliff: Math.max(textWidth(cliffText, labelSize), limitFormulaWidth('cliff', inScale)),
          safest: Math.max(textWidth(safestText, labelSize), limitFormulaWidth('safest', limits)),
          safestWords: textWidth(safestText, labelSize),
        },
      }),
    [width, height, range, steps, players, curve, limits, inScale, cliffText],
  );
  const settled = players.filter(({ settleStep }) => settleStep !== null).length;
  return (
    <div class="chart" data-testid="sweep">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chart(settled, players.length)}>
        <Ground plan={plan} />
        <Axes plan={plan} width={width} height={height} />
        <g class="sweep-curve" data-curve>
          {plan.curve.map((stretch, i) => (
            <path
              key={i}
              pathLength={1}
              d={`M${stretch.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}
            />
          ))}
        </g>
        {plan.safest.map(({ x }, i) => (
          <line key={i} class="safest-line" x1={x} x2={x} y1={plan.zoneBottom} y2={plan.plot.bottom} />
        ))}
        <Kerbs plan={plan} />
        <Leader label={plan.cliffLabel} kind="cliff" />
        <Leader label={plan.safestLabel} kind="safest" />
        <Dots plan={plan} tagOf={tagOf} />
      </svg>
      <LimitText label={plan.cliffLabel} kind="cliff" text={cliffText} limits={inScale} />
      <LimitText label={plan.safestLabel} kind="safest" text={safestText} limits={limits} />
    </div>
  );
}

function Ground({ plan: { lane, plot, cliffs, laneLabels } }: { plan: SweepPlan }) {
  const last = cliffs.at(-1);
  const text = projector.reveal;
  return (
    <>
      {lane && (
        <rect class="lane" x={lane.left} y={lane.top} width={lane.right - lane.left} height={lane.bottom - lane.top} />
      )}
      {last && (
        <rect
          class="beyond"
          x={last.x}
          y={lane?.top ?? plot.top}
          width={plot.right - last.x}
          height={plot.bottom - (lane?.top ?? plot.top)}
        />
      )}
      {laneLabels.map(({ text: words, x, y, fate }) => (
        <text
          key={fate}
          class={fate === 'diverged' || fate === 'escaped' ? 'lane-text lane-flew' : 'lane-text'}
          x={x}
          y={y}
          text-anchor="middle"
        >
          {words}
        </text>
      ))}
      <text
        class="chart-soft"
        text-anchor="middle"
        transform={`translate(27 ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
      >
        {text.stepsToSettle}
      </text>
    </>
  );
}

function Axes({ plan: { plot, xTicks, yTicks }, height }: { plan: SweepPlan; width: number; height: number }) {
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
      {xTicks.map(({ x, text: number }) => (
        <g key={number}>
          <line class="chart-tick" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 11} />
          <text class="chart-number" x={x} y={plot.bottom + 40} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
      <text class="chart-soft" x={(plot.left + plot.right) / 2} y={height - 11} text-anchor="middle">
        {text.rate} <tspan class="chart-greek">η</tspan>
        {text.logAxis}
      </text>
    </>
  );
}

function Dots({ plan, tagOf }: { plan: SweepPlan; tagOf: (seat: number) => string }) {
  const moved = plan.dots.filter((dot) => dot.moved);
  return (
    <g class="sweep-dots">
      {plan.lettered &&
        moved.map(({ player, x, y, trueX, trueY }) => (
          <g key={player.seat}>
            <line class="hairline" x1={x} y1={y} x2={trueX} y2={trueY} />
            <TrueMark seat={player.seat} x={trueX} y={trueY} />
          </g>
        ))}
      {/* The winner last, so that nothing covers it. */}
      {plan.dots.toReversed().map(({ player, x, y }) => (
        <g key={player.seat} data-dot={player.seat}>
          {plan.lettered ? (
            <BallMark seat={player.seat} tag={tagOf(player.seat)} x={x} y={y} radius={plan.dotRadius} />
          ) : (
            <TrueMark seat={player.seat} x={x} y={y} radius={plan.dotRadius - 2} />
          )}
        </g>
      ))}
    </g>
  );
}
