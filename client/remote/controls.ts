import type { StageView } from '../../shared/protocol/messages.ts';
import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';
import type { Done, Session } from '../net/stage-session.ts';
import type { Controls } from '../projector/controls.ts';

const moreSeconds = 30;

/**
 * What the buttons of a drawn view do. `tell` hears of every refusal that a person must read, and null when something
 * went well.
 *
 * @param view what is on the screen: a tap on an old one does nothing
 */
export function remoteControls(
  session: Session,
  view: Pick<StageView, 'turn'>,
  tell: (refusal: Refusal | null) => void,
): Controls & { takeControl(): void; giveControl(): void } {
  const told = async (done: Promise<Done>): Promise<void> => {
    const answer = await done;
    tell(isRefusal(answer) && !isSeen(answer) ? answer : null);
  };
  return {
    advance: (again) => void told(session.advance(view.turn, again)),
    pace: (change) => void told(session.pace(change)),
    step() {
      const paused = session.causes.peek()?.pace.at(-1)?.stepMs === null;
      void told(
        (paused ? Promise.resolve() : session.pace({ kind: 'pause' })).then(() => session.pace({ kind: 'step' })),
      );
    },
    roster: (change) => void told(session.roster(change)),
    jump: (round) => void told(session.jump(view.turn, round)),
    moreTime: (seat) => void told(session.moreTime(moreSeconds, seat)),
    auto: (auto) => void told(session.auto(auto)),
    show: (change) => void told(session.show(change)),
    end: () => void told(session.close()),
    takeControl: () => void told(session.control()),
    giveControl: () => void told(session.control(true)),
    // Only the page on the projector pairs phones.
    offer: () => Promise.resolve(null),
    confirm() {},
  };
}

/** A tap on a screen that has changed meanwhile, or after control has gone: the new screen says it. */
function isSeen({ refused, path }: Refusal): boolean {
  return path === 'turn' || refused === 'not-host';
}
