export type { DataLoss, Examples } from './data-loss.ts';
export { fitted } from './fitted.ts';
export { linear } from './linear.ts';
export { logistic } from './logistic.ts';
export { neuron } from './neuron.ts';
