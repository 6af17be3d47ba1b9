import type { Race } from '../../../shared/race/race.ts';
import type { Overlay } from '../../../shared/room/shown.ts';
import { type Arrangement, arrange, type Place } from '../arrange.ts';
import { Arrangements } from '../arrangements.ts';
import type { BallLayer } from '../balls.ts';
import { mapGround } from '../ghosts.ts';
import { holds } from '../goal.ts';
import { clear, type Layers } from '../layers.ts';
import type { Layout } from '../layout.ts';
import { type Lens, paintHairlines } from '../lens.ts';
import { type Moment, marksOf, nameOf, widthOf } from '../marks.ts';
import { paintStart } from '../paint.ts';
import { paintGhosts } from '../paint-ghosts.ts';
import type { Palette } from '../palette.ts';
import type { StageFrame } from '../scene.ts';
import { sizes } from '../sizes.ts';
import type { StageWords } from '../words.ts';
import type { ReliefBase } from './base.ts';
import type { Ground, GroundMaker } from './ground.ts';
import { paintBase } from './paint-base.ts';
import { appendDraped, paintDraped, paintGhostsDraped, type TrailGround } from './paint-trails.ts';

/** What a relief is drawn with. */
export interface ReliefTools {
  readonly layers: Layers;
  readonly palette: Palette;
  readonly words: StageWords;
  /** Height of the finish. */
  readonly goalHeight: number;
}

/** One moment of a race on a relief. `share` of the chord from `step` to the next one. */
export interface ReliefMoment {
  readonly frame: StageFrame;
  readonly step: number;
  readonly share: number;
  readonly lens: Lens | null;
  readonly balls: BallLayer;
  /** Of what can be laid over a map, a relief shows the stationary points. */
  readonly on: readonly Overlay[];
}

/** A map that leans back and has heights. The ground is drawn once a tilt; balls and trails lie on it. */
export class Relief {
  private readonly base: ReliefBase;
  private readonly maker: GroundMaker;
  private readonly tools: ReliefTools;
  private readonly arranged = new Arrangements();
  private ground: Ground | null = null;
  private shownLens: Lens | null = null;
  private drawn: { race: Race | null; step: number } = { race: null, step: 0 };

  constructor(base: ReliefBase, maker: GroundMaker, tools: ReliefTools) {
    this.base = base;
    this.maker = maker;
    this.tools = tools;
  }

  /** The canvases show something else now. */
  forget(): void {
    this.ground = null;
  }

  draw({ frame, step, share, lens, balls, on: laid }: ReliefMoment, tilt: number): Arrangement | null {
    const { layers, palette } = this.tools;
    const { scene, rings } = this.base;
    const { race } = frame;
    const ground = this.groundAt(tilt, lens, laid.includes('stationary'));
    const layout = this.layoutOn(ground);
    const on = { ground, window: layout.window, scale: layout.camera.scale, unit: layout.unit, palette };
    this.drawTrails(frame, step, share, on);
    if (!race) {
      balls.draw([]);
      return null;
    }
    this.arranged.begin(race, `${tilt}:${frame.focus}:${frame.leaders.join()}`);
    const from = this.arrangementAt(race, step, frame, layout);
    const to = share > 0 ? this.arrangementAt(race, step + 1, frame, layout) : from;
    const now = onGround({ from, to, share }, race, step, ground, layout);
    const marks = marksOf({ from: now, to: now, share: 0 }, scene.balls, layout.unit, palette);
    balls.draw(marks);
    paintGhosts(layers.head, scene.ghosts ?? [], step, share, marks, mapGround(scene, rings, layout), palette);
    return to;
  }

  private groundAt(tilt: number, lens: Lens | null, stationary: boolean): Ground {
    if (this.ground?.projection.tilt === tilt && this.shownLens === lens) return this.ground;
    const { layers, palette, words } = this.tools;
    const ground = this.maker.at(tilt);
    this.ground = ground;
    this.shownLens = lens;
    this.drawn = { race: null, step: 0 };
    paintBase(layers.map, this.base, ground, stationary, palette, words);
    if (lens) paintHairlines(layers.map, lens, this.layoutOn(ground), palette);
    return ground;
  }

  /** As the flat one, but for where places are drawn; the camera sees what is as high as the finish. */
  private layoutOn(ground: Ground): Layout {
    return {
      ...this.base.layout,
      camera: ground.projection.camera(this.tools.goalHeight),
      place: ground.place,
    };
  }

  private arrangementAt(race: Race, step: number, frame: StageFrame, layout: Layout): Arrangement {
    const { scene, rings } = this.base;
    const nameWidth = (ball: number) => widthOf(scene.balls[ball]?.nickname ?? '', layout.unit);
    return this.arranged.at(step, () =>
      arrange(race, step, scene.goal, rings, frame, layout, this.tools.words, nameWidth, (ball) =>
        nameOf(scene.balls[ball]),
      ),
    );
  }

  private drawTrails(frame: StageFrame, step: number, share: number, on: TrailGround): void {
    const { layers } = this.tools;
    const { scene, layout } = this.base;
    const { race } = frame;
    const arrived = share >= 1 ? step + 1 : step;
    if (race !== this.drawn.race || arrived < this.drawn.step) {
      clear(layers.field);
      this.drawn = { race, step: 0 };
    }
    clear(layers.head);
    if (race) {
      const { ghosts = [] } = scene;
      const box = { domain: scene.surface.domain, box: layout.window };
      paintGhostsDraped(layers.head, ghosts, step, share, box, on);
      appendDraped(layers.field, race, this.drawn.step, arrived, scene, on);
      paintDraped(layers.head, frame, step, share, scene, on);
    }
    this.drawn.step = arrived;
    if (!holds(layout.window, ...scene.start)) return;
    paintStart(layers.head, ...on.ground.place(...scene.start), sizes.start * on.unit);
  }
}

/** The balls of a moment where they are on the ground, those behind a hill hollow. */
function onGround(
  { from, to, share }: Moment,
  race: Race,
  step: number,
  ground: Ground,
  { unit }: Layout,
): Arrangement {
  const next = Math.min(race.step, step + 1);
  const places = to.places.map((end): Place => {
    const start = from.places[end.ball]!;
    const [i, j] = [step * race.count + end.ball, next * race.count + end.ball];
    if (start.pin || end.pin) {
      const at = (a: number, b: number) => a + (b - a) * share;
      return {
        ...(share < 1 && !start.pin ? { ...end, pin: null } : end),
        x: at(start.x, end.x),
        y: at(start.y, end.y),
      };
    }
    const walked = share > 0 ? share : 0;
    const thetaX = race.xs[i]! + (race.xs[j]! - race.xs[i]!) * walked;
    const thetaY = race.ys[i]! + (race.ys[j]! - race.ys[i]!) * walked;
    const [x, y] = ground.place(thetaX, thetaY);
    return { ...end, x, y, ...(ground.isHidden(thetaX, thetaY, unit) && { hollow: true as const }) };
  });
  const tags = to.tags.map((tag) => {
    const [now, end] = [places[tag.ball]!, to.places[tag.ball]!];
    return { ...tag, x: tag.x + now.x - end.x, y: tag.y + now.y - end.y };
  });
  const isKept = share === 0 || share >= 1;
  const notes = isKept
    ? to.notes
    : from.notes.filter((note) =>
        to.notes.some(({ text, x, y }) => text === note.text && x === note.x && y === note.y),
      );
  return { places, order: to.order, tags, notes };
}
