import type { Outcome } from './outcomes.ts';

/** A stretch of the slider whose rates end alike; `from` and `to` are shares of its length. */
export interface Run {
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
}

/** A shorter run cannot be seen, and joins its neighbour. */
const leastShare = 0.01;

/** The strip of rates at equal ratios, from the slider's least to its largest: no gap, no overlap. */
export function runsOf(rates: readonly Outcome[]): readonly Run[] {
  const edge = (i: number): number => (i === 0 ? 0 : i === rates.length ? 1 : (i - 0.5) / (rates.length - 1));
  let runs: Run[] = [];
  for (let begin = 0; begin < rates.length; ) {
    let end = begin + 1;
    while (end < rates.length && rates[end] === rates[begin]) end++;
    runs.push({ outcome: rates[begin]!, from: edge(begin), to: edge(end) });
    begin = end;
  }
  // The shortest first, so that a row of short ones grows into what most of it is.
  while (runs.length > 1) {
    const shortest = runs.reduce((least, run) => (lengthOf(run) < lengthOf(least) ? run : least));
    if (lengthOf(shortest) >= leastShare) break;
    const at = runs.indexOf(shortest);
    const [before, after] = [runs[at - 1], runs[at + 1]];
    const heir = !before || (after && lengthOf(after) > lengthOf(before)) ? after! : before;
    runs = joined(runs.map((run) => (run === shortest ? { ...run, outcome: heir.outcome } : run)));
  }
  return runs;
}

function lengthOf({ from, to }: Run): number {
  return to - from;
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.outcome === run.outcome) all[all.length - 1] = { ...last, to: run.to };
    else all.push(run);
  }
  return all;
}
