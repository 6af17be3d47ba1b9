import { data as words } from '../../text/en/studio/studio-ways.ts';
import type { Table } from '../readers/csv.ts';

interface ColumnPicksProps {
  readonly table: Table;
  readonly x: number;
  readonly y: number;
  readonly leaveOut: boolean;
  onPick(picked: { readonly x?: number; readonly y?: number; readonly leaveOut?: boolean }): void;
}

/** Which column is x and which y, and whether rows with gaps are left out. */
export function ColumnPicks({ table, x, y, leaveOut, onPick }: ColumnPicksProps) {
  const names = Array.from({ length: table.columns }, (_, i) => table.header?.[i] || words.columnName(i));
  return (
    <div class="way-row">
      {(['x', 'y'] as const).map((axis) => (
        <label key={axis} class="inline-field">
          {words[axis]}
          <select
            value={axis === 'x' ? x : y}
            onChange={({ currentTarget }) => onPick({ [axis]: Number(currentTarget.value) })}
          >
            {names.map((name, i) => (
              <option key={i} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label class="tick">
        <input
          type="checkbox"
          checked={leaveOut}
          onChange={({ currentTarget }) => onPick({ leaveOut: currentTarget.checked })}
        />
        {words.leaveOut}
      </label>
    </div>
  );
}
