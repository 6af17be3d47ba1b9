/** A rectangle of a chart, in its own units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The log axis: `min` lies at `from`, `max` at `to`, every factor is equally wide. Both must be > 0. */
export function logScale(min: number, max: number, from: number, to: number): (value: number) => number {
  const width = Math.log(max / min);
  return (value) => from + (Math.log(value / min) / width) * (to - from);
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** From many marks to few: 1-2-5, 1-3, tens, and then every second, third, … ten. */
const digitSets = [[1, 2, 5], [1, 3], [1]] as const;

/**
 * Round numbers on a log axis of `width`, none nearer than `leastGap` to the next, and the two ends where there is room
 * for them.
 */
export function logTicks(min: number, max: number, width: number, leastGap: number): readonly Tick[] {
  const place = logScale(min, max, 0, width);
  const inside = (value: number): boolean => value >= min * 0.9999 && value <= max * 1.0001;
  const firstPower = Math.floor(Math.log10(min));
  const lastPower = Math.ceil(Math.log10(max));
  const powers = Array.from({ length: lastPower - firstPower + 1 }, (_, i) => firstPower + i);
  const free = (values: readonly number[]): boolean =>
    values.every((value, i) => i === 0 || place(value) - place(values[i - 1]!) >= leastGap);
  let marks: readonly number[] = [];
  for (const digits of digitSets) {
    marks = powers.flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`))).filter(inside);
    if (free(marks)) break;
  }
  for (let every = 2; !free(marks) && every < 40; every++) {
    marks = powers
      .filter((power) => power % every === 0)
      .map((power) => Number(`1e${power}`))
      .filter(inside);
  }
  const ends = [min, max].filter((end) => marks.every((mark) => Math.abs(place(mark) - place(end)) >= leastGap));
  return [...new Set([...marks, ...ends])].sort((a, b) => a - b).map((value) => ({ value, text: tickText(value) }));
}

/** Multiples of a 1-2-5 step from 0 to `max`, at most `most` of them besides 0. */
export function evenTicks(max: number, most: number): readonly number[] {
  let step = 1;
  for (let power = 1; ; power *= 10) {
    const digit = [1, 2, 5].find((candidate) => max / (candidate * power) <= most);
    if (digit === undefined) continue;
    step = digit * power;
    break;
  }
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}

/** 0.003, 20, 5000; a power of ten where a plain number would be long. */
function tickText(value: number): string {
  const plain = Number(value.toPrecision(3));
  if (plain >= 0.001 && plain < 100_000) return String(plain);
  const [digits = '', power = ''] = plain.toExponential().split('e');
  const raised = Array.from(power.replace('+', ''), (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]).join('');
  return `${digits === '1' ? '' : `${digits}·`}10${raised}`;
}
