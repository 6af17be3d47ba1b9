export { armijoStep } from './armijo.ts';
export { descent } from './descent.ts';
export { momentum } from './momentum.ts';
export { newtonStep } from './newton.ts';
