import type { Ground } from './ground.ts';

/** A line on the ground, in pixels: what is seen of it, and what lies behind a hill. */
export interface Draped {
  readonly seen: Path2D;
  readonly hidden: Path2D;
}

/** Pixels of the flat map between two places at which the ground is felt for. */
const pieceLength = 5;
const mostPieces = 160;

export function draped(): Draped {
  return { seen: new Path2D(), hidden: new Path2D() };
}

/** Adds a chord between two places of θ, laid on the ground. `scale`: pixels per unit of θ on the flat map. */
export function drape(
  { seen, hidden }: Draped,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  ground: Pick<Ground, 'place' | 'isHidden'>,
  scale: number,
  slack: number,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0) * scale;
  const pieces = Math.min(mostPieces, Math.max(1, Math.ceil(length / pieceLength)));
  let before: Path2D | null = null;
  let [lastX, lastY] = ground.place(x0, y0);
  for (let i = 1; i <= pieces; i++) {
    const [x, y] = [x0 + ((x1 - x0) * i) / pieces, y0 + ((y1 - y0) * i) / pieces];
    const middle = (i - 0.5) / pieces;
    const path = ground.isHidden(x0 + (x1 - x0) * middle, y0 + (y1 - y0) * middle, slack) ? hidden : seen;
    const [nextX, nextY] = ground.place(x, y);
    if (path !== before) path.moveTo(lastX, lastY);
    path.lineTo(nextX, nextY);
    before = path;
    [lastX, lastY] = [nextX, nextY];
  }
}
