import { heights } from '../../shared/surfaces/heights.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { scaleOf } from './scale.ts';

/** Lines that a class can still count. */
export const mostLevels = 12;
/** Nearer than this on the map's scale (its whole range is 1), two lines may read as one. */
const leastGap = 0.045;
/** So may lines whose rings differ less than this in size, as a share of the map's side; and the least first ring. */
const leastRing = 0.022;
const firstRing = 0.05;
/** Powers of ten that are looked at from the largest height down; more where the valley lies deeper. */
const usualPowers = 7;
const mostPowers = 100;

/**
 * The losses at which a surface's contour lines are drawn, rising, at most 12. Chosen from the domain alone, so that
 * a map, its surroundings and a magnified part of it share them.
 */
export function levelsOf(surface: Pick<Surface, 'valueBatch' | 'domain'>): readonly number[] {
  return levelsFor(heights(surface, surface.domain, 96, 96));
}

/**
 * 1-2-5 levels of a sample of heights: log-spaced where the range is over 100:1, else (and where as much lies below 0 as
 * above) multiples of one 1-2-5 step. From the highest down a level is left out when it is too near to the one above both
 * on the scale and on the map. Heights that are not finite do not count.
 */
export function levelsFor(sample: Float64Array): readonly number[] {
  const sorted = sample.filter(Number.isFinite).sort();
  if (sorted.length === 0) return [];
  const scale = scaleOf(sorted);
  const { min, max } = scale;
  if (!(max > min)) return [];
  // The side of a square as large as the part of the map that lies below a level.
  const ringAt = (level: number) => Math.sqrt(countBelow(sorted, level) / sorted.length);
  const isEven = min > 0 ? max <= 100 * min : min < 0 && max > 0 && isBalanced(sorted);
  const all = isEven
    ? evenLevels(min, max)
    : logLevels(min, max, sorted[Math.ceil(firstRing * firstRing * sorted.length)]!);
  for (let factor = 1; ; factor *= 1.15) {
    const kept: number[] = [];
    let [last, lastRing] = [1, 1];
    for (const level of all.toReversed()) {
      const t = scale.position(level);
      const ring = ringAt(level);
      const gap = factor * leastGap;
      if (last - t < gap && lastRing - ring < factor * leastRing) continue;
      if (t < gap && ring < firstRing) continue;
      kept.unshift(level);
      [last, lastRing] = [t, ring];
    }
    if (kept.length <= mostLevels) return kept;
  }
}

/** As much lies below the middle of the range as above, about: bands of one height cover about as much each. */
function isBalanced(sorted: Float64Array): boolean {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  const median = (sorted[sorted.length >> 1]! - min) / (max - min);
  return median >= 0.4 && median <= 0.6;
}

function countBelow(sorted: Float64Array, level: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < level) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evenLevels(min: number, max: number): number[] {
  const step = niceStep((max - min) / (mostLevels - 1));
  const first = Math.floor(min / step) + 1;
  const count = Math.ceil(max / step) - first;
  return Array.from({ length: count }, (_, index) => nice((first + index) * step));
}

/** @param low a height under which too little of the map lies for a ring */
function logLevels(min: number, max: number, low: number): number[] {
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const magnitudes: number[] = [];
  const highest = Math.ceil(Math.log10(largest));
  const deepest = low > 0 ? Math.max(highest - mostPowers, Math.floor(Math.log10(low))) : highest;
  const lowest = Math.min(highest - usualPowers, deepest);
  for (let power = highest; power >= lowest; power--) {
    for (const digit of [5, 2, 1]) magnitudes.push(nice(digit * decade(power)));
  }
  // Where the loss changes its sign, lines that crowd around 0 would say less than those below and above.
  const nearest = min < 0 && max > 0 ? Math.min(-min, max) / 5 : 0;
  const signed = [...magnitudes.map((level) => -level), 0, ...magnitudes.toReversed()];
  return signed.filter((level) => level > min && level < max && (level === 0 || Math.abs(level) >= nearest));
}

/** The smallest 1, 2 or 5 times a power of ten that is not under `least`. */
export function niceStep(least: number): number {
  const power = decade(Math.floor(Math.log10(least)));
  const digit = [1, 2, 5].find((candidate) => candidate * power >= least * (1 - 1e-9));
  return nice((digit ?? 10) * power);
}

function decade(power: number): number {
  return Number(`1e${power}`);
}

/** Without the last bits that multiplication leaves (0.30000000000000004). */
function nice(level: number): number {
  return Number(level.toPrecision(12));
}

/** A level as it stands on its line: 0.05, 20, 5k, 2M, 1004, 10⁻⁵ when it is very small, 5·10¹² when it is very large. */
export function levelText(level: number): string {
  const size = Math.abs(level);
  const sign = level < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size >= 1e3 && size < 1e15) {
    const short = size >= 1e6 ? `${nice(size / 1e6)}M` : `${nice(size / 1e3)}k`;
    // Levels that are close together far from 0 differ in their last digit.
    if (short.length <= 5 && size < 1e9) return sign + short;
    if (String(size).replace(/0+$/, '').length > 3) return sign + size;
  }
  if (size >= 1e-4 && size < 1e9) return `${sign}${nice(size)}`;
  const [digits, power] = nice(size).toExponential().split('e');
  const raised = [...power!].map((digit) => raisedDigits[digit] ?? '').join('');
  return `${sign}${digits === '1' ? '' : `${digits}·`}10${raised}`;
}

const raisedDigits: Readonly<Record<string, string>> = Object.fromEntries(
  [...'-0123456789'].map((digit, index) => [digit, [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'][index]!]),
);
