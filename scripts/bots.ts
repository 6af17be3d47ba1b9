// A class of bots in a room: npm run bots -- --url http://192.168.1.20:3000 --code KXRT7M --players 30 [--seed n]
import { parseArgs } from 'node:util';
import { stream } from '../shared/math/random.ts';
import { Bot } from './bot.ts';

const usage = 'npm run bots -- --url http://ADDRESS:PORT --code CODE --players 30 [--seed 1] [--think SECONDS]';

function give(up: string): never {
  console.error(up);
  process.exit(2);
}

function wholeNumber(text: string, name: string, most: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= most
    ? number
    : give(`--${name} must be a whole number up to ${most}, not "${text}".\n${usage}`);
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string' },
        code: { type: 'string' },
        players: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        think: { type: 'string', default: '5' },
      },
    }).values;
  } catch (error) {
    return give(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const flags = readFlags();
const { url, code } = flags;
if (!url || !code) give(`--url and --code are needed.\n${usage}`);
const players = wholeNumber(flags.players, 'players', 500);
const seed = wholeNumber(flags.seed, 'seed', 2 ** 32 - 1);
const thinkMs = wholeNumber(flags.think, 'think', 60) * 1000;

const bots = Array.from({ length: players }, (_, index) => {
  return new Bot({ url, code, nickname: `Bot ${index + 1}`, random: stream(seed, 0, 'bot', index), thinkMs });
});

/** One line that says where the class is; printed when it changes. */
function summary(): string {
  const count = (condition: (bot: Bot) => unknown) => bots.filter(condition).length;
  const view = bots.find((bot) => bot.view)?.view;
  const where = view ? `${view.phase}${view.roundIndex === null ? '' : ` ${view.roundIndex + 1}.${view.heat}`}` : '…';
  const here = (bot: Bot) => bot.acked.some(({ round, heat }) => round === view?.roundIndex && heat === view.heat);
  return [
    where.padEnd(14),
    `${count((bot) => bot.seat !== null)} joined`,
    `${count((bot) => bot.socket.connected)} connected`,
    `${count(here)} locked in`,
    `${bots.reduce((sum, { agreed }) => sum + agreed, 0)} beats agreed, ${bots.reduce((sum, { differed }) => sum + differed, 0)} differed`,
  ].join(' · ');
}

let printed = '';
const timer = setInterval(() => {
  const line = summary();
  if (line !== printed) console.log(line);
  printed = line;
}, 500);
process.on('SIGINT', () => {
  for (const bot of bots) bot.close();
  process.exit(0);
});

await Promise.all(bots.map((bot) => bot.when(({ ended }) => ended !== null)));
clearInterval(timer);
console.log(summary());
const reasons = new Set(bots.map(({ ended }) => ended));
console.log(`over: ${[...reasons].join(', ')}`);
process.exitCode = reasons.size === 1 && reasons.has('room-closed') ? 0 : 1;
