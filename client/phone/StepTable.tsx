import type { Point } from '../../shared/surfaces/surface.ts';
import { table } from '../text/en/play.ts';
import { significant } from '../text/numbers.ts';
import { Formula } from '../ui/Formula.tsx';
import type { ArithmeticTableProps } from './ArithmeticTable.tsx';

export interface StepTableProps
  extends Pick<ArithmeticTableProps, 'caption' | 'fromStart' | 'old' | 'gradient' | 'slopes'> {
  /** Null while it is not known. */
  readonly next: Point | null;
}

/** A step whose numbers need not add up: what was, and what came. */
export function StepTable({ caption, fromStart, old, gradient, slopes, next }: StepTableProps) {
  const row = (name: string, formula: string, [x, y]: Point, kind = '') => (
    <tr class={kind}>
      <th scope="row">
        {name} <Formula name={formula} />
      </th>
      <td>{significant(x)}</td>
      <td>{significant(y)}</td>
    </tr>
  );
  return (
    <table class="arithmetic">
      <caption>
        <b>{caption}</b>
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            <i>x</i>
          </th>
          <th scope="col">
            <i>y</i>
          </th>
        </tr>
      </thead>
      <tbody>
        {row(fromStart ? table.start : table.old, 'theta', old)}
        {row(table.slope, slopes, gradient)}
        {next && row(table.next, 'theta', next, 'sum')}
      </tbody>
    </table>
  );
}
