import type { Arrangement, Place } from './arrange.ts';
import type { Mark } from './balls.ts';
import type { Look } from './look.ts';
import { type Context, font, haloText, paintBall, paintHollow, projectorFamily, reachOf } from './paint.ts';
import type { Palette } from './palette.ts';
import type { Note, Side } from './pins.ts';
import { sizes } from './sizes.ts';

/** One ball as the stage knows it: who it is, and how it looks. */
export interface StageBall {
  readonly seat: number;
  readonly nickname: string;
  readonly tag: string;
  readonly look: Look;
}

/** In a sentence: where names are hidden, the letters on the ball. */
export function nameOf(ball: Pick<StageBall, 'nickname' | 'tag'> | undefined): string {
  return ball?.nickname || (ball?.tag ?? '');
}

/** What of a picture is between two steps: arrangements of both, and how far the chord has been walked (0 to 1). */
export interface Moment {
  readonly from: Arrangement;
  readonly to: Arrangement;
  readonly share: number;
}

/** All marks of a moment, the last on top. */
export function marksOf(moment: Moment, balls: readonly StageBall[], unit: number, palette: Palette): Mark[] {
  const { from, to, share } = moment;
  const now = share > 0 ? to : from;
  const marks: Mark[] = [];
  for (const index of now.order) {
    const ball = balls[index];
    const start = from.places[index];
    const end = now.places[index];
    if (!ball || !start || !end) continue;
    const arrived = share === 0 || share >= 1;
    if (end.pin && !end.pin.shown && (arrived || start.pin)) continue;
    const x = start.x + (end.x - start.x) * share;
    const y = start.y + (end.y - start.y) * share;
    const side = end.pin && (arrived || start.pin) ? end.pin.side : null;
    marks.push(ballMark(ball, end, side, x, y, unit));
  }
  for (const tag of now.tags) {
    const ball = balls[tag.ball];
    const start = from.places[tag.ball];
    const end = now.places[tag.ball];
    if (!ball || !start || !end) continue;
    const x = tag.x + (start.x - end.x) * (1 - share);
    const y = tag.y + (start.y - end.y) * (1 - share);
    marks.push(textMark(`T${ball.seat}`, ball.nickname, x, y, unit, palette));
  }
  // A sentence about pinned balls would run ahead of them.
  const notes = share === 0 || share >= 1 ? now.notes : from.notes.filter((note) => isKept(note, to.notes));
  for (const { text, x, y } of notes) marks.push(plateMark(text, x, y, unit, palette));
  return marks;
}

function isKept(note: Note, next: readonly Note[]): boolean {
  return next.some((other) => other.text === note.text && other.x === note.x && other.y === note.y);
}

function ballMark(ball: StageBall, place: Place, side: Side | null, x: number, y: number, unit: number): Mark {
  const { look } = ball;
  const { radius, lettered } = place;
  const ring = ringOf(radius, unit);
  const half = reachOf(radius, ring) + (side === null ? 0 : 2.6 * unit);
  const hollow = place.hollow && side === null;
  const key = lettered
    ? `${hollow ? 'H' : 'L'}${ball.seat}${side ?? ''}`
    : `${hollow ? 'O' : 'B'}${look.colour}${look.shape}${Math.round((radius / unit) * 100)}`;
  return {
    key,
    x,
    y,
    halfWidth: half,
    halfHeight: half,
    paint(context) {
      const paint = hollow ? paintHollow : paintBall;
      paint(context, { look, radius, ring, ...(lettered ? { tag: ball.tag, letter: sizes.letter * unit } : {}) });
      if (side !== null) paintArrow(context, side, radius, unit);
    },
  };
}

/** Bare balls have thinner rings, and those of a crowd thinner still, or the rings would be all that is seen. */
export function ringOf(radius: number, unit: number): number {
  if (radius < sizes.inGoal * unit) return sizes.ring * 0.3 * unit;
  return radius > 1.2 * unit ? sizes.ring * unit : Math.max(1, sizes.ring * 0.6 * unit);
}

/** A triangle that points off the map. */
function paintArrow(context: Context, side: Side, radius: number, unit: number): void {
  const turns: Record<Side, number> = { top: 0, right: 1, bottom: 2, left: 3 };
  context.save();
  context.rotate((turns[side] * Math.PI) / 2);
  const base = -(radius * 1.36 + 0.95 * unit);
  context.beginPath();
  context.moveTo(-1.15 * unit, base);
  context.lineTo(0, base - 1.5 * unit);
  context.lineTo(1.15 * unit, base);
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = 0.5 * unit;
  context.stroke();
  context.fillStyle = '#0F1A24';
  context.fill();
  context.restore();
}

function textMark(key: string, text: string, x: number, y: number, unit: number, palette: Palette): Mark {
  const halo = 0.4 * unit;
  return {
    key,
    x,
    y,
    halfWidth: widthOf(text, unit) / 2 + 2 * halo,
    halfHeight: sizes.name * unit,
    paint(context) {
      context.font = nameFont(unit);
      haloText(context, text, 0, 0, halo, palette);
    },
  };
}

/** Half a plate's height, and its margin beside the text, in hundredths of the window's height. */
const plate = { half: 1.65, margin: 0.65, frame: 0.16 };

/** A sentence on a ground of its own: trails and numbers of levels lie where it stands. */
function plateMark(text: string, x: number, y: number, unit: number, palette: Palette): Mark {
  const [halfWidth, halfHeight] = [widthOf(text, unit) / 2 + plate.margin * unit, plate.half * unit];
  const frame = plate.frame * unit;
  return {
    key: `N${text}`,
    x,
    y,
    halfWidth: halfWidth + frame,
    halfHeight: halfHeight + frame,
    paint(context) {
      context.fillStyle = palette.halo;
      context.fillRect(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight);
      context.strokeStyle = palette.text;
      context.lineWidth = frame;
      context.strokeRect(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight);
      context.font = nameFont(unit);
      context.fillStyle = palette.text;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(text, 0, 0);
    },
  };
}

export function nameFont(unit: number): string {
  return font(projectorFamily, sizes.name * unit, 720);
}

let ruler: Context | null = null;

/** Width of a name or a sentence on the stage, in pixels. */
export function widthOf(text: string, unit: number): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * 0.55 * sizes.name * unit;
  ruler.font = nameFont(unit);
  return ruler.measureText(text).width;
}
