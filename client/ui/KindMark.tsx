import type { StationaryKind } from '../../shared/surfaces/surface.ts';

/** As on the stage: ▽ down to a minimum, △ up to a maximum, ⋈ where a saddle goes both ways, ○ where it is flat. */
const outlines: Readonly<Record<StationaryKind, { readonly d: string; readonly fill: string }>> = {
  min: { d: 'M-1.05 -.75L1.05 -.75L0 1.05Z', fill: '#ffd400' },
  max: { d: 'M-1.05 .75L1.05 .75L0 -1.05Z', fill: '#0f1a24' },
  saddle: { d: 'M-1.15 -.85L1.15 .85L1.15 -.85L-1.15 .85Z', fill: '#fff' },
  degenerate: { d: 'M-.85 0A.85 .85 0 1 1 .85 0A.85 .85 0 1 1 -.85 0Z', fill: '#fff' },
};

/** What a stationary point is, told by shape; reads on any ground. `radius` without its edges. */
export function KindMark({
  kind,
  x = 0,
  y = 0,
  radius,
}: {
  kind: StationaryKind;
  x?: number;
  y?: number;
  radius: number;
}) {
  const { d, fill } = outlines[kind];
  return (
    <g transform={`translate(${x} ${y}) scale(${radius})`} stroke-linejoin="round">
      <path d={d} fill="none" stroke="#fff" stroke-width="0.9" />
      <path d={d} fill={fill} stroke="#0f1a24" stroke-width="0.36" />
    </g>
  );
}
