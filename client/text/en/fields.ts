/** What the projector says in these rounds. */
export const fields = {
  arrowFlag: 'Aim',
  classifyFlag: 'Name',
  done: 'done',
  arrowHint: 'On your phone, draw the steepest way down (−∇L) at each target. Nobody sees it before the reveal.',
  classifyHint: 'Name each point on your phone. Nobody sees it before the reveal.',
  map: (title: string, marks: number) =>
    `Map of the surface ${title} with ${marks === 1 ? 'one marked point' : `${marks} marked points`}`,
  meanOff: (degrees: number) => `${Math.round(degrees)}° off on average`,
  nobody: 'Nobody made a move.',
  key: { truth: '−∇L, square to the contour', toMinimum: 'to the nearest minimum', class: 'the class' },
  targets: ['Target', 'class off by', 'minimum off by'],
  points: ['Point', 'λ₁', 'λ₂', 'right'],
  off: (degrees: number) => `${Math.round(degrees)}°`,
  allRight: (right: number, of: number) => `${right} of ${of} names were right`,
  share: (right: number, of: number) => `${right}/${of}`,
} as const;

/** The vote on a question that is answered on a map. */
export const placed = {
  point: 'Tap the place on your phone.',
  arrow: 'Draw the arrow on your phone.',
  map: (title: string, answers: number) => `Map of the surface ${title} with ${answers} answers and the right one`,
  distance: (distance: string) => `middle answer ${distance} away from the right place`,
  distances: (before: string, after: string) => `middle answer ${before} away from the right place, then ${after}`,
  angle: (degrees: string) => `middle answer ${degrees} off`,
  angles: (before: string, after: string) => `middle answer ${before} off, then ${after}`,
  answers: (answers: number) => `${answers} ${answers === 1 ? 'answer' : 'answers'}`,
  before: 'before',
  after: 'after',
  right: 'right',
} as const;
