/** What may be laid over the map while a race runs, in the order in which it is offered. */
export const overlays = [
  'gradient',
  'partials',
  'field',
  'velocity',
  'hessian',
  'step',
  'stationary',
  'basins',
  'fog',
] as const;

export type Overlay = (typeof overlays)[number];
