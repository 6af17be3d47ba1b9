import { rateBins } from '../charts/rate-bins.ts';
import { reveal as text } from '../text/en/reveal.ts';
import { useSize } from './units.ts';

const axisHeight = 46;
const countHeight = 34;
/** The tops are cut as the ends of bars that lie: by a third of what they are wide. */
const slope = 1 / 3;
const gap = 4;

/** What the class chose: how many at which learning rate, on a log axis. */
export function RateHistogram({
  rates,
  range,
}: {
  readonly rates: readonly number[];
  readonly range: { readonly min: number; readonly max: number };
}) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <section class="chosen" aria-labelledby="chosen-heading" data-testid="chosen">
      <h2 id="chosen-heading">{text.chosen}</h2>
      <div class="chosen-picture" ref={ref}>
        {size !== null && size.height > axisHeight + countHeight && <Bars {...{ rates, range, ...size }} />}
      </div>
      <p class="soft chosen-axis">
        {text.axes.rate} <span class="maths">η</span>
        {text.logAxis}
      </p>
    </section>
  );
}

function Bars({
  rates,
  range,
  width,
  height,
}: {
  readonly rates: readonly number[];
  readonly range: { readonly min: number; readonly max: number };
  readonly width: number;
  readonly height: number;
}) {
  const { bins, most, ticks } = rateBins(rates, range, width);
  const floor = height - axisHeight;
  const high = (count: number): number => ((floor - countHeight) * count) / Math.max(1, most);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text.chosenBy(rates.length)}>
      {bins.map(({ left, right, count }) => {
        const top = floor - high(count);
        const cut = Math.min((right - left - gap) * slope, (floor - top) / 2);
        return (
          <g key={left}>
            <path
              class="chosen-bar"
              d={`M${left + gap / 2} ${floor}V${top}L${right - gap / 2} ${top + cut}V${floor}Z`}
            />
            {count === most && (
              <text class="chart-number" x={(left + right) / 2} y={top - 8} text-anchor="middle">
                {count}
              </text>
            )}
          </g>
        );
      })}
      <line class="chart-base" x1={0} x2={width} y1={floor} y2={floor} />
      {ticks.map(({ x, text: number }) => (
        <g key={number}>
          <line class="chart-tick" x1={x} x2={x} y1={floor} y2={floor + 9} />
          <text class="chart-number" x={x} y={floor + 38} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
