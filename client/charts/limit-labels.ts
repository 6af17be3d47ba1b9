import type { Spot } from './dot-layout.ts';
import type { Box } from './scale.ts';
import { kerbWidth, type SweepInput, zoneHeight } from './sweep-input.ts';

/** A text at a limit line; `lineX` is the line that its leader runs to, at the height `leaderY`. */
export interface LimitLabel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly leaderY: number;
  readonly lineX: number;
  /** Its formula has room too. */
  readonly formula: boolean;
}

/** Stretches of the computed curve, as points. */
export type Curve = readonly (readonly Spot[])[];

interface Line {
  readonly x: number;
}

interface Labels {
  readonly cliff: LimitLabel | null;
  readonly safest: LimitLabel | null;
}

/**
 * The texts of the limits stand in the strip that no settle step reaches, beside their lines; where the second does not
 * fit there, in the empty part under it, or it goes without.
 */
export function limitLabels(
  labelWidths: Omit<SweepInput['labelWidths'], 'curve'>,
  cliffs: readonly Line[],
  safest: readonly Line[],
  curve: Curve,
  room: Box & { readonly zoneBottom: number },
): Labels {
  const top = room.zoneBottom - zoneHeight + 6;
  const leaderY = room.zoneBottom - 6;
  const gap = 22;
  let cliff: LimitLabel | null = null;
  const first = cliffs[0];
  if (first !== undefined) {
    const width = labelWidths.cliff;
    const onLeft = first.x - kerbWidth / 2 - gap - width >= room.left + 10;
    const last = cliffs.at(-1) ?? first;
    const left = onLeft
      ? first.x - kerbWidth / 2 - gap - width
      : Math.min(last.x + kerbWidth / 2 + gap, room.right - width - 6);
    cliff = { left, top, width, leaderY: top + 20, lineX: onLeft ? first.x : last.x, formula: true };
  }
  const line = safest[0];
  if (line === undefined) return { cliff, safest: null };
  const whole = beside(labelWidths.safest, line.x, cliff, cliffs, room);
  if (whole !== null)
    return { cliff, safest: { left: whole, top, width: labelWidths.safest, leaderY, lineX: line.x, formula: true } };
  const under = underStrip(labelWidths.safest, [...cliffs, ...safest], curve, room);
  if (under !== null) return { cliff, safest: { ...under, leaderY, lineX: line.x, formula: true } };
  const low = lowCorner(labelWidths.safest, [...cliffs, ...safest], curve, room);
  if (low !== null) return { cliff, safest: { ...low, lineX: line.x, formula: true } };
  const width = labelWidths.safestWords;
  const words = beside(width, line.x, cliff, cliffs, room);
  return { cliff, safest: words === null ? null : { left: words, top, width, leaderY, lineX: line.x, formula: false } };
}

/** The left edge of a second text in the strip, where it touches neither the first one nor a kerb; null: nowhere. */
function beside(
  width: number,
  lineX: number,
  cliff: LimitLabel | null,
  cliffs: readonly Line[],
  room: Box,
): number | null {
  const cliffLeft = cliff?.left ?? room.right;
  const cliffRight = cliff === null ? room.right : cliff.left + cliff.width;
  const isFree = (left: number): boolean =>
    left >= room.left + 8 &&
    left + width <= room.right - 6 &&
    (left + width + 24 <= cliffLeft || left >= cliffRight + 24) &&
    cliffs.every(({ x }) => left + width + 12 < x || left - 12 > x);
  return (
    [lineX - 20 - width, cliffLeft - 40 - width, room.left + 24, room.left + 8, cliffRight + 40].find(isFree) ?? null
  );
}

/** Under the strip, in a corner that neither the curve nor a line enters: its leader runs above it. */
function underStrip(
  width: number,
  lines: readonly Line[],
  curve: Curve,
  room: Box & { readonly zoneBottom: number },
): Pick<LimitLabel, 'left' | 'top' | 'width'> | null {
  const left = room.left + 24;
  const right = left + width;
  const bottom = room.zoneBottom + zoneHeight;
  const entered =
    curve.some((stretch) => stretch.some(({ x, y }) => x > left - 40 && x < right + 40 && y < bottom + 40)) ||
    lines.some(({ x }) => x < right + 30) ||
    bottom > room.bottom - 20;
  return entered ? null : { left, top: room.zoneBottom + 4, width };
}

/** In the corner at the origin, where slow rates have nothing: its leader runs below the fewest steps. */
function lowCorner(
  width: number,
  lines: readonly Line[],
  curve: Curve,
  room: Box,
): Omit<LimitLabel, 'lineX' | 'formula'> | null {
  const left = room.left + 24;
  const right = left + width;
  const leaderY = room.bottom - 14;
  const top = leaderY - zoneHeight + 12;
  const entered =
    curve.some((stretch) =>
      stretch.some(({ x, y }) => y > leaderY - 8 || (x > left - 20 && x < right + 40 && y > top - 30)),
    ) ||
    lines.some(({ x }) => x < right + 30) ||
    top < room.top + 40;
  return entered ? null : { left, top, width, leaderY };
}

/** What a text covers. */
export function boxOf({ left, top, width }: LimitLabel): Box {
  return { left: left - 4, right: left + width + 4, top, bottom: top + zoneHeight - 20 };
}

/** What the leaders cover. */
export function leaderBoxes(...labels: readonly (LimitLabel | null)[]): Box[] {
  return labels
    .filter((label) => label !== null)
    .map(({ left, width, leaderY, lineX }) => ({
      left: Math.min(left, lineX),
      right: Math.max(left + width, lineX),
      top: leaderY - 3,
      bottom: leaderY + 3,
    }));
}
