import type { DataSpec } from '../../../shared/surfaces/own/spec.ts';
import { domainOf, type Fitted } from './fit.ts';

/** The same spec with other rows or another model: on a map that fits them, and with a race still to be suggested. */
export function refitted(spec: Omit<DataSpec, 'domain'>): DataSpec {
  const { race: _, batchSize, ...fitted } = spec;
  const isBatch = batchSize !== undefined && batchSize <= spec.xs.length;
  return { ...fitted, domain: domainOf(fitted as Fitted), ...(isBatch && { batchSize }) };
}

/** With another model, and a loss that goes with it. */
export function withModel(spec: DataSpec, model: DataSpec['model']): DataSpec {
  const { powers: _, rest: __, ...bare } = spec;
  const loss = model === 'logistic' ? 'cross-entropy' : spec.loss === 'cross-entropy' ? 'half-squared' : spec.loss;
  return refitted({ ...bare, model, loss });
}
