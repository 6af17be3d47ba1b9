/** A text that wants to stand centred at `x`. */
export interface RowLabel {
  readonly x: number;
  readonly width: number;
}

/**
 * Left edges for labels in one row from `left` to `right`, in the order given (rising x), each as near to its wish as
 * the others allow; null when they do not fit.
 */
export function spreadLabels(
  labels: readonly RowLabel[],
  left: number,
  right: number,
  gap: number,
): readonly number[] | null {
  const needed = labels.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, labels.length - 1);
  if (needed > right - left) return null;
  const edges: number[] = [];
  let edge = left;
  for (const { x, width } of labels) {
    edge = Math.max(edge, x - width / 2);
    edges.push(edge);
    edge += width + gap;
  }
  let limit = right;
  for (let i = labels.length - 1; i >= 0; i--) {
    edges[i] = Math.min(edges[i]!, limit - labels[i]!.width);
    limit = edges[i]! - gap;
  }
  return edges;
}

/** Width of a text in em, a little more than the condensed face of the charts needs. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const sign of text) {
    if (/[ilIj1.,:;|'’ ]/.test(sign)) em += 0.25;
    else if (/[mwMW%]/.test(sign)) em += 0.7;
    else if (/[A-Z0-9×=+−–]/.test(sign)) em += 0.54;
    else if (sign.codePointAt(0)! > 0x2000) em += 1;
    else em += 0.46;
  }
  return em * size;
}
