import type { Point } from '../../../shared/surfaces/surface.ts';
import { table } from '../../text/en/play.ts';
import { powerOfTen } from '../../text/numbers.ts';
import { Formula } from '../../ui/Formula.tsx';
import { slopesOf } from '../ArithmeticTable.tsx';
import { columnOf } from '../arithmetic.ts';

export interface StrokeTableProps {
  readonly caption: string;
  readonly surface: string;
  readonly old: Point;
  readonly gradient: Point;
  /** a */
  readonly length: number;
  readonly next: Point;
}

/** A stroke θ − a∇L in digits that add up. */
export function StrokeTable({ caption, surface, old, gradient, length, next }: StrokeTableProps) {
  const columns = [0, 1].map((axis) => columnOf(old[axis]!, gradient[axis]!, length, next[axis]!));
  const rows = [
    { head: [table.old, <Formula key="theta" name="theta" />], key: 'old' },
    { head: [table.slope, <Formula key="slope" name={slopesOf(surface)} />], key: 'slope' },
    { head: [<i key="length">−a</i>, `× ${table.slope}`], key: 'change' },
    { head: [table.next, <Formula key="theta" name="theta" />], key: 'next' },
  ] as const;
  return (
    <table class="arithmetic">
      <caption>
        <b>{caption}</b>
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
        {rows.map(({ head, key }) => (
          <tr key={key} class={key === 'next' ? 'sum' : ''}>
            <th scope="row">
              {head[0]} {head[1]}
            </th>
            {columns.map((column, axis) => (
              <td key={axis}>{column[key]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
