import { type Contender, measure, type Sample } from './measure.ts';
import type { Plan } from './plan.ts';
import { type Machine, printed } from './report.ts';
import { leastCame } from './sound.ts';

const playersPerRoom = 30;
/** Later than this a phone hears too late. */
const mostP99Ms = 100;
const growth = 1.5;
/** A step that failed is tried once more: somebody else may have used the machine. */
const tries = 2;
/** In steps of so many. */
const grain = 300;

export interface CapacityRow {
  readonly name: Contender;
  /** The most players that were held. */
  readonly held: number;
  /** The fewest that were not; null when the most that was asked for were held. */
  readonly failed: number | null;
  readonly steps: readonly { readonly players: number; readonly ok: boolean; readonly sample: Sample | string }[];
}

/** In time, complete, right. */
function isHeld(sample: Sample): boolean {
  const lateMs = Math.max(sample.told.p99Ms ?? Number.POSITIVE_INFINITY, sample.answered?.p99Ms ?? 0);
  const complete = [sample.told, sample.answered].every((each) => !each || each.came >= leastCame * each.expected);
  return lateMs < mostP99Ms && complete && sample.lost === 0 && sample.differed === 0;
}

/** More and more players, all contenders in turn, until each has failed. */
export async function capacity(
  names: readonly Contender[],
  { mode, seconds }: Pick<Plan, 'mode' | 'seconds'>,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly CapacityRow[]> {
  const rows = names.map((name) => ({
    name,
    held: 0,
    failed: null as number | null,
    steps: [] as CapacityRow['steps'][number][],
  }));
  for (let wanted = from; wanted <= most && rows.some(({ failed }) => failed === null); wanted *= growth) {
    const players = Math.min(Math.ceil(wanted / grain), Math.floor(most / grain)) * grain;
    for (const row of rows) {
      if (row.failed !== null) continue;
      let ok = false;
      for (let attempt = 0; attempt < tries && !ok; attempt++) {
        console.error(`${players} players: ${row.name} …`);
        const plan = { mode, seconds, playersPerRoom, rooms: players / playersPerRoom };
        const sample = await measure(row.name, plan).catch((error: unknown) => String(error).slice(0, 300));
        ok = typeof sample !== 'string' && isHeld(sample);
        row.steps.push({ players, ok, sample });
      }
      if (ok) row.held = players;
      else row.failed = players;
    }
  }
  return rows;
}

export function printCapacity(machine: Machine, mode: Plan['mode'], rows: readonly CapacityRow[]): void {
  console.log(printed(machine));
  console.log(`${mode} race, ${playersPerRoom} phones a room; server and phones share the cores`);
  console.log(`held: p99 < ${mostP99Ms} ms and ${100 * leastCame} % of the messages\n`);
  for (const { name, held, failed, steps } of rows) {
    const each = steps.map(({ players, ok, sample }) => {
      if (typeof sample === 'string') return `${players}: failed`;
      const lateMs = Math.max(sample.told.p99Ms ?? Number.NaN, sample.answered?.p99Ms ?? 0);
      return `${players}: ${lateMs.toFixed(0)} ms @ ${sample.cores.toFixed(2)}${ok ? '' : ' ✗'}`;
    });
    console.log(`${name.padEnd(11)}holds ${held}${failed === null ? ' and maybe more' : ''}\n    ${each.join(' · ')}`);
  }
  const product = rows.find(({ name }) => name === 'product');
  if (!product) return;
  for (const { name, held } of rows) {
    if (name !== 'product' && held > 0) console.log(`product / ${name}: ${(product.held / held).toFixed(2)}`);
  }
}
