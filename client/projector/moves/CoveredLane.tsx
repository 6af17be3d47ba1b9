/** A lane that nobody sees: its base line, and over it hatching and a question mark. */
export function CoveredLane() {
  return (
    <svg class="mini-map covered-lane" viewBox="0 0 240 150" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <pattern id="cover" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
          <path class="cover-line" d="M0 0V14" />
        </pattern>
      </defs>
      <path fill="url(#cover)" d="M-60 -60H300V112H-60Z" />
      <path class="cover-base" d="M-60 112H300" />
      {[40, 80, 120, 160, 200].map((x) => (
        <path key={x} class="cover-base" d={`M${x} 112v12`} />
      ))}
      <text class="cover-mark" x="120" y="62" text-anchor="middle" dominant-baseline="central">
        ?
      </text>
    </svg>
  );
}
