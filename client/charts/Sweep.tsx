import { useMemo } from 'preact/hooks';
import type { Limit, Reach } from '../../shared/race/limits.ts';
import { projector } from '../text/en/projector.ts';
import { curveDash } from './curve-dash.ts';
import { LimitFormula, limitFormulaWidth, ReachFormula, ShareFormula } from './LimitFormula.tsx';
import { Kerbs, Leader, LimitText } from './LimitMarks.tsx';
import { textWidth } from './label-row.ts';
import { cliffWords } from './limit-lines.ts';
import { SweepAxes } from './SweepAxes.tsx';
import { SweepDots } from './SweepDots.tsx';
import type { AxisLimit, CurvePoint, SweepPlayer } from './sweep-input.ts';
import type { SweepKind } from './sweep-kind.ts';
import { planSweep, type SweepPlan } from './sweep-plan.ts';

export interface SweepProps {
  readonly width: number;
  readonly height: number;
  readonly kind: Exclude<SweepKind, 'map'>;
  readonly range: { readonly min: number; readonly max: number };
  readonly steps: number;
  readonly players: readonly SweepPlayer[];
  readonly tagOf: (seat: number) => string;
  readonly curves: readonly (readonly CurvePoint[])[];
  /** Of the surface at the minima that the class has met. */
  readonly limits: readonly Limit[];
  /** Of the one adaptive optimizer that all had; null where there is none. */
  readonly reach: Reach | null;
}

const labelSize = 27;
const shareFormulaWidth = 240;
const reachFormulaWidth = 460;
/** Each rate is divided by its own limit, so the one cliff is at 1. What is safest hangs on the card. */
const atOne: readonly AxisLimit[] = [{ cliff: 1, safest: null }];
const none: readonly AxisLimit[] = [];

function axisLimits(kind: SweepProps['kind'], limits: readonly Limit[]): readonly AxisLimit[] {
  if (kind === 'share') return atOne;
  return kind === 'rate' ? limits : none;
}

/** The class sweep: learning rate (or what the round has in its place) against steps to settle, one dot a player, with the limits that are true for it. */
export function Sweep({ width, height, kind, range, steps, players, tagOf, curves, limits, reach }: SweepProps) {
  const text = projector.reveal;
  const lines = useMemo(() => axisLimits(kind, limits), [kind, limits]);
  const inScale = useMemo(
    () => limits.filter(({ cliff }) => cliff >= range.min && cliff <= range.max),
    [limits, range.min, range.max],
  );
  const words = cliffWords(kind === 'share' ? lines : inScale, [...players, ...curves.flat()]);
  const cliffText = kind === 'share' ? text.shareWords[words] : text[words];
  const safestText = limits.length > 1 ? text.safests : text.safest;
  const curveText = text.computed(curves[0]?.length ?? 0);
  const reachWidth = textWidth(text.reach(steps), labelSize);
  const plan = useMemo(
    () =>
      planSweep({
        width,
        height,
        range,
        steps,
        players,
        curves,
        limits: lines,
        zero: kind === 'distance',
        ...(reach && {
          reach: { at: reach.learningRate, width: Math.max(reachWidth, reachFormulaWidth), words: reachWidth },
        }),
        laneText: (fate, count) => text.lane(fate, count, steps),
        labelWidths: {
          cliff: Math.max(
            textWidth(cliffText, labelSize),
            kind === 'share' ? shareFormulaWidth : limitFormulaWidth('cliff', inScale),
          ),
          safest: Math.max(textWidth(safestText, labelSize), limitFormulaWidth('safest', limits)),
          safestWords: textWidth(safestText, labelSize),
          curve: textWidth(curveText, labelSize),
        },
      }),
    [width, height, kind, range, steps, players, curves, lines, limits, reach, inScale, cliffText],
  );
  const settled = players.filter(({ settleStep }) => settleStep !== null).length;
  return (
    <div class="chart" data-testid="sweep">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text.chart(text.axes[kind], settled, players.length)}
      >
        <Ground plan={plan} />
        <SweepAxes plan={plan} kind={kind} height={height} />
        <g class="sweep-curve" data-curve>
          {plan.curves.map((curve, card) =>
            curve.map((stretch, i) => (
              <path
                key={`${card} ${i}`}
                {...(plan.curves.length === 1
                  ? { pathLength: 1 }
                  : { class: 'sweep-dashed', style: { strokeDasharray: curveDash(card) } })}
                d={`M${stretch.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}
              />
            )),
          )}
        </g>
        {plan.safest.map(({ x }, i) => (
          <line key={i} class="safest-line" x1={x} x2={x} y1={plan.zoneBottom} y2={plan.plot.bottom} />
        ))}
        {plan.reach && (
          <line
            class="reach-line"
            data-reach
            x1={plan.reach.x}
            x2={plan.reach.x}
            y1={plan.zoneBottom}
            y2={plan.plot.bottom}
          />
        )}
        {plan.curveLabel && (
          <text
            class="curve-text"
            x={(plan.curveLabel.left + plan.curveLabel.right) / 2}
            y={plan.curveLabel.bottom - 7}
            text-anchor="middle"
          >
            {curveText}
          </text>
        )}
        <Kerbs plan={plan} />
        <Leader label={plan.cliffLabel} kind="cliff" />
        <Leader label={plan.safestLabel} kind="safest" />
        <Leader label={plan.reach?.label ?? null} kind="reach" />
        <SweepDots plan={plan} tagOf={tagOf} />
      </svg>
      <LimitText label={plan.cliffLabel} kind="cliff" text={cliffText}>
        {kind === 'share' ? <ShareFormula /> : <LimitFormula kind="cliff" limits={inScale} />}
      </LimitText>
      <LimitText label={plan.safestLabel} kind="safest" text={safestText}>
        <LimitFormula kind="safest" limits={limits} />
      </LimitText>
      <LimitText label={plan.reach?.label ?? null} kind="reach" text={text.reach(steps)}>
        {reach && <ReachFormula reach={reach} steps={steps} />}
      </LimitText>
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
