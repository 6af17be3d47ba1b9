import './ways.css';
import { useId, useState } from 'preact/hooks';
import type { GridSpec } from '../../../shared/surfaces/own/spec.ts';
import { grid as words } from '../../text/en/studio/studio-ways.ts';
import { heightsOf, withHeights } from '../paint/canvas.ts';
import { isFault, type Read, type ReadFault } from '../readers/fault.ts';
import { readGridFile, readGridText } from '../readers/file.ts';
import type { GridRead } from '../readers/heights-read.ts';
import { turn } from '../readers/settle-grid.ts';
import { FileDrop } from './FileDrop.tsx';
import { ReadSays } from './ReadSays.tsx';
import type { WayProps } from './way.ts';

const unmarked = { xMin: -1, xMax: 1, yMin: -1, yMax: 1 };

/** A surface from a grid of heights in a file, or pasted. */
export function ImportWay({ spec, onChange }: WayProps<GridSpec>) {
  const id = useId();
  const [fault, setFault] = useState<ReadFault | null>(null);
  const [of, setOf] = useState<readonly [number, number] | null>(null);

  function take(read: Read<GridRead>): void {
    setFault(isFault(read) ? read : null);
    if (isFault(read)) return;
    setOf(read.ok.of);
    onChange(withHeights(spec, read.ok, read.ok.domain ?? unmarked));
  }
  const { width, height } = spec;
  const isShrunk = of !== null && (of[0] > width || of[1] > height);
  const size = isShrunk ? `${words.size(width, height)}, ${words.shrunk(...of)}` : words.size(width, height);
  return (
    <div class="way import-way">
      <FileDrop
        label={words.open}
        accept=".csv,.tsv,.txt,.json,.npy"
        onFile={async (file) => take(await readGridFile(file))}
      >
        <div class="field">
          <label for={id}>{words.paste}</label>
          <textarea
            id={id}
            class="data-rows"
            rows={4}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            aria-invalid={fault !== null}
            aria-describedby={`${id}-says`}
            onInput={({ currentTarget: { value } }) => {
              if (value.trim() === '') setFault(null);
              else take(readGridText(value));
            }}
          />
          <p class="field-hint soft">{words.openHint}</p>
        </div>
      </FileDrop>
      <ReadSays id={`${id}-says`} fault={fault} said={`${size}.`} />
      <button
        type="button"
        class="framed"
        onClick={() => {
          const heights = turn({ width, height, heights: heightsOf(spec) }, false, true);
          onChange(withHeights(spec, { width, height, heights }));
        }}
      >
        {words.flip}
      </button>
      <p class="field-hint soft">{words.axesHint}</p>
    </div>
  );
}
