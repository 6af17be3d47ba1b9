export type { DataLoss, Examples } from './data-loss.ts';
export { linear } from './linear.ts';
export { logistic } from './logistic.ts';
export { neuron } from './neuron.ts';
