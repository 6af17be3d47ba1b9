import type { Camera } from './camera.ts';
import type { GoalRing } from './goal.ts';
import type { Label } from './labels.ts';
import { type Look, shapePath } from './look.ts';
import type { Palette } from './palette.ts';

export type Context = CanvasRenderingContext2D;

type Stretch = 'normal' | 'semi-condensed' | 'condensed' | 'extra-condensed';

/** A canvas font; `stretch` acts where the face has a width axis. */
export function font(family: string, size: number, weight: number, stretch: Stretch = 'semi-condensed'): string {
  return `${stretch} ${weight} ${size.toFixed(2)}px ${family}`;
}

export const projectorFamily = '"Archivo Variable", system-ui, sans-serif';
export const phoneFamily = 'system-ui, sans-serif';
/** For θ's coordinates, slanted as in a textbook. */
export const mathsFamily = '"STIX Two Math", "Cambria Math", "STIX Two Text", Georgia, serif';

/** Text with a halo, which reads on any ground; `x`, `y` is its middle. */
export function haloText(context: Context, text: string, x: number, y: number, halo: number, palette: Palette): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = halo * 2;
  context.strokeStyle = palette.halo;
  context.strokeText(text, x, y);
  context.fillStyle = palette.text;
  context.fillText(text, x, y);
}

/** The numbers on the contour lines. */
export function paintLabels(
  context: Context,
  labels: readonly Label[],
  size: number,
  family: string,
  palette: Palette,
): void {
  context.save();
  context.font = font(family, size, 750, 'normal');
  for (const { text, x, y, angle } of labels) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    haloText(context, text, 0, size * 0.04, size * 0.2, palette);
    context.restore();
  }
  context.restore();
}

/** The finish: two rows of chequers along the goal contour at its true level. `row`: height of a row in pixels. */
export function paintGoal(
  context: Context,
  rings: readonly GoalRing[],
  camera: Camera,
  row: number,
  ink: string,
): void {
  context.save();
  context.lineJoin = 'round';
  for (const { line } of rings) {
    const points = line.map((at, index) => (index % 2 === 0 ? camera.x(at) : camera.y(at)));
    const middle = pathOf(points);
    const length = lengthOf(points);
    const pairs = Math.max(3, Math.round(length / (2 * row)));
    const dash = length / pairs / 2;
    context.setLineDash([]);
    context.strokeStyle = ink;
    context.lineWidth = 2 * row + Math.max(1.5, row * 0.5);
    context.stroke(middle);
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = 2 * row;
    context.stroke(middle);
    context.strokeStyle = '#0F1A24';
    context.lineWidth = row;
    for (const side of [1, -1]) {
      const beside = shifted(points, (side * row) / 2);
      const share = lengthOf(beside) / length;
      context.setLineDash([dash * share, dash * share]);
      context.lineDashOffset = side > 0 ? 0 : dash * share;
      context.stroke(pathOf(beside));
    }
  }
  context.restore();
}

function pathOf(points: Float64Array): Path2D {
  const path = new Path2D();
  path.moveTo(points[0]!, points[1]!);
  for (let i = 2; i < points.length; i += 2) path.lineTo(points[i]!, points[i + 1]!);
  return path;
}

function lengthOf(points: Float64Array): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2) {
    length += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  }
  return length;
}

/** The line moved sideways by `distance`. */
function shifted(points: Float64Array, distance: number): Float64Array {
  const count = points.length / 2;
  const closed = points[0] === points[points.length - 2] && points[1] === points[points.length - 1];
  const at = (index: number) => (closed ? (index + count - 1) % (count - 1) : Math.min(count - 1, Math.max(0, index)));
  return points.map((value, i) => {
    const index = i >> 1;
    const before = at(index - 1);
    const after = at(index + 1);
    const dx = points[2 * after]! - points[2 * before]!;
    const dy = points[2 * after + 1]! - points[2 * before + 1]!;
    const length = Math.hypot(dx, dy) || 1;
    return value + ((i % 2 === 0 ? -dy : dx) / length) * distance;
  });
}

/** The start: a cross cased in white. `size`: from its middle to an end, in pixels. */
export function paintStart(context: Context, x: number, y: number, size: number): void {
  context.save();
  context.lineCap = 'butt';
  for (const [width, reach, style] of [
    [size * 0.95, size + size * 0.25, '#FFFFFF'],
    [size * 0.42, size, '#0F1A24'],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x - reach, y - reach);
    context.lineTo(x + reach, y + reach);
    context.moveTo(x + reach, y - reach);
    context.lineTo(x - reach, y + reach);
    context.stroke();
  }
  context.restore();
}

/** How a ball is drawn: with two letters, or bare. `ring` is the width of each of its two rings, in pixels. */
export interface BallStyle {
  readonly look: Look;
  readonly radius: number;
  readonly ring: number;
  readonly tag?: string;
  readonly family?: string;
  /** Least size of the letters. */
  readonly letter?: number;
}

/** From the middle of a ball to the outermost pixel of its ink ring. */
export function reachOf(radius: number, ring: number): number {
  return radius * 1.36 + 2 * ring + 1;
}

/** A ball at 0, 0: colour, white ring, ink ring. */
export function paintBall(context: Context, { look, radius, ring, tag, family, letter }: BallStyle): void {
  const outline = new Path2D(shapePath(look.shape, radius));
  context.lineJoin = 'round';
  context.strokeStyle = '#0F1A24';
  context.lineWidth = 4 * ring;
  context.stroke(outline);
  context.strokeStyle = '#FFFFFF';
  context.lineWidth = 2 * ring;
  context.stroke(outline);
  context.fillStyle = look.colour;
  context.fill(outline);
  if (tag !== undefined) paintTag(context, tag, radius, look.ink, { family, letter });
}

/** A ball that is behind something: only its rim has its colour. */
export function paintHollow(context: Context, { look, radius, ring, tag, family, letter }: BallStyle): void {
  const outline = new Path2D(shapePath(look.shape, radius));
  context.lineJoin = 'round';
  for (const [style, width] of [
    ['#0F1A24', 4 * ring],
    ['#FFFFFF', 2 * ring],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.stroke(outline);
  }
  context.save();
  context.globalAlpha = 0.86;
  context.fillStyle = '#FFFFFF';
  context.fill(outline);
  context.restore();
  context.save();
  context.clip(outline);
  context.strokeStyle = look.colour;
  context.lineWidth = 0.56 * radius;
  context.setLineDash([0.5 * radius, 0.28 * radius]);
  context.stroke(outline);
  context.restore();
  if (tag !== undefined) paintTag(context, tag, radius * 0.92, '#0F1A24', { family, letter });
}

/** Two letters in the middle of a ball. */
function paintTag(
  context: Context,
  tag: string,
  radius: number,
  ink: string,
  { family, letter }: { readonly family: string | undefined; readonly letter: number | undefined },
): void {
  const size = letter ?? radius * 1.2;
  const room = radius * 1.82;
  let width = 0;
  // Narrower before smaller: letters have a least size.
  for (const stretch of ['semi-condensed', 'condensed', 'extra-condensed'] as const) {
    context.font = font(family ?? projectorFamily, size, 780, stretch);
    width = context.measureText(tag).width;
    if (width <= room) break;
  }
  if (width > room) context.font = font(family ?? projectorFamily, (size * room) / width, 780, 'extra-condensed');
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = ink;
  // Centred on the capitals' own height: "middle" hangs letters with tails too high.
  const capital = context.measureText('H');
  context.fillText(tag, 0, capital.actualBoundingBoxAscent / 2);
}
