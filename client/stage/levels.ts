import { heights } from '../../shared/surfaces/heights.ts';
import type { Surface } from '../../shared/surfaces/surface.ts';
import { type Scale, scaleOf } from './scale.ts';

/** Lines that a class can still count. */
export const mostLevels = 12;
/** Nearer than this on the scale of the map (its whole range is 1), two lines read as one. */
const leastGap = 0.045;

/**
 * The losses at which a surface's contour lines are drawn, rising, at most 12. Chosen from the domain alone, so that
 * a map, its surroundings and a magnified part of it share them.
 */
export function levelsOf(surface: Pick<Surface, 'value' | 'domain'>): readonly number[] {
  return levelsFor(scaleOf(heights(surface, surface.domain, 96, 96)));
}

/** 1-2-5 levels of a scale: log-spaced where the range is over 100:1, else multiples of one 1-2-5 step. */
export function levelsFor(scale: Scale): readonly number[] {
  const { min, max } = scale;
  if (!(max > min)) return [];
  const all = min > 0 && max <= 100 * min ? evenLevels(min, max) : logLevels(min, max);
  for (let gap = leastGap; ; gap *= 1.15) {
    const spread = spreadOut(all, scale, gap);
    if (spread.length <= mostLevels) return spread;
  }
}

/** From the highest down, so that the same lines survive on every surface of one family. */
function spreadOut(levels: readonly number[], scale: Scale, gap: number): number[] {
  const kept: number[] = [];
  let last = 1;
  for (const level of levels.toReversed()) {
    const t = scale.position(level);
    if (last - t < gap || t < gap) continue;
    kept.unshift(level);
    last = t;
  }
  return kept;
}

function evenLevels(min: number, max: number): number[] {
  const step = niceStep((max - min) / (mostLevels - 1));
  const first = Math.floor(min / step) + 1;
  const count = Math.ceil(max / step) - first;
  return Array.from({ length: count }, (_, index) => nice((first + index) * step));
}

function logLevels(min: number, max: number): number[] {
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const magnitudes: number[] = [];
  // Seven powers of ten below the largest are far below one line's gap on any scale with its median at one half.
  for (let power = Math.ceil(Math.log10(largest)), last = power - 7; power >= last; power--) {
    for (const digit of [5, 2, 1]) magnitudes.push(nice(digit * decade(power)));
  }
  const signed = [...magnitudes.map((level) => -level), 0, ...magnitudes.toReversed()];
  return signed.filter((level) => level > min && level < max);
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

/** A level as it stands on its line: 0.05, 20, 5k, 2M, 10⁻⁵ when it is very small. */
export function levelText(level: number): string {
  const size = Math.abs(level);
  const sign = level < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size >= 1e6) return `${sign}${nice(size / 1e6)}M`;
  if (size >= 1e3) return `${sign}${nice(size / 1e3)}k`;
  if (size >= 1e-4) return `${sign}${nice(size)}`;
  const [digits, power] = nice(size).toExponential().split('e-');
  const raised = [...(power ?? '')].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${sign}${digits === '1' ? '' : `${digits}·`}10⁻${raised}`;
}
