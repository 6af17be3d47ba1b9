import type { Point } from '../../shared/surfaces/surface.ts';
import { table } from '../text/en/play.ts';
import { powerOfTen } from '../text/numbers.ts';
import { Formula } from '../ui/Formula.tsx';
import { columnOf } from './arithmetic.ts';

export interface ArithmeticTableProps {
  readonly caption: string;
  /** Said at the right of the caption. */
  readonly aside?: string;
  /** True for the first step of all, whose old θ is the start. */
  readonly fromStart: boolean;
  readonly old: Point;
  readonly gradient: Point;
  readonly learningRate: number;
  readonly next: Point;
  /** Name of the formula for the two slopes. */
  readonly slopes: string;
}

/** One step of plain descent, in digits that add up. */
export function ArithmeticTable(props: ArithmeticTableProps) {
  const { caption, aside, fromStart, old, gradient, learningRate, next, slopes } = props;
  const columns = [0, 1].map((axis) => columnOf(old[axis]!, gradient[axis]!, learningRate, next[axis]!));
  return (
    <table class="arithmetic">
      <caption>
        <b>{caption}</b> {aside && <span>{aside}</span>}
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ power }, axis) => (
            <th key={axis} scope="col">
              <i>{axis === 0 ? 'x' : 'y'}</i> {power !== 0 && table.times(powerOfTen(power))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            {fromStart ? table.start : table.old} <Formula name="theta" />
          </th>
          {columns.map((column, axis) => (
            <td key={axis}>{column.old}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">
            {table.slope} <Formula name={slopes} />
          </th>
          {columns.map((column, axis) => (
            <td key={axis}>{column.slope}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">
            <Formula name="times-eta" /> {table.slope}
          </th>
          {columns.map((column, axis) => (
            <td key={axis}>{column.change}</td>
          ))}
        </tr>
        <tr class="sum">
          <th scope="row">
            {table.next} <Formula name="theta" />
          </th>
          {columns.map((column, axis) => (
            <td key={axis}>{column.next}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const explicit = ['seed-bowl', 'steep-bowl', 'round-bowl', 'ravine', 'two-exits'];

/** The slopes of a surface as a formula: written out where that is short. */
export function slopesOf(surfaceId: string): string {
  return explicit.includes(surfaceId) ? `slope-${surfaceId}` : 'partials';
}
