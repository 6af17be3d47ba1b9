import type { Surface } from '../../../shared/surfaces/surface.ts';
import { areaOf, type Camera } from '../camera.ts';
import type { Layout } from '../layout.ts';
import { type Context, font, haloText, projectorFamily } from '../paint.ts';
import { bandColours, type Palette, type Rgb } from '../palette.ts';
import type { StageScene } from '../scene.ts';
import { sizes } from '../sizes.ts';
import type { StageWords } from '../words.ts';
import { lossNumbers, paintAxes } from './axes.ts';
import { goalStretches, laneCurve } from './range.ts';

/** Widths in hundredths of the window's height. */
const widths = { curve: 0.55, casing: 0.35, rule: 0.14, finish: 1.6, square: 0.8 };

/** What a lane is painted from: its surface and start as they came, the contour levels of its map. */
export interface LaneGround {
  readonly lane: Pick<StageScene, 'surface' | 'start' | 'goal'>;
  readonly levels: readonly number[];
}

/** A lane as it stands still: the curve over ground in the map's colours, both axes, start and finish. */
export function paintLane(context: Context, ground: LaneGround, layout: Layout, palette: Palette, words: StageWords) {
  const { surface, start, goal } = ground.lane;
  const { camera, inner, unit } = layout;
  const outline = curvePath(surface, camera);
  const under = new Path2D(outline);
  under.lineTo(inner.right, inner.bottom);
  under.lineTo(inner.left, inner.bottom);
  under.closePath();
  context.clearRect(0, 0, camera.width, camera.height);
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top);
  context.clip();
  const values = lossNumbers(layout);
  paintRules(context, values, layout, palette);
  context.save();
  context.clip(under);
  paintStrata(context, ground.levels, layout, palette);
  context.globalAlpha = 0.4;
  paintRules(context, values, layout, palette);
  context.globalAlpha = 1;
  for (const { from, to } of goalStretches(surface, goal)) paintFinish(context, camera.x(from), camera.x(to), layout);
  context.restore();
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.lineWidth = (widths.curve + 2 * widths.casing) * unit;
  context.stroke(outline);
  context.strokeStyle = palette.text;
  context.lineWidth = widths.curve * unit;
  context.stroke(outline);
  context.restore();
  paintAxes(context, surface, values, layout, palette);
  context.font = font(projectorFamily, sizes.name * unit, 700);
  const [x, y] = [camera.x(start[0]), camera.y(surface.value(...start))];
  const half = context.measureText(words.start).width / 2;
  // Beside the cross, where the curve is not: on the side to which it falls it lies lower.
  const side = surface.gradient(...start)[0] < 0 ? 1 : -1;
  haloText(context, words.start, x + side * (half + 1.9 * unit), y - 1.2 * unit, 0.4 * unit, palette);
}

export function curvePath(surface: Surface, camera: Camera): Path2D {
  const path = new Path2D();
  // A canvas draws badly what is very far away.
  const far = 4 * camera.height;
  laneCurve(surface).forEach(([x, loss], i) => {
    const y = Math.min(far, Math.max(-far, camera.y(loss)));
    if (i === 0) path.moveTo(camera.x(x), y);
    else path.lineTo(camera.x(x), y);
  });
  return path;
}

/** The bands of the map, as the layers of a hill that is cut through. */
export function paintStrata(
  context: Context,
  levels: readonly number[],
  { camera, inner }: Pick<Layout, 'camera' | 'inner'>,
  palette: Palette,
): void {
  const colours = bandColours(palette, levels.length + 1);
  const css = ([red, green, blue]: Rgb) => `rgb(${red} ${green} ${blue})`;
  let below = inner.bottom;
  colours.forEach((colour, band) => {
    const above = band < levels.length ? camera.y(levels[band]!) : Math.min(inner.top, below);
    context.fillStyle = css(colour);
    const top = Math.max(inner.top, Math.min(inner.bottom, above));
    // Half a pixel over the edge, or the paper shines through.
    context.fillRect(inner.left, top, inner.right - inner.left, below - top + 0.5);
    below = top;
  });
}

function paintRules(context: Context, values: readonly number[], layout: Layout, palette: Palette): void {
  const { camera, inner, unit } = layout;
  context.save();
  context.strokeStyle = palette.soft;
  context.globalAlpha *= 0.55;
  context.lineWidth = Math.max(1, widths.rule * unit);
  context.beginPath();
  for (const value of values) {
    context.moveTo(inner.left, camera.y(value));
    context.lineTo(inner.right, camera.y(value));
  }
  context.stroke();
  context.restore();
}

/** Chequers from the curve down to the axis where the finish is; a narrow one is as wide as can be seen, around its place. */
export function paintFinish(
  context: Context,
  from: number,
  to: number,
  { inner, unit }: Pick<Layout, 'inner' | 'unit'>,
): void {
  const square = widths.square * unit;
  const width = Math.max(widths.finish * unit, to - from);
  const left = (from + to) / 2 - width / 2;
  context.save();
  context.beginPath();
  context.rect(left, inner.top, width, inner.bottom - inner.top);
  context.fillStyle = '#FFFFFF';
  context.fill();
  context.clip();
  context.fillStyle = '#0F1A24';
  for (let row = 0; row * square < inner.bottom - inner.top; row++) {
    for (let column = row % 2; column * square < width; column += 2) {
      context.fillRect(left + column * square, inner.bottom - (row + 1) * square, square, square);
    }
  }
  context.strokeStyle = '#0F1A24';
  context.lineWidth = Math.max(2, 0.3 * unit);
  context.strokeRect(left, inner.top - unit, width, inner.bottom - inner.top + 2 * unit);
  context.restore();
}

/** Where the curve lies over x, in pixels: for what must stand over it. */
export function curveHeight(surface: Surface, { camera, inner }: Layout): (x: number) => number {
  const area = areaOf(camera, surface.domain);
  const perPixel = (surface.domain.xMax - surface.domain.xMin) / (area.right - area.left);
  return (x) => {
    const at = surface.domain.xMin + (Math.min(inner.right, Math.max(inner.left, x)) - inner.left) * perPixel;
    return camera.y(surface.value(at, 0));
  };
}
