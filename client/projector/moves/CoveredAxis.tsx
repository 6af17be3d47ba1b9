import { fogShown as text } from '../../text/en/strokes-shown.ts';
import { short } from '../../text/numbers.ts';
import { placeTicks } from '../../ui/place-ticks.ts';
import { useSize } from '../units.ts';

/** In units. */
const edge = 44;
const foot = 84;

/** A lane that nobody sees: fog over its axis. */
export function CoveredAxis({ lane: { xMin, xMax } }: { lane: { readonly xMin: number; readonly xMax: number } }) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div class="covered-axis" ref={ref}>
      {size !== null && (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={text.axis}>
          <defs>
            <pattern id="fog-signs" width="150" height="96" patternUnits="userSpaceOnUse">
              <path
                class="fog-sign"
                d="M18 12h64M18 26h64M18 40h64M93 60h64M93 74h64M93 88h64M-57 60h64M-57 74h64M-57 88h64"
              />
            </pattern>
          </defs>
          <rect class="fog-bank" width={size.width} height={size.height - foot} />
          <rect fill="url(#fog-signs)" width={size.width} height={size.height - foot} />
          <path class="chart-base" d={`M0 ${size.height - foot}H${size.width}`} />
          {placeTicks({ min: xMin, max: xMax }).map((tick) => {
            const x = edge + ((tick - xMin) / (xMax - xMin)) * (size.width - 2 * edge);
            return (
              <g key={tick}>
                <path class="chart-tick" d={`M${x} ${size.height - foot}v14`} />
                <text class="chart-number" x={x} y={size.height - foot + 46} text-anchor="middle">
                  {short(tick, 5)}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      <p>{text.covered}</p>
    </div>
  );
}
