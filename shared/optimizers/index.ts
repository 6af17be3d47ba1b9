export { type ArmijoSettings, armijoDefaults, armijoStep } from './armijo.ts';
export { exactLineStep } from './exact-line.ts';
export type { Field, Fields, NumberField } from './fields.ts';
export { dampedNewtonStep, newtonStep } from './newton.ts';
export type { Mover, Optimizer } from './optimizer.ts';
export { followPlateau, type Plateau } from './plateau.ts';
export { type AnySettings, type OptimizerId, optimizerIds, optimizers, settingsOf } from './registry.ts';
export { type RivalId, type RivalPath, rivalIds, rivalPath } from './rivals.ts';
export { type ClosedSchedule, lrAt, momentumAt, type Schedule } from './schedules.ts';
