import type { MapColours, MapView, Overlay } from '../../../shared/room/shown.ts';

interface Toggle {
  /** On the button. */
  readonly name: string;
  /** Its tooltip: one sentence of what is shown. */
  readonly hint: string;
}

/** What can be laid over the map, in English. */
export const overlayWords: Readonly<Record<Overlay, Toggle>> = {
  gradient: {
    name: 'Arrows',
    hint: 'The downhill direction −∇L at the leaders: always square to the contour. Long means steep, on a log scale.',
  },
  partials: {
    name: 'Partials',
    hint: 'The two slopes ∂L/∂x and ∂L/∂y at the first ball, each along its own axis and pointing uphill.',
  },
  field: { name: 'Field', hint: 'The downhill direction −∇L all over the map.' },
  velocity: { name: 'Velocity', hint: 'The last step Δθ of the leaders: with momentum they would go on this way.' },
  hessian: {
    name: 'Curvature',
    hint: 'The Hessian as an ellipse: narrow where the surface curves strongly. 2/λmax is the limit for η.',
  },
  step: { name: 'Step', hint: 'A circle of radius η‖∇L‖ around the first ball: the next plain step lands on it.' },
  stationary: {
    name: 'Special points',
    hint: 'Minima, maxima and saddles, where the slope is 0; kinks, where it jumps.',
  },
  basins: { name: 'Valleys', hint: 'Each place in the colour of the valley that plain descent from there ends in.' },
  fog: { name: 'Fog', hint: 'Only what is near the first ball can be seen: all that gradient descent knows.' },
};

/** The colours of the map. */
export const mapColourWords: Readonly<Record<MapColours, Toggle>> = {
  chalk: { name: 'Chalk', hint: 'Dark valleys, pale heights.' },
  paper: { name: 'Paper', hint: 'Pale, with strong lines: for a room full of light. At night as Chalk.' },
  cividis: { name: 'Cividis', hint: 'From blue to yellow: the same for almost all colour vision.' },
  contrast: { name: 'Contrast', hint: 'From black to white, with the strongest lines.' },
};

/** How the heights of the map are shown. */
export const mapViewWords: Readonly<Record<MapView, Toggle>> = {
  map: { name: 'Flat', hint: 'Seen from straight above: true lengths and angles.' },
  relief: { name: 'Tilted', hint: 'Seen from the side, with the loss as height.' },
};

export const closeUpWords: Toggle = {
  name: 'Close-up (Z)',
  hint: 'During a race the map shows only the balls that are still on it and the finish. Not in fog, and not on the tilted map.',
};
