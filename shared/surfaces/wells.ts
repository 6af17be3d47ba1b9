import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** Polynomials and waves with several valleys. */
export const wells: readonly Surface[] = [
  // The valley on the left is deeper, the one on the right nearer to the start.
  surfaceFromFormula({ id: 'double-well', source: 'x^4 - 2*x^2 + 0.3*x + y^2', domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 }, places: { stationary: [[-1.0355787140888537, 0], [0.9601495555191055, 0], [0.07542915856974822, 0]] }, race: { start: [1.75, 1.2], learningRates: { min: 0.03, max: 0.35, initial: 0.04 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 4 } }),
  // Himmelblau 1972, over 50: at the full scale every rate of the slider would fly. Limits .747 .949 1.215 1.241.
  surfaceFromFormula({ id: 'himmelblau', source: '((x^2 + y - 11)^2 + (x + y^2 - 7)^2)/50', domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 }, places: { stationary: [[3, 2]] }, race: { start: [-1, -1.5], learningRates: { min: 0.02, max: 3, initial: 0.05 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Three-hump camel.
  surfaceFromFormula({ id: 'three-hump-camel', source: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2', domain: { xMin: -2.2, xMax: 2.2, yMin: -2.2, yMax: 2.2 }, places: { stationary: [[0, 0]] }, race: { start: [-2, 1.8], learningRates: { min: 0.01, max: 1, initial: 0.02 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Six-hump camel.
  surfaceFromFormula({ id: 'six-hump-camel', source: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2', domain: { xMin: -2, xMax: 2, yMin: -1.2, yMax: 1.2 }, places: { stationary: [] }, race: { start: [-1.8, 1], learningRates: { min: 0.001, max: 0.3, initial: 0.002 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Styblinski and Tang: four valleys of three depths; descent from 28 % of starts finds the deepest.
  surfaceFromFormula({ id: 'styblinski-tang', source: '(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2', domain: { xMin: -5, xMax: 5, yMin: -5, yMax: 5 }, places: { stationary: [] }, race: { start: [-1, -0.5], learningRates: { min: 0.001, max: 0.2, initial: 0.002 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Goldstein and Price: a million high at the corners, 3 at the bottom.
  surfaceFromFormula({ id: 'goldstein-price', source: '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))', domain: { xMin: -2, xMax: 2, yMin: -2, yMax: 2 }, places: { stationary: [] }, race: { start: [-0.5, -1.6], learningRates: { min: 1e-06, max: 0.001, initial: 2e-06 }, steps: 100, stepsPerSecond: 8, goalFraction: 0.01, par: 5 } }),
  // McCormick.
  surfaceFromFormula({ id: 'mccormick', source: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1', domain: { xMin: -1.5, xMax: 4, yMin: -3, yMax: 4 }, places: { stationary: [] }, race: { start: [3, 3], learningRates: { min: 0.01, max: 1, initial: 0.02 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // MATLAB peaks.
  surfaceFromFormula({ id: 'peaks', source: '3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3', domain: { xMin: -3, xMax: 3, yMin: -3, yMax: 3 }, places: { stationary: [] }, race: { start: [-0.3, 1], learningRates: { min: 0.003, max: 0.3, initial: 0.005 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
];
