/** A marked point: an ink dot in a white ring in an ink ring. */
export function Spot({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="9" fill="#0f1a24" />
      <circle r="7" fill="#fff" />
      <circle r="4" fill="#0f1a24" />
    </g>
  );
}
