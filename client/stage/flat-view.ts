import type { Race } from '../../shared/race/race.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { Arrangements } from './arrangements.ts';
import type { BallLayer } from './balls.ts';
import { placeOf } from './ghost-way.ts';
import { mapGround } from './ghosts.ts';
import type { GoalRing } from './goal.ts';
import type { LaneView } from './lane/lane-view.ts';
import type { Layers } from './layers.ts';
import type { Layout } from './layout.ts';
import { type Moment, marksOf, nameOf, widthOf } from './marks.ts';
import type { OverlayPainter } from './overlays/painter.ts';
import { paintGhosts } from './paint-ghosts.ts';
import type { Palette } from './palette.ts';
import type { StageFrame, StageScene } from './scene.ts';
import { TrailLayers } from './trail-layers.ts';
import type { StageWords } from './words.ts';

/** What a picture lies on. */
interface FlatGround {
  readonly scene: StageScene;
  readonly rings: readonly GoalRing[];
  readonly layout: Layout;
  readonly palette: Palette;
  /** Of a surface of one variable. */
  readonly lane: LaneView | null;
}

/** Trails, balls and moving overlays, seen from straight above. */
export class FlatView {
  private readonly layers: Layers;
  private readonly overlays: OverlayPainter;
  private readonly words: StageWords;
  private readonly trails: TrailLayers;
  private readonly arranged = new Arrangements();

  constructor(layers: Layers, overlays: OverlayPainter, palette: Palette, words: StageWords) {
    this.layers = layers;
    this.overlays = overlays;
    this.words = words;
    this.trails = new TrailLayers(layers, palette);
  }

  /** The canvases were emptied, or the map is another one. */
  forget(): void {
    this.trails.forget();
    this.arranged.forget();
  }

  /** Where the balls have arrived; null without a race. */
  draw(frame: StageFrame, step: number, share: number, ground: FlatGround, balls: BallLayer): Arrangement | null {
    const { race } = frame;
    const { scene, rings, layout, palette, lane } = ground;
    this.trails.palette = palette;
    this.trails.draw(frame, step, share, ground);
    if (!race) {
      balls.draw([]);
      this.paintOverlays(frame, 0, null, scene);
      return null;
    }
    this.arranged.begin(race, rankingOf(frame));
    const from = this.arrangementAt(race, step, frame, ground);
    const to = share > 0 ? this.arrangementAt(race, step + 1, frame, ground) : from;
    const moment: Moment = { from, to, share };
    const arrived = share >= 1 ? step + 1 : step;
    const marks = marksOf(moment, scene.balls, layout.unit, palette);
    balls.draw(marks);
    const ghostGround = mapGround(scene, rings, layout);
    paintGhosts(this.layers.head, scene.ghosts ?? [], step, share, marks, ghostGround, palette);
    this.paintOverlays(frame, arrived, moment, scene);
    lane?.paintMoment(this.layers.head, frame, arrived, moment, layout, palette);
    return to;
  }

  private paintOverlays({ race, ...ranking }: StageFrame, step: number, moment: Moment | null, scene: StageScene) {
    const colourOf = (ball: number) => scene.balls[ball]?.look.colour ?? '#000000';
    const nameOf = (ball: number) => scene.balls[ball]?.nickname ?? '';
    const ghosts = (scene.ghosts ?? []).map((ghost) => placeOf(ghost, step, 0));
    this.overlays.paintMoving(this.layers.head, { race, step, ranking, moment, ghosts, colourOf, nameOf });
  }

  private arrangementAt(
    race: Race,
    step: number,
    frame: StageFrame,
    { scene, rings, layout, lane }: FlatGround,
  ): Arrangement {
    const nameWidth = (ball: number) => widthOf(scene.balls[ball]?.nickname ?? '', layout.unit);
    return this.arranged.at(step, () => {
      const made = arrange(race, step, scene.goal, rings, frame, layout, this.words, nameWidth, (ball) =>
        nameOf(scene.balls[ball]),
      );
      return lane?.arranged(made, frame, layout, nameWidth) ?? made;
    });
  }
}

/** Who is in front, as far as the picture shows it. */
export function rankingOf({ focus, leaders }: StageFrame): string {
  return `${focus}:${leaders.join()}`;
}
