import type { MapPoint } from '../../../shared/lesson/lesson.ts';
import type { Surface } from '../../../shared/surfaces/surface.ts';
import type { Camera } from '../../stage/camera.ts';
import { lookOf } from '../../stage/look.ts';
import { fields as text } from '../../text/en/fields.ts';
import { ArrowMark } from '../../ui/ArrowMark.tsx';
import { SquareMark } from '../../ui/SquareMark.tsx';
import type { TargetAims } from './aims.ts';
import { FieldGrid, NumberPlate } from './FieldGrid.tsx';
import type { NumberedPoint } from './map-groups.ts';

/** In units, where the true arrow is `longest`; on small maps all but the plates is smaller. */
const longest = 140;
const truth = { shaft: 14, head: 42, casing: 3, fill: '#0f1a24' };
const theirs = { shaft: 3, head: 14, edge: 1.2 };
const square = { side: 34, reach: 120, width: 4 };
const plate = { away: 52, half: 26 };

export interface ArrowFieldProps {
  readonly targets: readonly MapPoint[];
  readonly aims: readonly TargetAims[];
  readonly dark: boolean;
}

/** The maps of an arrow round with what was drawn on them. */
export function ArrowField({ targets, aims, dark }: ArrowFieldProps) {
  return (
    <FieldGrid points={targets} dark={dark} room={130}>
      {({ surface, points }, camera) => {
        const length = Math.min(longest, 0.24 * Math.min(camera.width, camera.height));
        return points.map((point) => (
          <Target key={point.number} {...{ surface, camera, point, length }} aimed={aims[point.number - 1]!} />
        ));
      }}
    </FieldGrid>
  );
}

interface TargetProps {
  readonly surface: Surface;
  readonly camera: Camera;
  readonly point: NumberedPoint;
  readonly aimed: TargetAims;
  /** Of the true arrow. */
  readonly length: number;
}

function Target({ surface, camera, point: { number, at }, aimed, length }: TargetProps) {
  const { right, toMinimum, nearest, aims } = aimed;
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  const size = length / longest;
  const back = ((right + 180) / 180) * Math.PI;
  // Not past the minimum: its end would look like one.
  const ahead = nearest === null ? 0 : Math.hypot(camera.x(nearest[0]) - x, camera.y(nearest[1]) - y);
  const within = (at: number, room: number) => Math.min(room - plate.half, Math.max(plate.half, at));
  return (
    <g>
      {aims.map(({ seat, angle }) => (
        <ArrowMark key={seat} {...{ x, y, angle, ...theirs }} length={0.72 * length} fill={lookOf(seat).colour} />
      ))}
      <SquareMark
        {...{ surface, camera, at }}
        angle={right}
        side={size * square.side}
        reach={size * square.reach}
        width={square.width}
      />
      {toMinimum !== null && <Dashed x={x} y={y} angle={toMinimum} length={Math.min(1.15 * length, ahead)} />}
      <ArrowMark {...{ x, y, length, ...truth }} angle={right} shaft={size * truth.shaft} head={size * truth.head} />
      <NumberPlate
        x={within(x + plate.away * Math.cos(back), camera.width)}
        y={within(y - plate.away * Math.sin(back), camera.height)}
        number={number}
      />
    </g>
  );
}

/** The way that is popular and wrong. */
function Dashed({ x, y, angle, length }: { x: number; y: number; angle: number; length: number }) {
  const line = `M0 0H${Math.max(0, length - 9)}`;
  return (
    <g transform={`translate(${x} ${y}) rotate(${-angle})`} fill="none">
      <path d={line} stroke="#fff" stroke-width="9" />
      <path d={line} stroke="#c8102e" stroke-width="4.5" stroke-dasharray="12 8" />
      <circle cx={length} r="9" fill="#fff" stroke="#c8102e" stroke-width="4.5" />
    </g>
  );
}

/** What the lines are. */
export function Key() {
  const rows = [
    [text.key.truth, <ArrowMark key="truth" x={4} y={18} angle={0} length={84} {...truth} />],
    [text.key.toMinimum, <Dashed key="dashed" x={4} y={18} angle={0} length={74} />],
    [text.key.class, <ArrowMark key="class" x={4} y={18} angle={0} length={80} {...theirs} fill={lookOf(1).colour} />],
  ] as const;
  return (
    <ul class="field-key">
      {rows.map(([words, picture]) => (
        <li key={words}>
          <svg viewBox="0 0 92 36" aria-hidden="true">
            {picture}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
