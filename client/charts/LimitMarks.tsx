import type { ComponentChildren } from 'preact';
import type { LimitLabel } from './limit-labels.ts';
import { kerbWidth } from './sweep-input.ts';
import type { SweepPlan } from './sweep-plan.ts';

const kerbHalf = kerbWidth / 2;
const kerbBlock = 26;

type MarkKind = 'cliff' | 'safest' | 'reach';

/** A limit is a kerb: red and white blocks in an ink frame. */
export function Kerbs({ plan: { cliffs, plot, lane, laneLabels } }: { plan: SweepPlan }) {
  const top = lane === null ? plot.top : Math.max(0, ...laneLabels.map(({ y }) => y + 12));
  const blocks = Math.max(1, Math.round((plot.bottom - top) / kerbBlock));
  const block = (plot.bottom - top) / blocks;
  return (
    <>
      {cliffs.map(({ x }, i) => (
        <g key={i} class="cliff-kerb" data-limit>
          <rect x={x - kerbHalf} y={top} width={2 * kerbHalf} height={plot.bottom - top} fill="#fff" />
          {Array.from({ length: Math.ceil(blocks / 2) }, (_, k) => (
            <rect
              key={k}
              x={x - kerbHalf}
              y={top + 2 * k * block}
              width={2 * kerbHalf}
              height={block}
              fill="var(--kerb)"
            />
          ))}
          <rect class="kerb-frame" x={x - kerbHalf} y={top} width={2 * kerbHalf} height={plot.bottom - top} />
        </g>
      ))}
    </>
  );
}

/** From a limit's text to its line. */
export function Leader({ label, kind }: { label: LimitLabel | null; kind: MarkKind }) {
  if (label === null) return null;
  const { left, width, leaderY, lineX } = label;
  const toRight = lineX > left + width;
  // The limit's text stands beside its kerb, with a short stroke to it; the other one's leader runs under both.
  const [from, to] =
    kind !== 'cliff'
      ? [toRight ? left + 4 : left + width - 4, lineX]
      : toRight
        ? [left + width + 4, lineX - kerbHalf]
        : [left - 4, lineX + kerbHalf];
  return <line class={`leader leader-${kind}`} x1={from} x2={to} y1={leaderY} y2={leaderY} />;
}

/** What a limit is, in words and as a formula. */
export function LimitText({
  label,
  kind,
  text,
  children,
}: {
  label: LimitLabel | null;
  kind: MarkKind;
  text: string;
  /** The formula. */
  children: ComponentChildren;
}) {
  if (label === null) return null;
  const units = (value: number): string => `calc(${value.toFixed(1)} * var(--u))`;
  const right = kind === 'cliff' && label.lineX > label.left;
  return (
    <div
      class={`limit-label limit-${kind} ${right ? 'limit-right' : ''}`}
      style={{ left: units(label.left), top: units(label.top), width: units(label.width) }}
    >
      <p>{text}</p>
      {label.formula && <p class="limit-math">{children}</p>}
    </div>
  );
}
