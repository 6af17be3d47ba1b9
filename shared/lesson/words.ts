import type { RaceRound } from './lesson.ts';

export type Words = Pick<RaceRound, 'title' | 'question' | 'why'>;

/** What is asked and said about each surface of the catalogue when it is picked alone. */
export const words: Readonly<Record<string, Words>> = {
  'seed-bowl': {
    title: 'Seed bowl',
    question: 'Is a bigger learning rate always faster, and is a smaller one always safer?',
    why: 'The steepest curvature of this bowl is 6: above 2/6 no ball can settle, and far below it the steps run out.',
  },
  'steep-bowl': {
    title: 'Steep bowl',
    question: 'Twice as steep as the seed bowl: may the same learning rate be used?',
    why: 'Twice the loss is twice every curvature, so the limit is halved: 2/12, and what was best on the seed bowl flies here.',
  },
  'round-bowl': {
    title: 'Round bowl',
    question: 'This bowl is equally curved all around: how few steps can you take?',
    why: 'Every direction has curvature 2, so the learning rate 1/2 lands on the minimum in one step and 1 bounces for ever.',
  },
  ravine: {
    title: 'Ravine',
    question: 'The walls are 25 times more curved than the floor: which learning rate suits both?',
    why: 'The steep walls cap the learning rate at 2/25, so the flat floor takes many steps: steps square to the contours zig-zag.',
  },
  'turned-ravine': {
    title: 'Turned ravine',
    question: 'The same ravine, turned by 45°: does plain descent notice?',
    why: 'The limit is 2/25 as before, because steps square to the contours do not know about axes: only methods that scale each axis notice.',
  },
  booth: {
    title: 'Booth',
    question: 'The lowest place is not in the middle: what does that change for the learning rate?',
    why: 'Nothing: the curvatures are 2 and 18 everywhere, so the limit is 2/18 wherever the minimum lies.',
  },
  matyas: {
    title: 'Matyas',
    question: 'Can a learning rate above 1 be a good one?',
    why: 'The steepest curvature here is 1, so rates up to 2 settle, and the flat floor even asks for more than 0.4.',
  },
  'two-exits': {
    title: 'Two exits',
    question: 'You start beside a ridge with a saddle in the middle: will the saddle catch you?',
    why: 'Near the saddle the distance to the ridge grows by about the factor 1 + η a step: it delays a ball, only the ridge itself would hold it.',
  },
  'double-well': {
    title: 'Double well',
    question: 'Two valleys, one deeper than the other: which one will you end in?',
    why: 'The gradient knows only the slope where the ball is: small steps end in the valley they start in, large ones may jump to the other.',
  },
  himmelblau: {
    title: 'Himmelblau',
    question: 'Four valleys are equally deep: can every learning rate stay in every one of them?',
    why: 'There are four places with the one best value, and each has its own limit 2/λmax: a large step cannot stay in a sharp valley.',
  },
  'three-hump-camel': {
    title: 'Three-hump camel',
    question: 'You start on the slope of the middle valley: which learning rates keep you in it?',
    why: 'Above 2/4.41 no ball can come to rest in the deepest valley: larger rates bounce across it.',
  },
  'six-hump-camel': {
    title: 'Six-hump camel',
    question: 'Two of the six valleys are the deepest: which one will you find?',
    why: 'Both have the same value, and their limit is 2/16.5: one lowest value can have several places.',
  },
  'styblinski-tang': {
    title: 'Styblinski–Tang',
    question: 'Four valleys of three depths: does descent choose the deepest?',
    why: 'It does not choose: it ends in the valley it starts in, unless a step is large enough to jump.',
  },
  'goldstein-price': {
    title: 'Goldstein–Price',
    question: 'The loss is a million at a corner and 3 at the bottom: why must the learning rate be so tiny?',
    why: 'The steepest curvature at the minimum is 965, so the limit is about 2/965, and where you start it is 41 times more curved.',
  },
  mccormick: {
    title: 'McCormick',
    question: 'A washboard with a tilted floor: how large a step stays in the lowest furrow?',
    why: 'The curvature across the furrow is 4, so the limit is 2/4, and not far above it the balls leave the map.',
  },
  peaks: {
    title: 'Peaks',
    question: 'Three hills and three holes: which learning rate finds the deepest hole?',
    why: 'From this start downhill leads to the deepest hole, and above 2/30.2 no ball can come to rest in it.',
  },
  banana: {
    title: 'Banana',
    question: 'The way into the valley is steep and the way along it is flat: what is slow here?',
    why: 'The steep sides allow only small steps, and along the curved floor the slope is small: most of the time goes there.',
  },
  'banana-100': {
    title: 'Steep banana',
    question: 'The walls are ten times more curved than on the first banana: what does that cost?',
    why: 'The steepest curvature at the minimum is 1002, which caps the learning rate, while the floor stays as flat as before.',
  },
  beale: {
    title: 'Beale',
    question: 'A steep step, then a flat valley: which of the two sets the learning rate?',
    why: 'The steep side allows only small steps, and the valley, whose curvature is 162 times smaller, takes its time.',
  },
  'two-knob': {
    title: 'Two knobs',
    question: 'One knob times the other should be 1: do all balls end in the same place?',
    why: 'Every place with w₁w₂ = 1 is a minimum, and a large learning rate can only settle where the valley is not too sharp.',
  },
  plateau: {
    title: 'Plateau',
    question: 'Far from the hole the ground is nearly flat: is a small slope the same as being there?',
    why: 'Here the slope times the distance is only a few percent of the loss still to lose, which cannot happen in a bowl.',
  },
  cliff: {
    title: 'Cliff',
    question: 'A gentle bowl with a cliff in it: what does a ball do at the edge?',
    why: 'On the cliff the slope is more than ten times that of the ground about it, and so is the step of plain descent.',
  },
  easom: {
    title: 'Easom',
    question: 'One hole in a wide plain: how do you find it from its edge?',
    why: 'Outside the hole there is hardly any slope, so a step that misses the hole gets no second hint.',
  },
  rastrigin: {
    title: 'Rastrigin',
    question: 'A bowl full of dents: which learning rate ends in the lowest one?',
    why: 'Close by, small steps find the lowest dent, whose limit is 2/397, and much larger ones hop from dent to dent.',
  },
  ackley: {
    title: 'Ackley',
    question: 'The goal is a pit with a sharp tip: can a constant rate come to rest there?',
    why: 'At the tip the slope does not shrink, so a ball jumps to and fro by about one step: only small steps stay inside the goal.',
  },
  levy: {
    title: 'Levy',
    question: 'The dents grow with the distance: what does that do to the good learning rate?',
    why: 'At the goal the steepest curvature is 2.24, so the limit is 2/2.24, while the dents outside are up to 8.7 times more curved.',
  },
  griewank: {
    title: 'Griewank',
    question: 'Many dents on a bowl that is hardly there: does downhill lead to the middle?',
    why: 'The dents hide the bowl, so descent ends in the dent it starts in, and only large steps leave it.',
  },
  michalewicz: {
    title: 'Michalewicz',
    question: 'Two steep holes in a plain: which one is the deeper?',
    why: 'The slope only tells about the hole you stand in, whose curvature of 81 caps the learning rate at 2/81.',
  },
  kink: {
    title: 'Kink',
    question: 'Where two slopes meet there is no gradient: can a constant learning rate settle?',
    why: 'At a kink the slope does not shrink, only the step can: a constant rate ends up bouncing.',
  },
  'bukin-6': {
    title: 'Bukin',
    question: 'The floor of the valley is a kink with infinitely steep walls: will anybody settle?',
    why: 'Next to the kink the slope grows without limit, so no constant rate can come to rest on it.',
  },
  'best-box': {
    title: 'Best box',
    question: 'Cut squares from the corners of a 6 × 6 sheet and fold: how large should they be?',
    why: 'The volume is greatest at 1 with 16, and the second derivative of 24 caps the learning rate at 2/24.',
  },
  fog: {
    title: 'Fog',
    question: 'You only feel the slope under your feet: which of the two wells will you end in?',
    why: 'One slope cannot tell how deep a valley is: small steps end in the well that is downhill from the start.',
  },
  'one-example': {
    title: 'One example',
    question: 'One weight, one example, x = 2 and y = 3: what is a good learning rate?',
    why: 'The slope is (wx − y)x and the curvature x² = 4, so 1/4 lands in one step and 1/2 is the limit.',
  },
  fence: {
    title: 'Fence',
    question: 'The best place lies outside the fence: where will the balls come to rest?',
    why: 'On the fence, where the slope is not zero but square to it: the only way down is outside.',
  },
  'line-raw': {
    title: 'Line, raw x',
    question: 'Fit a line to raw data: why does it take so many steps?',
    why: 'Across the bowl the curvature is 132 times that along it: the one caps the learning rate, the other makes the way long.',
  },
  'line-standardised': {
    title: 'Line, standardised x',
    question: 'The same line, with x standardised: how few steps can you take?',
    why: 'Both curvatures are 1 now, so the learning rate 1 lands in one step, and the limit is 2.',
  },
  logistic: {
    title: 'Pass or fail',
    question: 'Cross-entropy in place of squared error: can a learning rate of 10 be right?',
    why: 'The curvature of cross-entropy at the minimum is at most 0.138, so the limit there is 2/0.138, about 14.5.',
  },
  separable: {
    title: 'Perfectly separable',
    question: 'A threshold parts the two classes perfectly: where is the lowest place?',
    why: 'There is none: a steeper slope is always a little better, so the loss falls for ever and never arrives.',
  },
  neuron: {
    title: 'One neuron',
    question: 'Where the neuron saturates, its slope dies: which learning rate still arrives?',
    why: 'Where tanh is flat the gradient is small although the loss is not: a small gradient is not arrival.',
  },
  'network-slice': {
    title: 'Slice of a network',
    question: 'A plane through the weights of a small network: is it a bowl?',
    why: 'It has two valleys and two saddles, and the deepest place is next to where training had ended.',
  },
};
