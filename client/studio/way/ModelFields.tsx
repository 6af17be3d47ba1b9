import { type DataSpec, dataLosses, dataModels } from '../../../shared/surfaces/own/spec.ts';
import { data as words } from '../../text/en/studio/studio-ways.ts';
import { readNumber } from '../field/number-text.ts';
import { refitted, withModel } from './data-spec.ts';
import { PowerFields } from './PowerFields.tsx';
import type { WayProps } from './way.ts';

/** Model, loss, scale of x and the size of a batch. */
export function ModelFields({ spec, onChange }: WayProps<DataSpec>) {
  const { model, loss, standardise, batchSize, xs } = spec;
  const hint = words.modelHints[model];
  const losses = dataLosses.filter((each) => (each === 'cross-entropy') === (model === 'logistic'));
  return (
    <>
      <label class="inline-field">
        {words.model}
        <select
          value={model}
          onChange={({ currentTarget }) => onChange(withModel(spec, currentTarget.value as DataSpec['model']))}
        >
          {dataModels.map((each) => (
            <option key={each} value={each}>
              {words.models[each]}
            </option>
          ))}
        </select>
      </label>
      {hint !== null && <p class="field-hint soft">{hint}</p>}
      {model === 'polynomial-slice' && <PowerFields {...{ spec, onChange }} />}
      <label class="inline-field">
        {words.loss}
        <select
          value={loss}
          disabled={losses.length === 1}
          onChange={({ currentTarget }) => {
            onChange(refitted({ ...spec, loss: currentTarget.value as DataSpec['loss'] }));
          }}
        >
          {losses.map((each) => (
            <option key={each} value={each}>
              {words.losses[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="inline-field">
        {words.scale}
        <select
          value={standardise ? 'standardised' : 'raw'}
          onChange={({ currentTarget }) => {
            const { standardise: _, ...raw } = spec;
            onChange(refitted(currentTarget.value === 'raw' ? raw : { ...raw, standardise: true }));
          }}
        >
          <option value="raw">{words.raw}</option>
          <option value="standardised">{words.standardised}</option>
        </select>
      </label>
      <label class="inline-field">
        {words.batchSize}
        <input
          class="field-number"
          inputMode="numeric"
          autocomplete="off"
          value={batchSize === undefined ? '' : String(batchSize)}
          placeholder={words.allRows}
          onChange={({ currentTarget }) => {
            const { batchSize: _, race: __, ...whole } = spec;
            const typed = readNumber(currentTarget.value);
            const fits = typeof typed === 'number' && Number.isInteger(typed) && typed >= 1 && typed < xs.length;
            if (typed === undefined || typed === xs.length) onChange(whole);
            else if (fits) onChange({ ...whole, batchSize: typed });
            else currentTarget.value = batchSize === undefined ? '' : String(batchSize);
          }}
        />
      </label>
      <p class="field-hint soft">{words.batchHint(xs.length)}</p>
    </>
  );
}
