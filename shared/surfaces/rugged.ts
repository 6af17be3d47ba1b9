import { surfaceFromFormula } from './from-formula.ts';
import type { Surface } from './surface.ts';

/** Many. */
export const rugged: readonly Surface[] = [
  // Rastrigin.
  surfaceFromFormula({ id: 'rastrigin', source: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)', domain: { xMin: -2.2, xMax: 2.2, yMin: -2.2, yMax: 2.2 }, places: { stationary: [] }, race: { start: [0.4, -0.3], learningRates: { min: 0.0002, max: 0.02, initial: 0.0005 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Ackley.
  surfaceFromFormula({ id: 'ackley', source: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20', domain: { xMin: -2.5, xMax: 2.5, yMin: -2.5, yMax: 2.5 }, places: { stationary: [], sharp: [[0, 0]] }, race: { start: [0.4, -0.3], learningRates: { min: 0.001, max: 0.2, initial: 0.002 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Levy.
  surfaceFromFormula({ id: 'levy', source: 'sin(pi*(1 + (x - 1)/4))^2 + ((x - 1)/4)^2*(1 + 10*sin(pi*(1 + (x - 1)/4) + 1)^2) + ((y - 1)/4)^2*(1 + sin(2*pi*(1 + (y - 1)/4))^2)', domain: { xMin: -6, xMax: 6, yMin: -6, yMax: 6 }, places: { stationary: [] }, race: { start: [2.5, -3], learningRates: { min: 0.05, max: 5, initial: 0.1 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Griewank.
  surfaceFromFormula({ id: 'griewank', source: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))', domain: { xMin: -8, xMax: 8, yMin: -8, yMax: 8 }, places: { stationary: [] }, race: { start: [2, -2.5], learningRates: { min: 0.05, max: 5, initial: 0.1 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
  // Michalewicz.
  surfaceFromFormula({ id: 'michalewicz', source: '-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20', domain: { xMin: 1, xMax: 3.1, yMin: 0.5, yMax: 3.1 }, places: { stationary: [] }, race: { start: [2, 1.4], learningRates: { min: 0.001, max: 0.2, initial: 0.002 }, steps: 60, stepsPerSecond: 5, goalFraction: 0.01, par: 5 } }),
];
