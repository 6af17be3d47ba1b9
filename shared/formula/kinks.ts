import { type Area, IntervalPass, wholePlane } from './bounds.ts';
import type { KinkSite } from './build.ts';
import type { Graph } from './graph.ts';
import { contains } from './interval.ts';

/** The sites whose argument can be 0 in the area: elsewhere the formula is smooth. Each argument is named once. */
export function reachableKinks(graph: Graph, sites: readonly KinkSite[], area: Area = wholePlane): KinkSite[] {
  const intervals = new IntervalPass(
    graph,
    sites.map((site) => site.argument),
  ).over(area);
  const seen = new Set<string>();
  return sites.filter(({ argument, of }) => {
    const key = `${of} ${argument}`;
    if (seen.has(key) || graph.number(argument) !== undefined) return false;
    seen.add(key);
    return contains(intervals(argument), 0);
  });
}
