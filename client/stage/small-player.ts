import type { Point } from '../../shared/surfaces/surface.ts';
import { type Camera, cut } from './camera.ts';
import { holds } from './goal.ts';
import type { Look } from './look.ts';
import { type Context, paintBall, phoneFamily } from './paint.ts';

/** The first step of a learning rate: from the start to where it would lead, or to the edge when that is off the map. */
export function paintChord(
  context: Context,
  camera: Camera,
  { from, to }: { from: Point; to: Point },
  colour: string,
  unit: number,
): void {
  const part = cut(from[0], from[1], to[0], to[1], camera.box);
  if (!part) return;
  const x = (share: number) => camera.x(from[0] + (to[0] - from[0]) * share);
  const y = (share: number) => camera.y(from[1] + (to[1] - from[1]) * share);
  context.save();
  context.lineCap = 'round';
  for (const [width, style] of [
    [1.2, '#FFFFFF'],
    [0.55, '#0F1A24'],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width * unit;
    context.beginPath();
    context.moveTo(x(part[0]), y(part[0]));
    context.lineTo(x(part[1]), y(part[1]));
    context.stroke();
  }
  if (part[1] === 1) {
    context.beginPath();
    context.arc(x(1), y(1), unit, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.lineWidth = 0.9 * unit;
    context.strokeStyle = '#0F1A24';
    context.stroke();
    context.lineWidth = 0.4 * unit;
    context.strokeStyle = '#FFFFFF';
    context.stroke();
    context.fill();
  }
  context.restore();
}

/** The ball; at the edge with a triangle when it is off the picture. */
export function paintPlayer(
  context: Context,
  camera: Camera,
  [thetaX, thetaY]: Point,
  ball: { look: Look; radius: number; tag: string },
  density: number,
): void {
  const [x, y] = [camera.x(thetaX), camera.y(thetaY)];
  const gap = ball.radius * 1.36 + 20 * density;
  const isOff = !holds(camera.box, thetaX, thetaY);
  const centre = [camera.width / 2, camera.height / 2] as const;
  let [shownX, shownY] = [x, y];
  if (isOff) {
    // Towards where it is, along the line from the middle of the picture.
    const reach = Math.min(
      (centre[0] - gap) / Math.max(1e-9, Math.abs(x - centre[0])),
      (centre[1] - gap) / Math.max(1e-9, Math.abs(y - centre[1])),
    );
    shownX = centre[0] + (x - centre[0]) * reach;
    shownY = centre[1] + (y - centre[1]) * reach;
  }
  context.save();
  context.translate(shownX, shownY);
  const letter = 16 * density;
  paintBall(context, { ...ball, ring: 2.2 * density, letter, family: phoneFamily });
  if (isOff) {
    context.rotate(Math.atan2(y - centre[1], x - centre[0]) + Math.PI / 2);
    const base = -(ball.radius * 1.36 + 7 * density);
    context.beginPath();
    context.moveTo(-7 * density, base);
    context.lineTo(0, base - 9 * density);
    context.lineTo(7 * density, base);
    context.closePath();
    context.lineJoin = 'round';
    context.strokeStyle = '#FFFFFF';
    context.lineWidth = 3 * density;
    context.stroke();
    context.fillStyle = '#0F1A24';
    context.fill();
  }
  context.restore();
}
