import type { Race } from '../../shared/race/race.ts';
import type { Line } from './contours.ts';
import { type GoalRing, holds } from './goal.ts';

/** Once round the contour (design: VISUAL, Motion). */
const runMs = 400;
/** Share of the contour that runs. */
const stretch = 0.3;

/** A part of the finish at one moment of its run: `share` of the way round. */
export interface GoalRun {
  readonly ring: GoalRing;
  readonly share: number;
}

/** The chequers that run round a part of the finish when a ball comes in for the first time. */
export class GoalRuns {
  private readonly begunMs = new Map<GoalRing, number>();
  private race: Race | null = null;
  private arrived = 0;

  /** What runs at `nowMs`. To be asked for every picture, with the row at which the balls have arrived. */
  at(race: Race | null, arrived: number, goal: number, rings: readonly GoalRing[], nowMs: number): readonly GoalRun[] {
    const { begunMs } = this;
    for (const [ring, sinceMs] of begunMs) if (nowMs - sinceMs >= runMs) begunMs.delete(ring);
    // Who comes late, or skips, missed it.
    if (race !== null && race === this.race && arrived === this.arrived + 1) {
      for (const ring of enteredAt(race, arrived, goal, rings)) if (!begunMs.has(ring)) begunMs.set(ring, nowMs);
    } else if (race !== this.race || arrived !== this.arrived) begunMs.clear();
    this.race = race;
    this.arrived = arrived;
    return [...begunMs].map(([ring, sinceMs]) => ({ ring, share: (nowMs - sinceMs) / runMs }));
  }
}

/** The parts of the finish that a ball enters at `step` for the first time. */
export function enteredAt(race: Race, step: number, goal: number, rings: readonly GoalRing[]): readonly GoalRing[] {
  const { count, losses, xs, ys } = race;
  const entered = new Set<GoalRing>();
  for (let ball = 0; ball < count; ball++) {
    if (losses[step * count + ball]! > goal) continue;
    let before = step - 1;
    while (before >= 0 && losses[before * count + ball]! > goal) before--;
    if (before >= 0) continue;
    const ring = rings.find(({ bounds }) => holds(bounds, xs[step * count + ball]!, ys[step * count + ball]!));
    if (ring) entered.add(ring);
  }
  return [...entered];
}

/** The part of the contour that has `share` of the way round behind it, in θ; shorter where it begins and ends. */
export function runningPart({ ring: { line, bounds }, share }: GoalRun): GoalRing {
  const end = Math.min(1, share * (1 + stretch));
  return { line: partOf(line, Math.max(0, end - stretch * Math.min(1, share * 4)), end), bounds };
}

/** What of a line lies between two shares of its length. */
function partOf(line: Line, from: number, to: number): Line {
  const lengths = [0];
  for (let i = 2; i < line.length; i += 2) {
    lengths.push(lengths.at(-1)! + Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!));
  }
  const whole = lengths.at(-1)!;
  const points = [...at(line, lengths, from * whole)];
  lengths.forEach((length, index) => {
    if (length > from * whole && length < to * whole) points.push(line[2 * index]!, line[2 * index + 1]!);
  });
  points.push(...at(line, lengths, to * whole));
  return Float64Array.from(points);
}

function at(line: Line, lengths: readonly number[], length: number): readonly [x: number, y: number] {
  const next = Math.max(
    1,
    lengths.findIndex((reached) => reached >= length),
  );
  const [begin, end] = [lengths[next - 1]!, lengths[next]!];
  const share = end > begin ? (length - begin) / (end - begin) : 0;
  const [x, y] = [line[2 * next - 2]!, line[2 * next - 1]!];
  return [x + (line[2 * next]! - x) * share, y + (line[2 * next + 1]! - y) * share];
}
