import { median } from './histogram.ts';
import type { Contender, Sample } from './measure.ts';
import type { Plan } from './plan.ts';
import { leastCame } from './sound.ts';

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly colyseus: string | null;
}

/** Medians of all rounds. */
interface Row {
  readonly name: Contender;
  readonly cpuUs: number;
  readonly messages: number;
  readonly bytes: number;
  readonly hostBytes: number;
  readonly heapBytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answerP50Ms: number;
  readonly answerP99Ms: number;
  readonly came: number;
  readonly expected: number;
  readonly startBytes: number | null;
  readonly samples: readonly Sample[];
}

export interface Summary {
  readonly rows: readonly Row[];
  readonly simulationUs: number;
}

export function summary(samples: ReadonlyMap<Contender, readonly Sample[]>, simulationUs: readonly number[]): Summary {
  const rows = [...samples].map(([name, of]): Row => {
    const middle = (number: (sample: Sample) => number | null | undefined): number =>
      median(of.map((sample) => number(sample) ?? Number.NaN));
    return {
      name,
      cpuUs: middle(({ cpuUs }) => cpuUs),
      messages: middle(({ phone }) => phone.messages),
      bytes: middle(({ phone }) => phone.bytes),
      hostBytes: middle(({ host }) => host.bytes),
      heapBytes: middle(({ heapBytes }) => heapBytes),
      p50Ms: middle(({ told }) => told.p50Ms),
      p99Ms: middle(({ told }) => told.p99Ms),
      answerP50Ms: middle(({ answered }) => answered?.p50Ms),
      answerP99Ms: middle(({ answered }) => answered?.p99Ms),
      came: of.reduce((sum, { told }) => sum + told.came, 0),
      expected: of.reduce((sum, { told }) => sum + told.expected, 0),
      startBytes: of[0]?.startBytes ?? null,
      samples: of,
    };
  });
  return { rows, simulationUs: median(simulationUs) };
}

/** What is to be reached, as a share of a control in the same run. */
const goals: Readonly<
  Record<Plan['mode'], readonly (readonly [keyof Row & ('cpuUs' | 'bytes'), Contender, number])[]>
> = {
  locked: [
    ['cpuUs', 'colyseus', 0.3],
    ['cpuUs', 'ws', 0.4],
    ['bytes', 'colyseus', 0.02],
  ],
  throttle: [
    ['cpuUs', 'colyseus', 0.55],
    ['cpuUs', 'ws', 0.7],
    ['bytes', 'colyseus', 0.06],
  ],
};
const goalNames = { cpuUs: 'CPU', bytes: 'bytes' } as const;

export function printClass(machine: Machine, plan: Plan, { rows, simulationUs }: Summary): void {
  const { mode, rooms, playersPerRoom, seconds } = plan;
  console.log(printed(machine));
  console.log(`${rooms * playersPerRoom} phones in ${rooms} rooms, ${mode} race of 20 steps a second, ${seconds} s\n`);
  const of = (name: Contender): Row | undefined => rows.find((row) => row.name === name);
  const ratio = (row: Row, name: Contender): string => number(row.cpuUs / (of(name)?.cpuUs ?? Number.NaN), 2);
  const titles = ['CPU µs', '× ws', '× Coly.', 'msg/s', 'B/s', 'B/s host', 'p50 ms', 'p99 ms', 'heap kB', 'came %'];
  console.log(`${'for a player in a second'.padEnd(26)}${titles.map((title) => title.padStart(9)).join('')}`);
  for (const row of rows) {
    const cells = [
      number(row.cpuUs, 1),
      ratio(row, 'ws'),
      ratio(row, 'colyseus'),
      number(row.messages, 2),
      number(row.bytes, 0),
      number(row.hostBytes, 0),
      number(row.p50Ms, 1),
      number(row.p99Ms, 1),
      number(row.heapBytes / 1000, 1),
      number((100 * row.came) / row.expected, 2),
    ];
    console.log(`${row.name.padEnd(26)}${cells.join('')}`);
  }
  console.log(`${'the simulation alone'.padEnd(26)}${number(simulationUs, 1)}`);
  const product = of('product');
  if (!product) return;
  console.log(
    `\nproduct: p50 and p99 are of beats, which wait up to 50 ms for the heartbeat by design; its answers: p50 ${product.answerP50Ms.toFixed(1)} ms, p99 ${product.answerP99Ms.toFixed(1)} ms; told at the start: ${product.startBytes} B\n`,
  );
  for (const [what, control, goal] of goals[mode]) {
    const share = product[what] / (of(control)?.[what] ?? Number.NaN);
    if (Number.isNaN(share)) continue;
    printGoal(`${goalNames[what]} against ${control}`, share, goal, isHeld(product) && isHeld(of(control)!));
  }
  const bare = of('socket.io');
  if (bare) printGoal('heap of a connection against bare socket.io', product.heapBytes / bare.heapBytes, 1.3, true);
}

export function printed({ date, cpu, cores, node, colyseus }: Machine): string {
  return `${date}; ${cpu}, ${cores} cores; Node ${node}; Colyseus ${colyseus ?? 'not to be had'}`;
}

/** Who says less than it should costs less: such a row says nothing. */
function isHeld({ came, expected }: Row): boolean {
  return came >= leastCame * expected;
}

function printGoal(what: string, share: number, most: number, isFair: boolean): void {
  const verdict = isFair ? (share <= most ? 'reached' : 'missed') : 'not measured: messages were left out';
  console.log(`${what.padEnd(46)}${share.toFixed(3).padStart(8)}  goal ≤ ${most}  ${verdict}`);
}

function number(value: number, digits: number): string {
  return (Number.isNaN(value) ? '–' : value.toFixed(digits)).padStart(9);
}
