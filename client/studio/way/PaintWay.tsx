import './ways.css';
import { useState } from 'preact/hooks';
import type { GridSpec } from '../../../shared/surfaces/own/spec.ts';
import { paint as words } from '../../text/en/studio/studio-ways.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { begun, paintable } from '../paint/canvas.ts';
import { PaintCanvas } from '../paint/PaintCanvas.tsx';
import { type BrushKind, brushKinds } from '../paint/stroke.ts';
import { Dial } from './Dial.tsx';
import type { WayProps } from './way.ts';

/** Hills and valleys with a brush. */
export function PaintWay({ spec, onChange }: WayProps<GridSpec>) {
  const [kind, setKind] = useState<BrushKind>('lower');
  const [radius, setRadius] = useState(25);
  const [strength, setStrength] = useState(50);
  const [from, setFrom] = useState('');
  return (
    <div class="way paint-way">
      <fieldset class="paint-brushes">
        <legend>{words.brush}</legend>
        {brushKinds.map((each) => (
          <label key={each}>
            <input type="radio" name="brush" checked={kind === each} onChange={() => setKind(each)} />
            <span>{words.brushes[each]}</span>
          </label>
        ))}
      </fieldset>
      <PaintCanvas {...{ spec, kind }} radius={radius / 100} strength={strength / 100} onPainted={onChange} />
      <p class="field-hint soft">{words.keys}</p>
      <Dial label={words.radius} min={3} max={60} step={1} value={radius} onValue={setRadius} />
      <Dial label={words.strength} min={5} max={100} step={1} value={strength} onValue={setStrength} />
      <div class="way-row">
        <label class="inline-field">
          {words.from}
          <select value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
            <option value="">{words.dish}</option>
            {paintable.map((id) => (
              <option key={id} value={id}>
                {surfaceTitle({ id })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="framed" onClick={() => onChange(begun(spec, from === '' ? null : from))}>
          {words.start}
        </button>
      </div>
    </div>
  );
}
