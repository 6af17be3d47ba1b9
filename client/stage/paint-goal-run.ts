import { type GoalRun, runningPart } from './goal-run.ts';
import type { Layers } from './layers.ts';
import type { Layout } from './layout.ts';
import type { Lens } from './lens.ts';
import { paintGoal } from './paint.ts';

/** How much larger the chequers are that run, and their height in the lens in hundredths of the window's height. */
const [larger, inLens] = [1.9, 0.9];

/** Running chequers over the finish on the map, and in the lens where it shows that part. `row`: height of those at rest. */
export function paintGoalRuns(
  { head, lens: above }: Pick<Layers, 'head' | 'lens'>,
  runs: readonly GoalRun[],
  lens: Lens | null,
  { camera, unit }: Layout,
  row: number,
  ink: string,
): void {
  for (const run of runs) {
    const part = runningPart(run);
    paintGoal(head, [part], camera, larger * row, ink);
    if (lens?.ring !== run.ring) continue;
    const { x, y, radius } = lens.circle;
    above.save();
    above.beginPath();
    above.arc(x, y, radius, 0, 2 * Math.PI);
    above.clip();
    paintGoal(above, [part], lens.camera, inLens * unit, ink);
    above.restore();
  }
}
