import './ways.css';
import { useId, useMemo, useState } from 'preact/hooks';
import type { DataSpec } from '../../../shared/surfaces/own/spec.ts';
import type { Point } from '../../../shared/surfaces/surface.ts';
import { data as words } from '../../text/en/studio/studio-ways.ts';
import type { Columns } from '../readers/csv.ts';
import { isFault, type ReadFault } from '../readers/fault.ts';
import { readTextFile } from '../readers/file.ts';
import { ColumnPicks } from './ColumnPicks.tsx';
import { DataPlot } from './DataPlot.tsx';
import { type DataSource, longestShown, readSource, sourceFrom, sourceOf } from './data-source.ts';
import { refitted } from './data-spec.ts';
import { FileDrop } from './FileDrop.tsx';
import { ModelFields } from './ModelFields.tsx';
import { ReadSays } from './ReadSays.tsx';
import type { WayProps } from './way.ts';

interface DataWayProps extends WayProps<DataSpec> {
  /** Weights at which the plot shows the model; the best ones unless given. */
  readonly at?: Point | null;
}

type Rows = Pick<DataSpec, 'xs' | 'ys' | 'names'>;

const rowsOf = ({ xs, ys, names }: Rows): string => JSON.stringify([xs, ys, names]);

/** A loss from rows that were pasted: which columns, which model, which loss, with a plot of the data and the model. */
export function DataWay({ spec, onChange, at = null }: DataWayProps) {
  const id = useId();
  const [typed, setTyped] = useState<{ readonly source: DataSource; readonly rows: string } | null>(null);
  const [fileFault, setFileFault] = useState<ReadFault | null>(null);
  const rows = rowsOf(spec);
  // Rows that came from elsewhere (an undo) take the place of what was typed.
  const source = useMemo(() => (typed?.rows === rows ? typed.source : sourceOf(spec)), [typed, rows]);
  const { table, x, y, columns, fault } = useMemo(() => readSource(source), [source]);

  function take(next: DataSource): void {
    setFileFault(null);
    const { columns: read, names } = readSource(next);
    const taken: Rows = read ? { xs: read.xs, ys: read.ys, ...(names && { names }) } : spec;
    setTyped({ source: next, rows: rowsOf(taken) });
    if (rowsOf(taken) === rows) return;
    const { names: _, ...unnamed } = spec;
    onChange(refitted({ ...unnamed, ...taken }));
  }
  async function open(file: File): Promise<void> {
    const text = await readTextFile(file);
    if (isFault(text)) setFileFault(text);
    else take(sourceFrom(text.ok, file.name));
  }
  const wrong = fileFault ?? fault;
  return (
    <div class="way data-way">
      <FileDrop label={words.file} accept=".csv,.tsv,.txt,text/csv,text/plain" onFile={open}>
        <div class="field">
          <label for={id}>{words.rows}</label>
          <textarea
            id={id}
            class="data-rows"
            rows={6}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            value={source.name === null ? source.text : ''}
            placeholder={source.name === null ? '' : words.fromFile(source.name)}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-says`}
            onInput={({ currentTarget: { value } }) => {
              const isLong = value.length > longestShown;
              take({ ...source, text: value, name: isLong ? words.pasted : null, ...(isLong && { x: null, y: null }) });
            }}
          />
          <p class="field-hint soft">{words.rowsHint}</p>
        </div>
      </FileDrop>
      <ReadSays id={`${id}-says`} fault={wrong} said={columns ? taken(columns) : ''} />
      {table && (
        <ColumnPicks
          {...{ table, x, y }}
          leaveOut={source.leaveOut}
          onPick={(picked) => take({ ...source, x, y, ...picked })}
        />
      )}
      <ModelFields {...{ spec, onChange }} />
      <DataPlot {...{ spec, at }} />
    </div>
  );
}

function taken({ xs, of, leftOut }: Columns): string {
  return [words.taken(xs.length, of), leftOut > 0 ? words.leftOut(leftOut) : ''].join(' ').trim();
}
