import type { Overlay } from '../../../shared/room/shown.ts';
import { type Arrangement, crowdOf, headOf, type Ranking, tagsOf } from '../arrange.ts';
import type { Layout } from '../layout.ts';
import { levelsOf } from '../levels.ts';
import type { Moment } from '../marks.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';
import type { StageFrame, StageScene } from '../scene.ts';
import type { StageWords } from '../words.ts';
import { bunched } from './bunch.ts';
import { laneLayout } from './layout.ts';
import { curveHeight, paintLane } from './paint-lane.ts';
import { paintLaneMoment } from './paint-moving.ts';
import { LanePlane } from './plane.ts';

/** What can be laid over a lane. */
export const laneOverlays: readonly Overlay[] = ['stationary', 'fog'];

/** A surface of one variable, shown as the curve of its loss: what the stage draws otherwise than on a map. */
export class LaneView {
  private readonly plane: LanePlane;
  private readonly levels: readonly number[];

  constructor(scene: StageScene) {
    this.plane = new LanePlane(scene);
    this.levels = levelsOf(scene.surface);
  }

  /** The scene in the plane of x and L. */
  get scene(): StageScene {
    return this.plane.scene;
  }

  frame(frame: StageFrame): StageFrame {
    return this.plane.frame(frame);
  }

  layout(width: number, height: number, unit: number): Layout {
    return laneLayout(width, height, unit, this.plane.box);
  }

  paint(context: Context, layout: Layout, palette: Palette, words: StageWords): void {
    paintLane(context, { lane: this.plane.lane, levels: this.levels }, layout, palette, words);
  }

  /** Balls that lie on one another stand in bunches; of a crowd they stay dots on the curve. */
  arranged(
    arrangement: Arrangement,
    ranking: Ranking,
    layout: Layout,
    nameWidth: (ball: number) => number,
  ): Arrangement {
    const { length } = arrangement.places;
    if (length > crowdOf) return arrangement;
    const curve = curveHeight(this.plane.lane.surface, layout);
    const bunch = bunched(arrangement, curve, layout.inner.top, layout.unit);
    const tags = tagsOf(headOf(ranking, length), bunch.places, bunch.notes, [], layout, nameWidth);
    return { ...bunch, tags };
  }

  /** What moves besides balls and trails. `step`: the row in which the balls have arrived. */
  paintMoment(
    context: Context,
    { race, ...ranking }: StageFrame,
    step: number,
    moment: Moment,
    layout: Layout,
    palette: Palette,
  ): void {
    if (race === null) return;
    const { surface, balls } = this.plane.lane;
    paintLaneMoment(context, { race, step, moment, ranking, balls, surface }, layout, palette);
  }
}
