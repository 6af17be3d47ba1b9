import { useId } from 'preact/hooks';
import { logTicks } from '../../../charts/scale.ts';
import { positionOf, positionsOf, rateAt, shareOf } from '../../../phone/slider.ts';
import { probe as probeWords, forecast as words } from '../../../text/en/studio/studio-surface.ts';
import { short } from '../../../text/numbers.ts';
import type { Run } from '../forecast/runs.ts';

interface ForecastStripProps {
  readonly range: { readonly min: number; readonly max: number };
  readonly runs: readonly Run[];
  /** 2/λmax of each lowest place. */
  readonly cliffs: readonly number[];
  /** η of the probe ball. */
  readonly learningRate: number;
  onRate(learningRate: number): void;
}

/** Of the axis: pixels that its numbers may count on, and that they need. */
const axis = { width: 760, leastGap: 62 };

/** The slider that the class will have, here the probe ball's; under it how a ball ends at each of its rates. */
export function ForecastStrip({ range, runs, cliffs, learningRate, onRate }: ForecastStripProps) {
  const patterns = useId();
  const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;
  const inside = cliffs.filter((cliff) => cliff >= range.min && cliff <= range.max);
  return (
    <div class="strip">
      <input
        type="range"
        aria-label={probeWords.rate}
        aria-valuetext={short(learningRate)}
        min={0}
        max={positionsOf(range)}
        step={1}
        value={positionOf(range, learningRate)}
        onInput={({ currentTarget }) => onRate(rateAt(range, Number(currentTarget.value)))}
      />
      <svg class="strip-runs" role="img" aria-label={words.strip}>
        <Patterns id={patterns} />
        {runs.map(({ outcome, from, to }) => (
          <rect
            key={from}
            data-outcome={outcome}
            x={percent(from)}
            width={percent(to - from)}
            y="0"
            height="100%"
            fill={`url(#${patterns}-${outcome})`}
          />
        ))}
        {inside.map((cliff) => (
          <g key={cliff} class="strip-limit">
            <line x1={percent(shareOf(range, cliff))} x2={percent(shareOf(range, cliff))} y1="0" y2="100%" />
            <line x1={percent(shareOf(range, cliff))} x2={percent(shareOf(range, cliff))} y1="0" y2="100%" />
          </g>
        ))}
      </svg>
      <div class="strip-axis" aria-hidden="true">
        {logTicks(range.min, range.max, axis.width, axis.leastGap).map(({ value, text }) => (
          <span key={value} style={{ left: percent(shareOf(range, value)) }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Told apart by pattern, not by colour alone: dots, flat, zigzag, flat red, lines, arrows down. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-walks`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#deebd8" />
        <circle cx="2" cy="2" r="1.3" fill="#0f1a24" />
        <circle cx="6" cy="6" r="1.3" fill="#0f1a24" />
      </pattern>
      <pattern id={`${id}-settles`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#2f88a0" />
      </pattern>
      <pattern id={`${id}-oscillates`} width="16" height="18" patternUnits="userSpaceOnUse">
        <rect width="16" height="18" fill="#ffd400" />
        <path d="M-2 3 0 5 8 13 16 5 18 3" fill="none" stroke="#0f1a24" stroke-width="2.2" />
      </pattern>
      <pattern id={`${id}-flies`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#c8102e" />
      </pattern>
      <pattern id={`${id}-rests`} width="10" height="10" patternUnits="userSpaceOnUse">
        <rect width="10" height="10" fill="#ffffff" />
        <path d="M0 5H10" stroke="#0f1a24" stroke-width="2" />
      </pattern>
      <pattern id={`${id}-falls`} width="14" height="14" patternUnits="userSpaceOnUse">
        <rect width="14" height="14" fill="#a3cfbd" />
        <path d="M3 4 7 10 11 4" fill="none" stroke="#0f1a24" stroke-width="2" />
      </pattern>
    </defs>
  );
}
