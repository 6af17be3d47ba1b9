import { evenTicks, logScale, logTicks, type Tick } from './scale.ts';

/** One bar a vote and option: how many chose it. */
export interface OptionBar {
  readonly count: number;
  /** Of the longest bar of any vote, 0 to 1. */
  readonly share: number;
}

/** The answers of each vote to a question with `options` options: rows = options, in them one bar a vote. */
export function optionBars(options: number, votes: readonly (readonly number[])[]): readonly (readonly OptionBar[])[] {
  const counts = Array.from({ length: options }, (_, option) =>
    votes.map((answers) => answers.filter((answer) => answer === option).length),
  );
  const most = Math.max(1, ...counts.flat());
  return counts.map((row) => row.map((count) => ({ count, share: count / most })));
}

export interface NumberQuestionScale {
  readonly right: number;
  readonly tolerance: number | 'ratio';
}

/** The axis of a question for a number, and which answers lie beyond its ends. */
export interface NumberAxis {
  readonly log: boolean;
  readonly min: number;
  readonly max: number;
}

/** So many tolerances away an answer is still drawn at its own place. */
const reach = 4;
/** Room at both ends, as a share of the axis. */
const margin = 0.04;

/**
 * An axis that holds the right value and the answers, but not those so far away that they would squeeze all others to
 * a point: ratios on a log axis, else an even one.
 */
export function numberAxis({ right, tolerance }: NumberQuestionScale, answers: readonly number[]): NumberAxis {
  if (tolerance === 'ratio' && right > 0) {
    const near = answers.filter((answer) => answer >= right / 2 ** reach && answer <= right * 2 ** reach);
    const [min, max] = [Math.min(right / 2, ...near), Math.max(right * 2, ...near)];
    const wider = (max / min) ** margin;
    return { log: true, min: min / wider, max: max * wider };
  }
  const width = tolerance === 'ratio' ? Math.max(1, Math.abs(right)) : tolerance;
  const near = answers.filter((answer) => Math.abs(answer - right) <= reach * width);
  const [min, max] = [Math.min(right - width, ...near), Math.max(right + width, ...near)];
  const wider = (max - min) * margin;
  return { log: false, min: min - wider, max: max + wider };
}

/** Where a value of the axis lies between `from` and `to`. */
export function axisScale({ log, min, max }: NumberAxis, from: number, to: number): (value: number) => number {
  return log ? logScale(min, max, from, to) : (value) => from + ((value - min) / (max - min)) * (to - from);
}

/** Round numbers on the axis. */
export function axisTicks({ log, min, max }: NumberAxis, width: number, leastGap: number): readonly Tick[] {
  if (log) {
    const place = logScale(min, max, 0, width);
    // The ends are no round numbers here.
    return logTicks(min, max, width, leastGap).filter(
      ({ value }) => value !== min && value !== max && place(value) >= 0 && place(value) <= width,
    );
  }
  const most = Math.max(2, Math.floor(width / leastGap));
  const [, step = 1] = evenTicks(max - min, most);
  const first = Math.ceil(min / step);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const value = Number(((first + i) * step).toPrecision(9));
    return { value, text: String(value).replace('-', '−') };
  });
}

interface TallyDot {
  readonly x: number;
  readonly y: number;
}

export interface TallyStrip {
  readonly dots: readonly TallyDot[];
  readonly radius: number;
  /** Answers off the two ends of the axis; in `dots` there are none of them. */
  readonly below: number;
  readonly above: number;
}

export interface StripRoom {
  readonly left: number;
  readonly right: number;
  /** Dots stand on it. */
  readonly bottom: number;
  readonly height: number;
}

/** The largest and the smallest radius of a dot. */
const [largest, smallest] = [13, 3];

/** A dot an answer, equal ones on each other; all dots are as large as the highest stack allows. */
export function tallyStrip(
  answers: readonly number[],
  axis: NumberAxis,
  room: StripRoom,
  mostRadius = largest,
): TallyStrip {
  const atX = axisScale(axis, room.left, room.right);
  const inside = answers.filter((answer) => answer >= axis.min && answer <= axis.max);
  const counted = {
    below: answers.filter((a) => a < axis.min).length,
    above: answers.filter((a) => a > axis.max).length,
  };
  for (let radius = mostRadius; ; radius--) {
    const pitch = 2 * radius + 2;
    const stacks = stacksOf(inside.map(atX), pitch);
    const dots = stacks.flatMap(({ x, count }) =>
      Array.from({ length: count }, (_, k) => ({ x, y: room.bottom - radius - k * pitch })),
    );
    const highest = Math.max(0, ...stacks.map(({ count }) => count)) * pitch;
    if (highest <= room.height || radius === smallest) return { dots, radius, ...counted };
  }
}

/** The commonest values keep their own x; what lies too near to one of them to stand beside it stands on it. */
function stacksOf(xs: readonly number[], pitch: number): readonly { readonly x: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const x of xs) counts.set(x, (counts.get(x) ?? 0) + 1);
  const stacks: { readonly x: number; count: number }[] = [];
  for (const [x, count] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const near = stacks.filter((stack) => Math.abs(stack.x - x) < pitch);
    const nearest = near.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
    if (nearest) nearest.count += count;
    else stacks.push({ x, count });
  }
  return stacks;
}

/** The middle answer; null where there is none. */
export function medianOf(answers: readonly number[]): number | null {
  if (answers.length === 0) return null;
  const rising = answers.toSorted((a, b) => a - b);
  const half = Math.floor(rising.length / 2);
  return rising.length % 2 === 1 ? rising[half]! : (rising[half - 1]! + rising[half]!) / 2;
}
