/** A lane that nobody sees: its base line, and over it hatching and a question mark. `large`: fills a page. */
export function CoveredLane({ large = false }: { large?: boolean }) {
  return (
    <svg
      class="mini-map covered-lane"
      viewBox={large ? '-240 -250 720 420' : '0 0 240 150'}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <pattern id="cover" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
          <path class="cover-line" d="M0 0V14" />
        </pattern>
      </defs>
      <path fill="url(#cover)" d="M-900 -900H1140V112H-900Z" />
      <path class="cover-base" d="M-900 112H1140" />
      {Array.from({ length: 41 }, (_, i) => 40 * (i - 17)).map((x) => (
        <path key={x} class="cover-base" d={`M${x} 112v12`} />
      ))}
      <text class="cover-mark" x="120" y={large ? -60 : 62} text-anchor="middle" dominant-baseline="central">
        ?
      </text>
    </svg>
  );
}
