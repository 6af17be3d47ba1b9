import type { RaceLesson } from '../../../shared/lesson/lesson.ts';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { ask, connect, hello, type joinRoom, type TestHost } from '../../support/client.ts';
import { choiceQuestion } from '../../support/kinds-lesson.ts';
import { shortLesson } from '../../support/lesson.ts';
import { granted } from '../../support/rooms.ts';

type Phone = Awaited<ReturnType<typeof joinRoom>>;

/** The phases of a round, and what comes before and after. */
export const everyPhase = ['lobby', 'brief', 'predict', 'choose', 'race', 'reveal', 'standings', 'podium'] as const;

const slow = { predict: choiceQuestion, predictSeconds: 600, chooseSeconds: 600, steps: 100, stepsPerSecond: 1 };

/** Every phase twice, and none of them ends by itself while a test looks. */
export const twoRounds: RaceLesson = shortLesson(slow);
/** Every phase once. */
export const oneRound: RaceLesson = { ...twoRounds, rounds: twoRounds.rounds.slice(0, 1) };

/**
 * Goes through a whole lesson by the instructor's button and stops in each phase, with what the projector shows there.
 * `ana` alone chooses, when a test is done with choosing: a race needs a ball.
 */
export async function* throughLesson(host: () => TestHost, ana: Phone): AsyncGenerator<StageView> {
  for (let command = 9000; ; command++) {
    const view = host().latest() as StageView;
    yield view;
    if (view.phase === 'podium') return;
    if (view.phase === 'choose') granted(await ask(ana.socket, 'lock', { command, choice: { learningRate: 0.1 } }));
    granted(await host().advance());
    // The race ends, then is left.
    if (view.phase === 'race') granted(await host().advance());
  }
}

/** The phone loads its page again, or comes from another network: a new connection that has only the token. */
export async function comeBack(
  url: string,
  code: string,
  token: string,
  transport: 'websocket' | 'polling' = 'websocket',
) {
  const socket = connect(url, { transports: [transport] });
  return { socket, ...granted(await hello(socket, 'player', code, token)) };
}
