import type { StageView } from '../../shared/protocol/messages.ts';
import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';
import type { Done, Session } from '../net/stage-session.ts';
import type { Controls } from '../projector/controls.ts';
import { roomControls } from '../projector/room-controls.ts';

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
    ...roomControls(session, () => view.turn, told),
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
