import { useState } from 'preact/hooks';
import type { CatalogueSpec, FormulaSpec } from '../../../shared/surfaces/own/spec.ts';
import { catalogueWay as words } from '../../text/en/studio/studio-surface.ts';
import { surfaceTitle } from '../../text/en/surfaces.ts';
import { copied, formulaCopy } from './copies.ts';
import { Dial } from './Dial.tsx';
import type { WayProps } from './way.ts';

type Base = CatalogueSpec['base'];

interface CatalogueWayProps extends WayProps<CatalogueSpec> {
  /** A copy is a formula, and from then on made as one. */
  onCopy(spec: FormulaSpec): void;
}

/** A kind of the catalogue with every parameter, or a copy of one of its surfaces. */
export function CatalogueWay({ spec, onChange, onCopy }: CatalogueWayProps) {
  return (
    <div class="way">
      <label class="inline-field">
        {words.base}
        <select
          value={spec.base}
          onChange={({ currentTarget }) => onChange(withBase(spec, currentTarget.value as Base))}
        >
          {Object.entries(words.bases).map(([base, name]) => (
            <option key={base} value={base}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {spec.base === 'bowl' ? (
        <>
          <Dial
            label={words.condition}
            {...{ min: 1, max: 1000, log: true }}
            value={spec.condition}
            onValue={(condition) => onChange({ ...spec, condition })}
          />
          <Dial
            label={words.degrees}
            {...{ min: 0, max: 179, step: 1 }}
            value={spec.degrees}
            onValue={(degrees) => onChange({ ...spec, degrees })}
          />
        </>
      ) : (
        <>
          <Dial
            label={words.points}
            {...{ min: 2, max: 300, step: 1 }}
            value={spec.points}
            onValue={(points) => onChange({ ...spec, points })}
          />
          <Dial
            label={words.noise}
            {...{ min: 0, max: 5, step: 0.05, most: 100 }}
            value={spec.noise}
            onValue={(noise) => onChange({ ...spec, noise })}
          />
          <Dial
            label={words.seed}
            {...{ min: 0, max: 99, step: 1, most: 0xffffffff }}
            value={spec.seed}
            onValue={(seed) => onChange({ ...spec, seed })}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={spec.standardise === true}
              onChange={({ currentTarget }) => {
                const { standardise: _, ...raw } = spec;
                onChange(currentTarget.checked ? { ...raw, standardise: true } : raw);
              }}
            />
            {words.standardise}
          </label>
        </>
      )}
      <Copies onCopy={onCopy} />
    </div>
  );
}

function Copies({ onCopy }: { onCopy(spec: FormulaSpec): void }) {
  const [chosen, choose] = useState(copied[0]!);
  return (
    <div class="copies">
      <label class="inline-field">
        {words.copyTitle}
        <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {copied.map((id) => (
            <option key={id} value={id}>
              {surfaceTitle({ id })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="framed" onClick={() => onCopy(formulaCopy(chosen, surfaceTitle({ id: chosen })))}>
        {words.copy}
      </button>
    </div>
  );
}

/** Each kind begins where it shows what it is about. */
function withBase({ title }: CatalogueSpec, base: Base): CatalogueSpec {
  const kind = 'catalogue' as const;
  if (base === 'bowl') {
    return { kind, title, base, condition: 3, degrees: 0, domain: { xMin: -3, xMax: 3, yMin: -2, yMax: 2 } };
  }
  const drawn = { kind, title, base, points: 20, noise: base === 'line' ? 0.5 : 1, seed: 1 };
  return base === 'line'
    ? { ...drawn, standardise: true, domain: { xMin: -1, xMax: 4, yMin: 0, yMax: 5 } }
    : { ...drawn, domain: { xMin: -2, xMax: 6, yMin: -3, yMax: 3 } };
}
