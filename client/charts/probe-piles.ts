/** In units of a chart: with letters from `lettered` on. */
const radii = [24, 20, 16, 12, 9, 7] as const;
const lettered = 20;

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Piles {
  readonly radius: number;
  readonly hasLetters: boolean;
  /** Middles of the balls, in the order of the spots. */
  readonly at: readonly Spot[];
}

/**
 * Balls that stand on a curve, each at its own x: one that would cover another stands higher. As large as it goes with
 * the highest under `top`; in a class too large even for the smallest, the highest stay there.
 *
 * @param spots where the curve is under each ball, in a picture whose y points down
 */
export function probePiles(spots: readonly Spot[], top: number): Piles {
  for (const radius of radii) {
    const at = piled(spots, radius);
    const fits = at.every(({ y }) => y - radius >= top);
    if (fits || radius === radii.at(-1)) {
      return {
        radius,
        hasLetters: radius >= lettered,
        at: at.map(({ x, y }) => ({ x, y: Math.max(y, top + radius) })),
      };
    }
  }
  return { radius: radii[0], hasLetters: true, at: [] };
}

function piled(spots: readonly Spot[], radius: number): readonly Spot[] {
  const placed: Spot[] = [];
  const at: Spot[] = spots.map((spot) => spot);
  // The lowest first: others stand on them.
  const order = spots.map((_, i) => i).sort((a, b) => spots[b]!.y - spots[a]!.y || a - b);
  for (const index of order) {
    const { x } = spots[index]!;
    let y = spots[index]!.y - radius;
    for (let other = covered(placed, x, y, radius); other; other = covered(placed, x, y, radius)) {
      y = other.y - Math.sqrt(4 * radius * radius - (x - other.x) ** 2);
    }
    at[index] = { x, y };
    placed.push(at[index]!);
  }
  return at;
}

/** The highest of the balls that one at (x, y) would cover. */
function covered(placed: readonly Spot[], x: number, y: number, radius: number): Spot | undefined {
  const least = 4 * radius * radius - 1e-6;
  const touched = placed.filter((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < least);
  return touched.reduce<Spot | undefined>(
    (top, other) => (top === undefined || other.y < top.y ? other : top),
    undefined,
  );
}
