/** A mark that wants a word beside it; all lengths in one unit. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Of its word. */
  readonly width: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Of the marks. */
  readonly radius: number;
  /** Of a line of text. */
  readonly line: number;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Beside, then above and below, then at the corners. */
const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/** Where the middle of each word stands, covering no mark and no other word and inside the room; null: nowhere. */
export function labelSpots(
  marks: readonly Labelled[],
  { width, height, radius, line }: LabelRoom,
): readonly (readonly [x: number, y: number] | null)[] {
  const taken: Area[] = marks.map(({ x, y }) => around(x, y, radius, radius));
  return marks.map((mark) => {
    const half = mark.width / 2;
    for (const [across, down] of sides) {
      const x = mark.x + across * (radius * (down === 0 ? 1 : 0.5) + half + 4);
      const y = mark.y + down * (radius + line / 2);
      const area = around(x, y, half, line / 2);
      const isInside = area.left >= 0 && area.top >= 0 && area.right <= width && area.bottom <= height;
      if (!isInside || taken.some((other) => overlaps(area, other))) continue;
      taken.push(area);
      return [x, y];
    }
    return null;
  });
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Area {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function overlaps(a: Area, b: Area): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
