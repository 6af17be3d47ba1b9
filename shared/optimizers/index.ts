export { armijoStep } from './armijo.ts';
export { exactLineStep } from './exact-line.ts';
export { dampedNewtonStep, newtonStep } from './newton.ts';
export { followPlateau } from './plateau.ts';
export { type AnySettings, type OptimizerId, optimizerIds, optimizers, settingsOf } from './registry.ts';
export { type RivalId, rivalIds, rivalPath } from './rivals.ts';
export { type ClosedSchedule, lrAt, momentumAt, type Schedule } from './schedules.ts';
