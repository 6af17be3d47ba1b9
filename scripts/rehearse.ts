// A lesson with a class of bots, before there is a real one:
// npm run rehearse -- --lesson first-descent --players 30 [--seed 1] [--json]
import { parseArgs } from 'node:util';
import { lessons } from '../shared/lesson/lessons/index.ts';
import { rehearse } from './rehearse/play.ts';
import { printed } from './rehearse/print.ts';
import { silentServer } from './rehearse/silent-server.ts';

const usage = `npm run rehearse -- --lesson ${lessons[0]!.id} --players 30 [--seed 1] [--json]
lessons: all, ${lessons.map(({ id }) => id).join(', ')}`;

function give(up: string): never {
  console.error(`${up}\n${usage}`);
  process.exit(2);
}

function wholeNumber(text: string, name: string, least: number, most: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most
    ? number
    : give(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        lesson: { type: 'string', default: 'all' },
        players: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return give(error instanceof Error ? error.message : String(error));
  }
}

const flags = readFlags();
const players = wholeNumber(flags.players, 'players', 1, 200);
const seed = wholeNumber(flags.seed, 'seed', 0, 2 ** 32 - 1);
const chosen = lessons.filter(({ id }) => flags.lesson === 'all' || flags.lesson === id);
if (chosen.length === 0) give(`There is no lesson "${flags.lesson}".`);

const app = await silentServer();
const rehearsals = [];
for (const lesson of chosen) {
  const rehearsal = await rehearse(app.url, lesson, { players, seed });
  rehearsals.push(rehearsal);
  if (!flags.json) console.log(`${printed(rehearsal)}\n`);
}
if (flags.json) console.log(JSON.stringify(rehearsals, null, 2));
await app.stop();
