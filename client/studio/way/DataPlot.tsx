import type { DataSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { data as words } from '../../text/en/studio/studio-ways.ts';
import { short } from '../../text/numbers.ts';
import { answerOf, bestFit } from './fit.ts';

interface DataPlotProps {
  readonly spec: DataSpec;
  /** Weights to show the model at; the best ones unless given. */
  readonly at?: Point | null;
}

const [width, height] = [432, 260];
const frame = { left: 58, right: 420, top: 12, bottom: 222 };
const samples = 120;

/** The rows, and what the model answers between them. */
export function DataPlot({ spec, at = null }: DataPlotProps) {
  const { xs, ys } = spec;
  const place = at ?? bestFit(spec);
  const [x0, x1] = padded(xs);
  const [y0, y1] = padded(ys);
  const toX = (x: number): number => frame.left + ((x - x0) / (x1 - x0)) * (frame.right - frame.left);
  const toY = (y: number): number => frame.bottom - ((y - y0) / (y1 - y0)) * (frame.bottom - frame.top);
  const answer = answerOf(spec, place);
  const curve = Array.from({ length: samples + 1 }, (_, i) => x0 + ((x1 - x0) * i) / samples)
    // Far outside of the frame a curve is cut off: SVG does not like numbers without end.
    .map((x) => `${toX(x).toFixed(1)},${Math.min(4 * height, Math.max(-3 * height, toY(answer(x)))).toFixed(1)}`)
    .join(' ');
  return (
    <figure class="data-plot">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.plot(short(place[0]), short(place[1]))}>
        <clipPath id="data-plot-frame">
          <rect x={frame.left} y={frame.top} width={frame.right - frame.left} height={frame.bottom - frame.top} />
        </clipPath>
        <path class="data-plot-axes" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
        {[y0, y1].map((y, i) => (
          <text
            key={y}
            class="data-plot-end"
            x={frame.left - 8}
            y={i === 0 ? frame.bottom : frame.top + 14}
            text-anchor="end"
          >
            {short(y)}
          </text>
        ))}
        {[x0, x1].map((x, i) => (
          <text key={x} class="data-plot-end" x={toX(x)} y={height - 14} text-anchor={i === 0 ? 'start' : 'end'}>
            {short(x)}
          </text>
        ))}
        <g clip-path="url(#data-plot-frame)">
          <polyline class="data-plot-model" points={curve} />
          {xs.map((x, i) => (
            <circle key={i} class="data-plot-row" cx={toX(x)} cy={toY(ys[i]!)} r={xs.length > 60 ? 3 : 5} />
          ))}
        </g>
      </svg>
      <figcaption>
        w = {short(place[0])}, b = {short(place[1])}: {at ? words.plotProbe : words.plotBest}
      </figcaption>
    </figure>
  );
}

function padded(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = 0.06 * (high - low) || 1;
  return [low - pad, high + pad];
}
