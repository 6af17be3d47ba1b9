import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';
import { pairs, withImages } from './symmetry.ts';

/** Several valleys, of one depth or of several. */
export const wells: readonly Surface[] = [
  // The valley on the left is deeper, the one on the right nearer to the start.
  surfaceFromFormula({
    id: 'double-well',
    source: 'x^4 - 2*x^2 + 0.3*x + y^2',
    domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
    places: {
      stationary: [
        [-1.0355787140888537, 0],
        [0.9601495555191055, 0],
        [0.07542915856974822, 0],
      ],
    },
    race: {
      start: [1.75, 1.2],
      learningRates: { min: 0.03, max: 0.35, initial: 0.04 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 4,
    },
  }),
  // Himmelblau 1972, over 50: at the full scale every rate of the slider would fly. Limits .747 .949 1.215 1.241.
  surfaceFromFormula({
    id: 'himmelblau',
    source: '((x^2 + y - 11)^2 + (x + y^2 - 7)^2)/50',
    domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 },
    places: {
      stationary: [
        [3, 2],
        [-2.805118086952745, 3.131312518250573],
        [-3.779310253377747, -3.2831859912861696],
        [3.5844283403304917, -1.8481265269644036],
        [-3.0730257507643897, -0.08135304428796751],
        [-0.12796134673068008, -1.9537149802445763],
        [0.08667750455539636, 2.884254701174776],
        [3.385154183607021, 0.07385187983774928],
        [-0.2708445906673476, -0.9230385564799815],
      ],
      best: 0,
    },
    race: {
      start: [-1, -1.5],
      learningRates: { min: 0.02, max: 3, initial: 0.05 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 5,
    },
  }),
  // The camel's back with three humps: one deep valley between two shallow ones.
  surfaceFromFormula({
    id: 'three-hump-camel',
    source: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
    domain: { xMin: -2.2, xMax: 2.2, yMin: -2.2, yMax: 2.2 },
    places: {
      stationary: withImages('turned', [
        [0, 0],
        [1.747552345830289, -0.8737761729151445],
        [1.07054229182366, -0.53527114591183],
      ]),
    },
    race: {
      start: [-1, -1],
      learningRates: { min: 0.003, max: 0.8, initial: 0.005 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 2,
    },
  }),
  // The camel's back with six humps (Branin 1972): two deepest valleys of one depth, four shallower ones.
  surfaceFromFormula({
    id: 'six-hump-camel',
    source: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
    domain: { xMin: -2, xMax: 2, yMin: -1.2, yMax: 1.2 },
    places: {
      stationary: withImages('turned', [
        [0.08984201310031806, -0.7126564030207396],
        [1.7036067149699807, -0.7960835686726252],
        [0, 0],
        [1.1092053368047865, -0.7682680925095398],
        [1.6071047529201974, 0.5686514548841314],
        [1.6380679841897787, 0.22867406904439408],
        [1.2960702671671092, 0.6050843880386585],
        [1.2302298765166524, 0.16233458445899493],
      ]),
    },
    race: {
      start: [-0.45, 1.05],
      learningRates: { min: 0.001, max: 0.3, initial: 0.002 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Styblinski and Tang: four valleys of three depths; descent from 28 % of starts finds the deepest.
  surfaceFromFormula({
    id: 'styblinski-tang',
    source: '(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2',
    domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 },
    places: { stationary: pairs([-2.903534027771177, 0.1567312567803401, 2.746802770990837]) },
    race: {
      start: [-1, -0.5],
      learningRates: { min: 0.001, max: 0.2, initial: 0.002 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Goldstein and Price: a million high at the corners, 3 at the bottom.
  surfaceFromFormula({
    id: 'goldstein-price',
    source:
      '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
    domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 },
    places: {
      stationary: [
        [0, -1],
        [-0.6, -0.4],
        [1.8, 0.2],
        [1.2, 0.8],
        [-0.4, -0.6],
        [1.2, -0.2],
        [1.4, 0.6],
        [0.6, 0.4],
        [0.8, 0.2],
      ],
      best: 3,
    },
    race: {
      start: [0.45, -1.35],
      learningRates: { min: 0.000003, max: 0.001, initial: 0.000005 },
      steps: 100,
      stepsPerSecond: 8,
      goalFraction: 0.01,
      par: 10,
    },
  }),
  // McCormick 1976: a washboard, with a second, higher valley beyond the ridge.
  surfaceFromFormula({
    id: 'mccormick',
    source: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
    domain: { xMin: -1.5, xMax: 4, yMin: -3, yMax: 4 },
    places: {
      stationary: [
        [-0.5471975511965976, -1.5471975511965976],
        [2.5943951023931953, 1.5943951023931953],
        [1.5471975511965976, 0.5471975511965976],
      ],
    },
    race: {
      start: [-1.2, 0.5],
      learningRates: { min: 0.003, max: 1, initial: 0.006 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 2,
    },
  }),
  // The peaks of MATLAB: three minima, three maxima and three saddles, to be told apart.
  surfaceFromFormula({
    id: 'peaks',
    source: '3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3',
    domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 },
    places: {
      stationary: [
        [0.2282789205563691, -1.6255349574999964],
        [-1.3473962443682108, 0.20451886609700518],
        [0.2964455538468321, 0.32019624766683435],
        [0.4163233216785082, -0.3941450984024246],
        [-0.26593755683724574, 0.46673999372626945],
        [1.0982728343350927, 0.8544609795247524],
        [1.285684697241304, -0.004847559075593673],
        [-0.46002451803438665, -0.629196508716801],
        [-0.009317581959954115, 1.5813679629389998],
      ],
    },
    race: {
      start: [0, -0.65],
      learningRates: { min: 0.0005, max: 0.15, initial: 0.001 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 4,
    },
  }),
];
