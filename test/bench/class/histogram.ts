const binMs = 0.1;
const bins = 100_000;

/** How late things were: 0 to 10 s in tenths of a millisecond, what is later in the last bin. */
export class Histogram {
  readonly #counts = new Uint32Array(bins);
  #total = 0;

  add(ms: number): void {
    const bin = Math.floor(ms / binMs);
    this.#counts[bin < 0 ? 0 : bin < bins ? bin : bins - 1]!++;
    this.#total++;
  }

  get total(): number {
    return this.#total;
  }

  /** The least time that `share` of all do not exceed, ms; null when there are none. */
  quantile(share: number): number | null {
    if (this.#total === 0) return null;
    const rank = Math.max(1, Math.ceil(share * this.#total));
    let seen = 0;
    for (let bin = 0; ; bin++) {
      seen += this.#counts[bin]!;
      if (seen >= rank) return (bin + 1) * binMs;
    }
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
