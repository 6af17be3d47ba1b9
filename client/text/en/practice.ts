/** The ball to play with while the class gathers. */
export const practice = {
  title: 'You are in.',
  joined: (count: number) => `${count} joined`,
  text: 'Watch the projector. Meanwhile tap the map, press Step: nothing counts.',
  map: 'Map of the surface x² + 3y² with your practice ball and its next step',
  place: 'Tap or drag on the map to put the ball elsewhere, or move it with the arrow keys',
  nextStep: 'Next step',
  flewAt: (step: number) => `Step ${step}`,
  inside: (step: number) => `Inside the finish at step ${step}. In a race it counts if it stays.`,
  step: 'Step',
  again: 'Again',
} as const;
