import type { Race } from '../../../shared/race/race.ts';
import type { Box } from '../../../shared/surfaces/surface.ts';
import { crowdOf, headOf } from '../arrange.ts';
import { ghostWay } from '../ghost-way.ts';
import type { GhostGround, StageGhost } from '../ghosts.ts';
import { holds } from '../goal.ts';
import type { Context } from '../paint.ts';
import type { Palette } from '../palette.ts';
import type { StageFrame, StageScene } from '../scene.ts';
import { chordOf, faded, paintBead, recent, widths } from '../trails.ts';
import { type Draped, drape, draped } from './drape.ts';
import type { Ground } from './ground.ts';

/** Alpha of what lies behind a hill. */
const behind = 0.3;

/** Where trails of a relief are drawn. */
export interface TrailGround {
  readonly ground: Ground;
  readonly window: Box;
  /** Pixels per unit of θ on the flat map. */
  readonly scale: number;
  /** Hundredth of the window's height in pixels. */
  readonly unit: number;
  readonly palette: Palette;
}

/** The chords of the whole field from row `from` to row `to`, on top of what is there. */
export function appendDraped(
  context: Context,
  race: Race,
  from: number,
  to: number,
  scene: StageScene,
  on: TrailGround,
) {
  for (let step = from; step < to; step++) {
    const rise = Math.min(1, step / Math.max(4, race.setup.steps / 5));
    paintStep(context, race, step, 1, faded + (on.palette.fieldAlpha - faded) * rise, scene, on);
  }
}

/** The newest chords of the field, then the trails of the head, the last chord as far as `share`. */
export function paintDraped(
  context: Context,
  frame: StageFrame,
  step: number,
  share: number,
  scene: StageScene,
  on: TrailGround,
) {
  const { race } = frame;
  if (!race) return;
  if (race.count <= crowdOf) {
    const last = share > 0 ? step : step - 1;
    for (let k = Math.max(0, last - recent + 1); k <= last; k++) {
      paintStep(context, race, k, k === step ? share : 1, 1 - (last - k) / recent, scene, on);
    }
  }
  for (const ball of headOf(frame, race.count).reverse()) {
    paintTrail(context, race, ball, step, share, scene.balls[ball]?.look.colour ?? '#000000', on);
  }
}

function paintStep(
  context: Context,
  race: Race,
  step: number,
  share: number,
  alpha: number,
  { balls }: StageScene,
  { ground, window, scale, unit, palette }: TrailGround,
): void {
  context.save();
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  for (let ball = 0; ball < race.count; ball++) {
    const chord = chordOf(race, ball, step, share, window);
    if (chord === null) continue;
    const line = draped();
    drape(line, chord, ground, scale, 0.3 * unit);
    const strokes = [
      ...(palette.fieldCasing === null ? [] : [[palette.fieldCasing, widths.field + 0.22] as const]),
      [balls[ball]?.look.colour ?? '#000000', widths.field] as const,
    ];
    strokeBoth(context, line, strokes, alpha, unit);
  }
  context.restore();
}

function strokeBoth(
  context: Context,
  { seen, hidden }: Draped,
  strokes: readonly (readonly [style: string, width: number])[],
  alpha: number,
  unit: number,
): void {
  for (const [path, share] of [
    [hidden, behind],
    [seen, 1],
  ] as const) {
    context.globalAlpha = alpha * share;
    for (const [style, width] of strokes) {
      context.strokeStyle = style;
      context.lineWidth = width * unit;
      context.stroke(path);
    }
  }
}

function paintTrail(
  context: Context,
  race: Race,
  ball: number,
  step: number,
  share: number,
  colour: string,
  on: TrailGround,
) {
  const { ground, window, scale, unit, palette } = on;
  const line = draped();
  const last = Math.min(race.step - 1, share > 0 ? step : step - 1);
  for (let k = 0; k <= last; k++) {
    const chord = chordOf(race, ball, k, k === step ? share : 1, window);
    if (chord !== null) drape(line, chord, ground, scale, 0.3 * unit);
  }
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const casing = widths.head + 2 * widths.casing;
  const strokes = [
    ...(palette.trailEdge === null ? [] : [[palette.trailEdge, casing + 2 * widths.edge] as const]),
    [palette.casing, casing] as const,
    [colour, widths.head] as const,
  ];
  strokeBoth(context, line, strokes, 1, unit);
  context.globalAlpha = 1;
  paintBeads(context, race, ball, step, colour, on);
  context.restore();
}

/** A bead at each step that is seen. */
function paintBeads(context: Context, race: Race, ball: number, step: number, colour: string, on: TrailGround): void {
  const { ground, window, unit } = on;
  let [beadX, beadY] = [Number.NaN, Number.NaN];
  for (let k = 1; k <= Math.min(step, race.step); k++) {
    const [thetaX, thetaY] = [race.xs[k * race.count + ball]!, race.ys[k * race.count + ball]!];
    if (!holds(window, thetaX, thetaY) || ground.isHidden(thetaX, thetaY, 0.3 * unit)) continue;
    const [x, y] = ground.place(thetaX, thetaY);
    if (Math.hypot(x - beadX, y - beadY) < 2 * widths.bead * unit) continue;
    [beadX, beadY] = [x, y];
    paintBead(context, x, y, colour, unit);
  }
}

/** The ways of ghosts up to `step` and `share` of the next chord, dashed. */
export function paintGhostsDraped(
  context: Context,
  ghosts: readonly StageGhost[],
  step: number,
  share: number,
  box: Pick<GhostGround, 'domain' | 'box'>,
  { ground, scale, unit, palette }: TrailGround,
): void {
  context.save();
  context.lineJoin = 'round';
  for (const ghost of ghosts) {
    const path = draped();
    for (const points of ghostWay(ghost, 0, step, share, box)) {
      for (let i = 2; i + 1 < points.length; i += 2) {
        drape(path, [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!], ground, scale, 0.3 * unit);
      }
    }
    strokeBoth(context, path, [[palette.halo, 0.54]], 1, unit);
    context.setLineDash([0.9 * unit, 0.75 * unit]);
    strokeBoth(context, path, [[palette.text, 0.22]], 1, unit);
    context.setLineDash([]);
  }
  context.restore();
}
