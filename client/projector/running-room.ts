import { effect } from '@preact/signals';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/room/refusals.ts';
import { keptRooms } from '../net/kept-rooms.ts';
import { type Session, startSession } from '../net/stage-session.ts';
import { tokens } from '../net/tokens.ts';

/** Tells once how a session has come out: whether its room let it in. It goes on living. */
function whenAnswered(session: Session): Promise<boolean> {
  return new Promise((settle) => {
    const end = effect(() => {
      const { value: over } = session.over;
      if (over === null && session.view.value === null) return;
      queueMicrotask(() => end());
      settle(over === null && session.view.value?.phase !== 'closed');
    });
  });
}

interface RunningRoom {
  readonly code: string;
  /** Nobody has begun to play. */
  readonly isLobby: boolean;
}

/**
 * The newest room of this browser, if it is still open; null: there is none. It is looked at as a screen, so that the
 * page that controls it goes on doing so.
 */
export async function runningRoom(): Promise<RunningRoom | null> {
  const [code] = keptRooms('host', () => localStorage);
  if (code === undefined) return null;
  const look = startSession({ role: 'screen', code });
  const isOpen = await whenAnswered(look);
  const isLobby = look.view.peek()?.phase === 'lobby';
  look.stop();
  return isOpen ? { code, isLobby } : null;
}

/** Another lesson for those who wait in a lobby; the session is its host's. The refusal, where it was not taken. */
export async function changeLesson(code: string, lesson: Lesson): Promise<Session | Refusal> {
  const session = startSession({ role: 'host', code });
  const answer = (await whenAnswered(session)) ? await session.lesson(lesson) : refuse('unknown-room');
  if (!isRefusal(answer)) return session;
  session.stop();
  return answer;
}

/** Takes a room in hand with the code that a person typed; the session, or why not. An older token is not lost by a wrong one. */
export async function takeBackRoom(code: string, takeBack: string): Promise<Session> {
  const before = tokens.read('host', code);
  const session = startSession({ role: 'host', code, token: takeBack });
  if (await whenAnswered(session)) {
    tokens.write('take-back', code, takeBack);
    return session;
  }
  session.stop();
  if (before === undefined) tokens.drop('host', code);
  else tokens.write('host', code, before);
  return session;
}
