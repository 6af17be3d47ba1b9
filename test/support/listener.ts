import { startRound } from '../../shared/lesson/start.ts';
import type { Beat, RaceMessage } from '../../shared/protocol/messages.ts';
import { hashAt, stepTo } from '../../shared/race/race.ts';
import { connect, hello } from './client.ts';
import { granted } from './rooms.ts';

/** A screen without a picture: hears what the server says of its races. */
export interface Listener {
  /** The causes of the race of this round and heat, as soon as they are there. */
  race(roundIndex: number, heat?: number): Promise<RaceMessage>;
  /** The first of the server's beats of the present race whose step fits. */
  beat(fits: (step: number) => boolean): Promise<Beat>;
  stop(): void;
}

export async function listen(url: string, code: string): Promise<Listener> {
  const socket = connect(url);
  let race: RaceMessage | null = null;
  let beats: Beat[] = [];
  let look = () => {};
  const found = <T>(find: () => T | null | undefined): Promise<T> =>
    new Promise((done) => {
      const before = look;
      look = () => {
        before();
        const value = find();
        if (value) done(value);
      };
      look();
    });
  socket.on('race', (next) => {
    race = next;
    beats = [];
    look();
  });
  socket.on('beat', (beat) => {
    beats.push(beat);
    look();
  });
  race = granted(await hello(socket, 'screen', code)).race;
  return {
    race: (roundIndex, heat = 1) => found(() => (race?.roundIndex === roundIndex && race.heat === heat ? race : null)),
    beat: (fits) => found(() => beats.find(({ step }) => fits(step))),
    stop: () => socket.disconnect(),
  };
}

/** The hash of the last step, folded here from the causes alone. */
export function lastHash(causes: RaceMessage): { readonly steps: number; readonly hash: number } {
  const race = startRound(causes);
  const { steps } = race.setup;
  stepTo(race, steps);
  return { steps, hash: hashAt(race, steps) };
}
