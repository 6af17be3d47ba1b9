export interface CrosshairProps {
  readonly x: number;
  readonly y: number;
  /** Of the picture. */
  readonly width: number;
  readonly height: number;
}

/** Lines through all of the picture: the place is seen although a thumb lies on it. */
export function Crosshair({ x, y, width, height }: CrosshairProps) {
  const lines = `M0 ${y}H${x - 12}M${x + 12} ${y}H${width}M${x} 0V${y - 12}M${x} ${y + 12}V${height}`;
  return (
    <g fill="none">
      <path d={lines} stroke="#fff" stroke-width="4" />
      <path d={lines} stroke="#0f1a24" stroke-width="1.5" />
      <circle cx={x} cy={y} r="11" stroke="#fff" stroke-width="6" />
      <circle cx={x} cy={y} r="11" stroke="#0f1a24" stroke-width="3" />
      <circle cx={x} cy={y} r="2.5" fill="#0f1a24" />
    </g>
  );
}
