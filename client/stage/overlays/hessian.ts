import { eigenvalues } from '../../../shared/math/matrix2.ts';
import type { Hessian, Point, Surface } from '../../../shared/surfaces/surface.ts';
import { holds } from '../goal.ts';
import type { Pixel } from './arrow.ts';
import type { Followed } from './followed.ts';
import { numberText, type Piece, pieces } from './maths-text.ts';
import { occupy, type Sheet, write } from './sheet.ts';
import { around, type Beside } from './spots.ts';

/** Lengths and widths in hundredths of the window's height. */
const sizes = { radius: 12, axis: 0.26, curve: 0.42, casing: 0.2 };
/** The shorter radius is never less than this share of the longer one, or the ellipse would be a line. */
const flattest = 0.05;

/** The steeper axis first: of the larger |λ|. */
export interface HessianShape {
  readonly axes: readonly [HessianAxis, HessianAxis];
  /** Both λ > 0: only then is there an ellipse. */
  readonly definite: boolean;
}

interface HessianAxis {
  readonly eigenvalue: number;
  /** Eigenvector of length 1, in θ. */
  readonly direction: Point;
  /** ∝ 1/√|λ|; the longer of the two is 1. */
  readonly radius: number;
}

/**
 * A contour of the quadratic model ½ dᵀHd: its axes are the eigenvectors of H, its radii go with 1/√|λ|, and are 0 where
 * nothing curves.
 */
export function shapeOf([xx, xy, yy]: Hessian): HessianShape | null {
  const [low, high] = eigenvalues(xx, xy, yy);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const ofHigh: Point = [Math.cos(angle), Math.sin(angle)];
  const ofLow: Point = [-Math.sin(angle), Math.cos(angle)];
  const [small, large] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  const radiusOf = (eigenvalue: number) => {
    if (large === 0) return 0;
    return eigenvalue === 0 ? 1 : Math.max(flattest, Math.sqrt(small / Math.abs(eigenvalue)));
  };
  const axes: HessianAxis[] = [
    { eigenvalue: high, direction: ofHigh, radius: radiusOf(high) },
    { eigenvalue: low, direction: ofLow, radius: radiusOf(low) },
  ];
  if (Math.abs(low) > Math.abs(high)) axes.reverse();
  return { axes: [axes[0]!, axes[1]!], definite: low > 0 };
}

/**
 * Where the Hessian is shown: at the ball in focus; without one at the best minimum, of equal ones at that nearest to
 * the first ball; where no minimum is smooth, at the first ball. Null: nowhere.
 */
export function hessianPlace(
  { stationaryPoints, best }: Pick<Surface, 'stationaryPoints' | 'best'>,
  followed: readonly Followed[],
  focus: number | null,
): Point | null {
  const [first] = followed;
  if (first && focus === first.ball) return first.at;
  const smooth = stationaryPoints.filter(({ kind, sharp }) => kind === 'min' && !sharp);
  const least = Math.min(...smooth.map(({ value }) => value));
  // Values of minima that are equal by symmetry differ in their last digits.
  const bests = smooth.filter(({ value }) => value - least <= 1e-9 * (1 + Math.abs(best ?? least)));
  const away = ({ point: [x, y] }: (typeof bests)[number]) =>
    first ? Math.hypot(x - first.at[0], y - first.at[1]) : 0;
  return bests.toSorted((a, b) => away(a) - away(b))[0]?.point ?? first?.at ?? null;
}

/** "2/λmax = 0.333" where both λ > 0; else the two λ. In a lane there is one λ. */
export function hessianFormula({ axes, definite }: HessianShape, lane = false): readonly Piece[] {
  const [steep, flat] = axes;
  if (lane)
    return pieces(
      steep.eigenvalue > 0 ? `2/λ = ${numberText(2 / steep.eigenvalue)}` : `λ = ${numberText(steep.eigenvalue)}`,
    );
  if (definite) return pieces('2/λ', { lowered: 'max' }, ` = ${numberText(2 / steep.eigenvalue)}`);
  return pieces('λ', ` = ${numberText(steep.eigenvalue)},  ${numberText(flat.eigenvalue)}`);
}

export function paintHessian(sheet: Sheet, followed: readonly Followed[], focus: number | null): void {
  const { context, surface, layout, palette } = sheet;
  const { camera, unit } = layout;
  const best = hessianPlace(surface, followed, focus);
  // A close-up may not show the best minimum.
  const place = best && holds(layout.window, ...best) ? best : (followed[0]?.at ?? null);
  const shape = place && shapeOf(surface.hessian(...place));
  if (!place || !shape) return;
  const centre: Pixel = [camera.x(place[0]), camera.y(place[1])];
  const along = ({ direction, radius }: HessianAxis, share: number): Pixel => [
    centre[0] + direction[0] * radius * share * sizes.radius * unit,
    centre[1] - direction[1] * radius * share * sizes.radius * unit,
  ];
  context.save();
  context.lineCap = 'round';
  for (const isCasing of [true, false]) {
    context.strokeStyle = isCasing ? palette.halo : palette.text;
    const widthOf = (line: number) => (line + (isCasing ? 2 * sizes.casing : 0)) * unit;
    for (const axis of shape.axes) {
      if (surface.lane && axis.eigenvalue === 0) continue;
      // Downhill axes are dashed, uphill ones solid.
      context.setLineDash(axis.eigenvalue > 0 || isCasing ? [] : [0.7 * unit, 0.8 * unit]);
      context.lineWidth = widthOf(sizes.axis);
      context.beginPath();
      context.moveTo(...along(axis, -1));
      context.lineTo(...along(axis, 1));
      context.stroke();
    }
    if (!shape.definite) continue;
    const [steep, flat] = shape.axes;
    context.setLineDash([]);
    context.lineWidth = widthOf(sizes.curve);
    context.beginPath();
    const turn = Math.atan2(-flat.direction[1], flat.direction[0]);
    const radii = [flat.radius * sizes.radius * unit, steep.radius * sizes.radius * unit] as const;
    context.ellipse(...centre, ...radii, turn, 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
  const ends = shape.axes.flatMap((axis) => [along(axis, 1), along(axis, -1)]);
  const places = [1, 3, 6, 10].flatMap((far) =>
    ends.map((at): Beside => {
      const length = Math.hypot(at[0] - centre[0], at[1] - centre[1]) || 1;
      const direction: Pixel = [(at[0] - centre[0]) / length, (at[1] - centre[1]) / length];
      return { at, direction, gap: 0.6 * far * unit };
    }),
  );
  for (const axis of shape.axes) occupy(sheet, along(axis, -1), along(axis, 1), 1.2 * unit);
  write(sheet, hessianFormula(shape, surface.lane), [...places, ...around(centre, [0, -1], 3 * unit)]);
}
