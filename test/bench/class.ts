// A server's cost of a class, against others in one run: npm run bench:class
//   [-- --players 1200 --rooms 40 --seconds 5 --mode locked|throttle --rounds 3 --json]
//   -- --capacity [--from 2000 --most 16000]     until phones hear too late; --stalled: 20 phones that take nothing
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capacity, printCapacity } from './class/capacity.ts';
import { installColyseus } from './class/install-colyseus.ts';
import { type Contender, contenders, measure, measureSimulation, type Sample } from './class/measure.ts';
import type { Mode, Plan } from './class/plan.ts';
import { printClass, summary } from './class/report.ts';
import { complaints } from './class/sound.ts';
import { printStalled, stalledGrowth } from './class/stalled.ts';

function give(up: string): never {
  console.error(up);
  process.exit(2);
}

const { values: flags } = parseArgs({
  options: {
    players: { type: 'string', default: '1200' },
    rooms: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    mode: { type: 'string', default: 'locked' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    capacity: { type: 'boolean', default: false },
    from: { type: 'string', default: '2000' },
    most: { type: 'string', default: '16000' },
    stalled: { type: 'boolean', default: false },
  },
});
const [players, rooms, seconds, rounds] = [flags.players, flags.rooms, flags.seconds, flags.rounds].map(Number);
if (![players, rooms, seconds, rounds].every((number) => Number.isInteger(number) && number! > 0)) {
  give('--players, --rooms, --seconds and --rounds are whole numbers above 0');
}
if (players! % rooms! !== 0) give(`${players} players do not fill ${rooms} rooms alike`);
if (flags.mode !== 'locked' && flags.mode !== 'throttle') give(`--mode is locked or throttle, not "${flags.mode}"`);
if (!existsSync(join(import.meta.dirname, '../../dist/server/main.js'))) give('dist/ is missing: npm run build');

const colyseus = installColyseus();
if (colyseus === null) console.error('Colyseus cannot be had here: the table is without it.');
const asked = flags.only?.split(',') ?? contenders;
const here = contenders.filter((name) => asked.includes(name) && (name !== 'colyseus' || colyseus !== null));
const machine = {
  date: new Date().toISOString(),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  colyseus,
};
const mode: Mode = flags.mode;
const plan: Plan = { mode, rooms: rooms!, playersPerRoom: players! / rooms!, seconds: seconds! };

if (flags.capacity) {
  const rows = await capacity(here, { mode, seconds: 3 }, { from: Number(flags.from), most: Number(flags.most) });
  if (flags.json) console.log(JSON.stringify({ machine, mode, rows }, null, 2));
  else printCapacity(machine, mode, rows);
} else if (flags.stalled) {
  const growth = await stalledGrowth(60);
  if (flags.json) console.log(JSON.stringify({ machine, ...growth }, null, 2));
  else printStalled(growth);
} else {
  const samples = new Map<Contender, Sample[]>(here.map((name) => [name, []]));
  const simulationUs: number[] = [];
  // All in turn, and that again: whoever else uses the machine disturbs all alike.
  for (let round = 1; round <= rounds!; round++) {
    for (const name of here) {
      console.error(`round ${round} of ${rounds}: ${name} …`);
      const sample = await measure(name, plan);
      for (const complaint of complaints(sample, plan)) console.error(`  ${name}: ${complaint}`);
      samples.get(name)!.push(sample);
    }
    simulationUs.push(await measureSimulation(plan));
  }
  const result = summary(samples, simulationUs);
  if (flags.json) console.log(JSON.stringify({ machine, plan, ...result }, null, 2));
  else printClass(machine, plan, result);
}
process.exit();
