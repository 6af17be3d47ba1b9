import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';
import { pairs, withImages } from './symmetry.ts';

/** Many local minima: descent finds the one it starts near. */
export const rugged: readonly Surface[] = [
  // Rastrigin 1974: a bowl full of dents, one near every whole number.
  surfaceFromFormula({
    id: 'rastrigin',
    source: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
    domain: { xMin: -2.2, xMax: 2.2, yMin: -2.2, yMax: 2.2 },
    places: {
      stationary: pairs([
        -1.9899122337085495, -1.5076407318703584, -0.9949586376523348, -0.5025460365546747, 0, 0.5025460365546747,
        0.9949586376523348, 1.5076407318703584, 1.9899122337085495,
      ]),
      best: 0,
    },
    race: {
      start: [0.4, -0.3],
      learningRates: { min: 0.00005, max: 0.02, initial: 0.0001 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Ackley 1987: a pit with a kink at its bottom, where the square root has its corner.
  surfaceFromFormula({
    id: 'ackley',
    source: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
    domain: { xMin: -2.5, xMax: 2.5, yMin: -2.5, yMax: 2.5 },
    places: {
      stationary: withImages('square', [
        [0.9521665459501717, 0],
        [0.6257806168564638, 0],
        [0.9684776587077244, 0.9684776587077244],
        [0.8747620388753442, 0.5774125352782147],
        [0.6730965201107377, 0.6730965201107377],
        [1.9589197181217175, 0],
        [1.9646166628629864, 0.9824160350791392],
        [1.6102960205537258, 0],
        [1.5950289240728648, 0.9458984927015273],
        [1.9744519864841168, 1.9744519864841168],
        [1.8559767089749082, 0.5364972381119946],
        [1.773445148708471, 0.5495858144229183],
        [1.9161668489971282, 1.5674502528624068],
        [1.6518481462014178, 1.6518481462014178],
      ]),
      sharp: [[0, 0]],
      best: 0,
    },
    race: {
      start: [0.4, -0.3],
      learningRates: { min: 0.0003, max: 0.03, initial: 0.0005 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 15,
    },
  }),
  // Levy no. 13's kin: dents that grow with the distance.
  surfaceFromFormula({
    id: 'levy',
    source:
      'sin(pi*(1 + (x - 1)/4))^2 + ((x - 1)/4)^2*(1 + 10*sin(pi*(1 + (x - 1)/4) + 1)^2) + ((y - 1)/4)^2*(1 + sin(2*pi*(1 + (y - 1)/4))^2)',
    domain: { xMin: -6, xMax: 6, yMin: -6, yMax: 6 },
    places: {
      stationary: pairs(
        [-4.205434985718203, -2.7053160403868706, 1, 2.7688604518537936, 3.7910821904505094],
        [
          -4.930286250610244, -4.158843090997565, -2.8906496084617133, -2.256662218677807, 1, 4.256662218677807,
          4.890649608461714,
        ],
      ),
      best: 0,
    },
    race: {
      start: [-2.65, 1.3],
      learningRates: { min: 0.01, max: 3, initial: 0.02 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 3,
    },
  }),
  // Griewank 1981: the dents all but hide that the whole is a bowl.
  surfaceFromFormula({
    id: 'griewank',
    source: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))',
    domain: { xMin: -8, xMax: 8, yMin: -8, yMax: 8 },
    places: {
      stationary: withImages('mirrored', [
        [0, 0],
        [3.1400226338955397, 4.438444480920714],
        [6.280045279379904, 0],
        [1.5723679104393218, 2.2225533025787545],
        [4.710820534479318, 2.218110408756954],
        [1.5660847019886008, 6.6632170057198845],
        [7.855556370892423, 2.22699620742899],
        [4.7171037585267745, 6.667659943458243],
        [7.849273116023248, 6.658774057215234],
        [3.1431642363549055, 0],
        [0, 4.447330275764382],
        [6.286328492143461, 4.44733029775552],
      ]),
      best: 0,
    },
    race: {
      start: [1.8, -1.8],
      learningRates: { min: 0.03, max: 6, initial: 0.05 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 6,
    },
  }),
  // Michalewicz 1992 (m = 10): two steep holes in a plain; between them, at y = π/√2, the bottom is flat to the 19th
  // derivative.
  surfaceFromFormula({
    id: 'michalewicz',
    source: '-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20',
    domain: { xMin: 1, xMax: 3.1, yMin: 0.5, yMax: 3.1 },
    places: {
      stationary: [
        [2.2029055201726093, 1.5707963267948966],
        [2.2029055201726093, 2.7115714838430143],
        [2.2029055201726093, 2.221441469079183],
      ],
    },
    race: {
      start: [2, 1.4],
      learningRates: { min: 0.0002, max: 0.2, initial: 0.0005 },
      steps: 60,
      stepsPerSecond: 5,
      goalFraction: 0.01,
      par: 4,
    },
  }),
];
