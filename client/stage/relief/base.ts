import type { GoalRing } from '../goal.ts';
import type { Label } from '../labels.ts';
import type { Layout } from '../layout.ts';
import type { StageScene } from '../scene.ts';

/** Height of the level numbers, in hundredths of the window's height. */
export const labelSize = 2.4;

/** What stands still on a relief. */
export interface ReliefBase {
  readonly scene: StageScene;
  readonly rings: readonly GoalRing[];
  /** Numbers of the contour lines on the flat map. */
  readonly labels: readonly Label[];
  /** Of the flat map. */
  readonly layout: Layout;
  readonly backdrop: HTMLCanvasElement;
  /** What the heights are, in words. */
  readonly heightWords: string;
  readonly levels: readonly number[];
}
