import type { Journal } from '../../../server/journal/journal.ts';
import type { LiveRoom } from '../../../server/live-room.ts';
import type { RaceRound } from '../../../shared/lesson/lesson.ts';
import { startRound } from '../../../shared/lesson/start.ts';
import { hashAt, stepTo } from '../../../shared/race/race.ts';
import { connect, hello, next } from '../../support/client.ts';
import { granted } from '../../support/rooms.ts';
import { Program } from '../../support/serving.ts';
import { roomsAt } from './played-rooms.ts';

/** The finished races of the rooms, stepped and nothing else. ms. */
export function bareLoop(rooms: readonly LiveRoom[]): number {
  const from = performance.now();
  for (const { room } of rooms) {
    for (const { round, heat, choices } of room.heats) {
      const race = startRound({
        round: room.lesson.rounds[round] as RaceRound,
        roundIndex: round,
        heat,
        seed: room.seed,
        choices: [...choices.values()],
      });
      stepTo(race, race.setup.steps);
    }
  }
  return performance.now() - from;
}

/**
 * All rooms from the journal, as a server makes them when it starts, and then every result that anybody could ask for.
 * ms. Throws when they are not what was played.
 */
export function replay(
  journal: Journal,
  played: readonly LiveRoom[],
): { readonly backMs: number; readonly judgedMs: number } {
  const again = roomsAt(journal, { ms: 5_000_000 });
  const from = performance.now();
  again.recover();
  const backMs = performance.now() - from;
  for (const live of again.all()) for (const heat of live.room.heats) heat.results;
  const judgedMs = performance.now() - from;
  for (const before of played) {
    const after = again.find(before.room.code);
    const [wanted, got] = [before, after].map((live) =>
      JSON.stringify(live?.room.heats.map(({ results }) => [...results])),
    );
    if (wanted !== got) throw new Error(`room ${before.room.code}: replayed results differ`);
    const [mine, theirs] = [before.race(), after!.race()];
    if (!mine || !theirs) throw new Error(`room ${before.room.code}: expected a race that is on`);
    stepTo(mine, 5);
    stepTo(theirs, 5);
    if (hashAt(mine, 5) !== hashAt(theirs, 5)) throw new Error(`room ${before.room.code}: its race differs`);
  }
  return { backMs, judgedMs };
}

/** From the start of the process to its ready line. */
export async function bootMs(folder: string): Promise<number> {
  const from = performance.now();
  const program = new Program({ PORT: '0', DATA_DIR: folder });
  await program.served();
  const spentMs = performance.now() - from;
  program.child.kill('SIGTERM');
  await program.exit;
  return spentMs;
}

/** From the death of the serving process to the first beat on a screen that comes back by itself; several times. */
export async function killToBeatMs(folder: string, code: string, times: number): Promise<readonly number[]> {
  const program = new Program({ PORT: '0', DATA_DIR: folder });
  const { url } = await program.served();
  const screen = connect(url, { reconnection: true, reconnectionDelay: 150, reconnectionDelayMax: 300 });
  screen.on('connect', () => void hello(screen, 'screen', code).then(granted));
  const spent: number[] = [];
  await next(screen, 'beat');
  for (let i = 1; i <= times; i++) {
    const { pid } = await program.served(i);
    const from = performance.now();
    process.kill(pid, 'SIGKILL');
    await next(screen, 'beat');
    spent.push(performance.now() - from);
  }
  screen.disconnect();
  program.child.kill('SIGTERM');
  await program.exit;
  return spent;
}
