import { shapePath } from '../stage/look.ts';

/** Levels of x² + 3y², outermost first, each with its band of the map. */
const levels = [20, 10, 5, 2, 1, 0.3] as const;

/** Plain descent from (−2.7, 0.9) on x² + 3y²: a step multiplies x by 1 − 2η and y by 1 − 6η. Honest like the rest. */
const rate = 0.28;
const trajectory = Array.from(
  { length: 9 },
  (_, step) => [-2.7 * (1 - 2 * rate) ** step, 0.9 * (1 - 6 * rate) ** step] as const,
);

const [startX, startY] = trajectory[0]!;

/** The seed bowl with one run on it: what the game is about, before it begins. One unit is 100. */
export function Hero({
  tag,
  colour,
  ink,
  outline = shapePath('circle', 30),
}: {
  tag: string;
  colour?: string;
  ink?: string;
  outline?: string;
}) {
  return (
    <svg class="hero" viewBox="-320 -120 560 240" aria-hidden="true">
      <rect x="-1000" y="-600" width="2000" height="1200" class="band band-0" />
      {levels.map((level, index) => (
        <ellipse
          key={level}
          rx={100 * Math.sqrt(level)}
          ry={100 * Math.sqrt(level / 3)}
          class={`band band-${index + 1}`}
        />
      ))}
      <path class="run-casing" d={pathData} />
      <path class="run" d={pathData} style={colour === undefined ? undefined : { stroke: colour }} />
      {trajectory.slice(1).map(([x, y]) => (
        <circle key={x} class="bead" cx={100 * x} cy={-100 * y} r="5" />
      ))}
      <g transform={`translate(${100 * startX} ${-100 * startY})`}>
        <path class="ring" d={outline} />
        <path class="disc" d={outline} style={colour === undefined ? undefined : { fill: colour }} />
        <text class="tag" style={ink === undefined ? undefined : { fill: ink }}>
          {tag}
        </text>
      </g>
    </svg>
  );
}

const pathData = `M${trajectory.map(([x, y]) => `${(100 * x).toFixed(1)} ${(-100 * y).toFixed(1)}`).join('L')}`;
