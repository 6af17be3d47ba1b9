import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';
import type { Done, Session } from '../net/stage-session.ts';
import type { Controls } from './controls.ts';
import { stageViewOf } from './live-source.ts';
import { roomControls } from './room-controls.ts';

/** The controls of a session. `tell` hears of every refusal, and null when something went well. */
export function liveControls(session: Session, tell: (refusal: Refusal | null) => void): Controls {
  const told = async (done: Promise<Done>): Promise<void> => {
    const answer = await done;
    tell(isRefusal(answer) ? answer : null);
  };
  /** Of the screen that was clicked: a click on an old one does nothing. */
  const turn = (): number => stageViewOf(session)?.turn ?? 0;
  return {
    ...roomControls(session, turn, told),
    async offer() {
      const answer = await session.offer();
      if (!isRefusal(answer)) return answer.secret;
      tell(answer);
      return null;
    },
    async confirm(digits, mine) {
      const answer = await session.confirm(digits, mine);
      // That a phone is too late means something else than that a player is.
      const isLate = isRefusal(answer) && answer.refused === 'too-late';
      tell(isLate ? { ...answer, path: 'digits' } : isRefusal(answer) ? answer : null);
    },
  };
}
