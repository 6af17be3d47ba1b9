import type { Done, Session } from '../net/stage-session.ts';
import type { Controls } from './controls.ts';

const moreSeconds = 30;

/**
 * What the buttons of whoever has the room in hand do, on the page and on the phone.
 *
 * @param turn of the screen that was clicked: a click on an old one does nothing
 * @param told waits for the answer, and says what a person must read
 */
export function roomControls(
  session: Session,
  turn: () => number,
  told: (done: Promise<Done>) => Promise<void>,
): Omit<Controls, 'offer' | 'confirm'> {
  return {
    advance: (again) => void told(session.advance(turn(), again)),
    pace: (change) => void told(session.pace(change)),
    step() {
      const paused = session.causes.peek()?.pace.at(-1)?.stepMs === null;
      void told(
        (paused ? Promise.resolve() : session.pace({ kind: 'pause' })).then(() => session.pace({ kind: 'step' })),
      );
    },
    roster: (change) => void told(session.roster(change)),
    jump: (round) => void told(session.jump(turn(), round)),
    moreTime: (seat) => void told(session.moreTime(moreSeconds, seat)),
    auto: (auto) => void told(session.auto(auto)),
    show: (change) => void told(session.show(change)),
    end: () => void told(session.close()),
  };
}
