import type { Race } from '../../shared/race/race.ts';
import { crowdOf, headOf } from './arrange.ts';
import { mapGround } from './ghosts.ts';
import { type GoalRing, holds } from './goal.ts';
import { clear, type Layers } from './layers.ts';
import type { Layout } from './layout.ts';
import { paintStart } from './paint.ts';
import { paintGhostWays } from './paint-ghost-ways.ts';
import type { Palette } from './palette.ts';
import type { StageFrame, StageScene } from './scene.ts';
import { sizes } from './sizes.ts';
import { appendField, drawRecent, drawTrail } from './trails.ts';

/** What the trails lie on. */
interface TrailGround {
  readonly scene: StageScene;
  readonly rings: readonly GoalRing[];
  readonly layout: Layout;
}

/** The trails of balls and ghosts: the field's canvas is only ever added to, the head's is drawn for every picture. */
export class TrailLayers {
  palette: Palette;
  private readonly layers: Layers;
  /** What the field's canvas holds: which race, up to which row. */
  private drawn: { race: Race | null; step: number } = { race: null, step: 0 };

  constructor(layers: Layers, palette: Palette) {
    this.layers = layers;
    this.palette = palette;
  }

  /** The race that is on the canvases. */
  get race(): Race | null {
    return this.drawn.race;
  }

  /** The canvases were emptied. */
  forget(): void {
    this.drawn = { race: null, step: 0 };
  }

  /** @param share of the chord from `step` to the next one */
  draw(frame: StageFrame, step: number, share: number, ground: TrailGround): void {
    const { race } = frame;
    const { layout, scene } = ground;
    const { camera, unit, window } = layout;
    const arrived = share >= 1 ? step + 1 : step;
    if (race !== this.drawn.race || arrived < this.drawn.step) {
      clear(this.layers.field);
      this.drawn = { race, step: 0 };
    }
    clear(this.layers.head);
    if (race) {
      this.drawGhostWays(step, share, ground);
      this.drawBallTrails(race, frame, step, share, ground);
    }
    this.drawn.step = arrived;
    if (!holds(window, ...scene.start)) return;
    paintStart(this.layers.head, camera.x(scene.start[0]), camera.y(scene.start[1]), sizes.start * unit);
  }

  /** As the field's trails, they are only ever added to, but for the chord that is being walked. */
  private drawGhostWays(step: number, share: number, { layout, scene, rings }: TrailGround): void {
    const { ghosts = [] } = scene;
    const ground = mapGround(scene, rings, layout);
    const arrived = share >= 1 ? step + 1 : step;
    paintGhostWays(this.layers.field, ghosts, this.drawn.step, arrived, 0, ground, this.palette);
    if (arrived === step) paintGhostWays(this.layers.head, ghosts, step, step, share, ground, this.palette);
  }

  private drawBallTrails(
    race: Race,
    frame: StageFrame,
    step: number,
    share: number,
    { layout: { camera, unit, window }, scene }: TrailGround,
  ): void {
    const arrived = share >= 1 ? step + 1 : step;
    const colourOf = (ball: number) => scene.balls[ball]?.look.colour ?? '#000000';
    if (race.count <= crowdOf) {
      const colours = scene.balls.map((ball) => ball.look.colour);
      appendField(this.layers.field, race, this.drawn.step, arrived, camera, unit, colours, this.palette, window);
      drawRecent(this.layers.head, race, step, share, camera, unit, colours, this.palette, window);
    }
    for (const ball of headOf(frame, race.count).reverse()) {
      drawTrail(this.layers.head, race, ball, step, share, camera, unit, colourOf(ball), this.palette, window);
    }
  }
}
