const titles: Readonly<Record<string, string>> = {
  'seed-bowl': 'Seed bowl',
  'steep-bowl': 'Steep bowl',
  'round-bowl': 'Round bowl',
  ravine: 'Ravine',
  'turned-ravine': 'Turned ravine',
  booth: 'Booth',
  matyas: 'Matyas',
  'two-exits': 'Two exits',
  'double-well': 'Double well',
  himmelblau: 'Himmelblau',
  'three-hump-camel': 'Three-hump camel',
  'six-hump-camel': 'Six-hump camel',
  'styblinski-tang': 'Styblinski–Tang',
  'goldstein-price': 'Goldstein–Price',
  mccormick: 'McCormick',
  peaks: 'Peaks',
  banana: 'Banana',
  'banana-100': 'Steep banana',
  beale: 'Beale',
  'two-knob': 'Two knobs',
  plateau: 'Plateau',
  cliff: 'Cliff',
  easom: 'Easom',
  rastrigin: 'Rastrigin',
  ackley: 'Ackley',
  levy: 'Levy',
  griewank: 'Griewank',
  michalewicz: 'Michalewicz',
  kink: 'Kink',
  'bukin-6': 'Bukin',
  'best-box': 'Best box',
  fog: 'Fog',
  'one-example': 'One example',
  fence: 'Fence',
  'line-raw': 'Line, raw x',
  'line-standardised': 'Line, standardised x',
  logistic: 'Pass or fail',
  separable: 'Perfectly separable',
  neuron: 'One neuron',
  'network-slice': 'Slice of a network',
  'monkey-saddle': 'Monkey saddle',
};

/** A surface's name for people: one of a lesson's own brings it, those of the catalogue have theirs here. */
export function surfaceTitle({
  id,
  title = titles[id] ?? id,
}: {
  readonly id: string;
  readonly title?: string;
}): string {
  return title;
}
