import type { Race } from '../../shared/race/race.ts';
import type { Box } from '../../shared/surfaces/surface.ts';
import { type Camera, cut } from './camera.ts';
import { holds } from './goal.ts';
import type { Context } from './paint.ts';
import type { Palette } from './palette.ts';

/** Widths in hundredths of the window's height. */
export const widths = { head: 0.5, field: 0.3, casing: 0.3, edge: 0.13, bead: 0.48 };
/** Alpha of the field's chords at the start. */
export const faded = 0.35;
/** So many of the newest chords grow to full colour. */
export const recent = 5;

/**
 * Draws the chords of the whole field from row `from` to row `to` on top of what is there: nothing is ever redrawn
 * while a race goes forward. They are pale, more so at the start: what is new is drawn over them by `drawRecent`.
 */
export function appendField(
  context: Context,
  race: Race,
  from: number,
  to: number,
  camera: Camera,
  unit: number,
  colours: readonly string[],
  palette: Palette,
  box: Box,
): void {
  for (let step = from; step < to; step++) {
    const alpha = faded + (palette.fieldAlpha - faded) * Math.min(1, step / Math.max(4, race.setup.steps / 5));
    drawStep(context, race, step, 1, alpha, camera, unit, colours, palette, box);
  }
}

/** The newest chords of the whole field, growing to full colour towards the balls; the last one as far as `share`. */
export function drawRecent(
  context: Context,
  race: Race,
  step: number,
  share: number,
  camera: Camera,
  unit: number,
  colours: readonly string[],
  palette: Palette,
  box: Box,
): void {
  const last = share > 0 ? step : step - 1;
  for (let k = Math.max(0, last - recent + 1); k <= last; k++) {
    const alpha = 1 - (last - k) / recent;
    drawStep(context, race, k, k === step ? share : 1, alpha, camera, unit, colours, palette, box);
  }
}

function drawStep(
  context: Context,
  race: Race,
  step: number,
  share: number,
  alpha: number,
  camera: Camera,
  unit: number,
  colours: readonly string[],
  palette: Palette,
  box: Box,
): void {
  context.save();
  context.lineCap = 'butt';
  context.globalAlpha = alpha;
  for (let ball = 0; ball < race.count; ball++) {
    const chord = chordOf(race, ball, step, share, box);
    if (chord === null) continue;
    context.beginPath();
    context.moveTo(camera.x(chord[0]), camera.y(chord[1]));
    context.lineTo(camera.x(chord[2]), camera.y(chord[3]));
    if (palette.fieldCasing !== null) {
      context.strokeStyle = palette.fieldCasing;
      context.lineWidth = (widths.field + 0.22) * unit;
      context.stroke();
    }
    context.strokeStyle = colours[ball] ?? '#000000';
    context.lineWidth = widths.field * unit;
    context.stroke();
  }
  context.restore();
}

/** One trail in full: cased, a bead at each step, its last chord drawn as far as `share`. */
export function drawTrail(
  context: Context,
  race: Race,
  ball: number,
  step: number,
  share: number,
  camera: Camera,
  unit: number,
  colour: string,
  palette: Palette,
  box: Box = race.setup.surface.domain,
): void {
  const { count, xs, ys } = race;
  const path = new Path2D();
  const last = Math.min(race.step - 1, share > 0 ? step : step - 1);
  for (let k = 0; k <= last; k++) {
    const chord = chordOf(race, ball, k, k === step ? share : 1, box);
    if (chord === null) continue;
    path.moveTo(camera.x(chord[0]), camera.y(chord[1]));
    path.lineTo(camera.x(chord[2]), camera.y(chord[3]));
  }
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (palette.trailEdge !== null) {
    context.strokeStyle = palette.trailEdge;
    context.lineWidth = (widths.head + 2 * (widths.casing + widths.edge)) * unit;
    context.stroke(path);
  }
  context.strokeStyle = palette.casing;
  context.lineWidth = (widths.head + 2 * widths.casing) * unit;
  context.stroke(path);
  context.strokeStyle = colour;
  context.lineWidth = widths.head * unit;
  context.stroke(path);
  let [beadX, beadY] = [Number.NaN, Number.NaN];
  for (let k = 1; k <= Math.min(step, race.step); k++) {
    const [thetaX, thetaY] = [xs[k * count + ball]!, ys[k * count + ball]!];
    if (!holds(box, thetaX, thetaY)) continue;
    const [x, y] = [camera.x(thetaX), camera.y(thetaY)];
    // Beads that would touch the one before say nothing.
    if (Math.hypot(x - beadX, y - beadY) < 2 * widths.bead * unit) continue;
    [beadX, beadY] = [x, y];
    paintBead(context, x, y, colour, unit);
  }
  context.restore();
}

/** The mark of one step on a trail. */
export function paintBead(context: Context, x: number, y: number, colour: string, unit: number): void {
  context.beginPath();
  context.arc(x, y, widths.bead * unit, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = 0.2 * unit;
  context.fill();
  context.stroke();
}

/**
 * The part inside `box` of the chord that begins at `step`, as far as `share`, in θ; null where it shows nothing.
 * A trail ends where it leaves: of a chord with both ends outside nothing is drawn.
 */
export function chordOf(
  race: Race,
  ball: number,
  step: number,
  share: number,
  box: Box,
): readonly [x0: number, y0: number, x1: number, y1: number] | null {
  const i = step * race.count + ball;
  const [x0, y0] = [race.xs[i]!, race.ys[i]!];
  const [endX, endY] = [race.xs[i + race.count]!, race.ys[i + race.count]!];
  if (x0 === endX && y0 === endY) return null;
  const { domain } = race.setup.surface;
  if (!holds(domain, x0, y0) && !holds(domain, endX, endY)) return null;
  const [x1, y1] = [x0 + (endX - x0) * share, y0 + (endY - y0) * share];
  const part = cut(x0, y0, x1, y1, box);
  if (part === null) return null;
  const [from, to] = part;
  return [x0 + (x1 - x0) * from, y0 + (y1 - y0) * from, x0 + (x1 - x0) * to, y0 + (y1 - y0) * to];
}
