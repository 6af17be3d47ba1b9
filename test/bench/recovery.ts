// What a crash costs a school: npm run bench:recovery [-- --json] [--rooms 100 --players 40 --events 500 --rounds 5]
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { sqliteJournal } from '../../server/journal/sqlite.ts';
import { endPrograms, freshFolder } from '../support/serving.ts';
import { median } from './class/histogram.ts';
import { bareLoop, bootMs, killToBeatMs, replay } from './recovery/measure.ts';
import { playRooms } from './recovery/played-rooms.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rooms: { type: 'string', default: '100' },
    players: { type: 'string', default: '40' },
    events: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '5' },
  },
});
const size = { rooms: Number(flags.rooms), players: Number(flags.players), events: Number(flags.events), steps: 150 };
const rounds = Number(flags.rounds);

const folder = freshFolder();
console.error(`playing ${size.rooms} rooms …`);
const journal = sqliteJournal(folder, { durability: 'process', warn: console.error });
const rooms = playRooms(journal, size);
const events = rooms.reduce((sum, { seq }) => sum + seq, 0) / rooms.length;
const races = rooms.reduce((sum, { room }) => sum + room.heats.length, 0);

const ms = { bare: [] as number[], replay: [] as number[], judged: [] as number[] };
// In turn, and that again: whoever else uses the machine disturbs both alike.
for (let round = 0; round < rounds; round++) {
  console.error(`round ${round + 1} of ${rounds} …`);
  ms.bare.push(bareLoop(rooms));
  const { backMs, judgedMs } = replay(journal, rooms);
  ms.replay.push(backMs);
  ms.judged.push(judgedMs);
}
journal.close();

console.error('starting and killing the program …');
const boots = { full: [] as number[], empty: [] as number[] };
for (let round = 0; round < 3; round++) {
  boots.full.push(await bootMs(folder));
  boots.empty.push(await bootMs(freshFolder()));
}
const kills = await killToBeatMs(folder, rooms[0]!.room.code, 3);
await endPrograms();

const [bareMs, replayMs] = [median(ms.bare), median(ms.replay)];
const [fullMs, emptyMs] = [median(boots.full), median(boots.empty)];
const result = {
  bareMs,
  replayMs,
  judgedMs: median(ms.judged),
  ratio: bareMs / replayMs,
  fullMs,
  emptyMs,
  killMs: median(kills),
};
const machine = { date: new Date().toISOString(), cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
if (flags.json) {
  console.log(JSON.stringify({ machine, size, events, races, ...result, samples: { ms, boots, kills } }, null, 2));
} else {
  console.log(`${machine.date}; ${machine.cpu}, ${machine.cores} cores; Node ${machine.node}`);
  console.log(`${size.rooms} rooms × ${size.players} players × ${events.toFixed(0)} events, ${races} finished races\n`);
  const line = (what: string, value: number, goal = '') =>
    console.log(`${what.padEnd(52)}${value.toFixed(0).padStart(7)} ms${goal}`);
  const verdict = (reached: boolean): string => (reached ? 'reached' : 'missed');
  line('the same races in a bare loop', bareMs);
  line('replay from the journal', replayMs, `   goal ≤ 2,000: ${verdict(replayMs <= 2000)}`);
  line('the same, and every result that can be asked for', result.judgedMs);
  console.log(
    `${'bare loop / replay'.padEnd(52)}${result.ratio.toFixed(2).padStart(7)}      goal ≥ 0.5: ${verdict(result.ratio >= 0.5)}`,
  );
  line('program started until ready, with these rooms', fullMs);
  line('program started until ready, without rooms', emptyMs);
  line('rooms’ share of the start', fullMs - emptyMs, `   goal ≤ 2,000: ${verdict(fullMs - emptyMs <= 2000)}`);
  line('kill -9 until a screen hears a beat', result.killMs);
}
