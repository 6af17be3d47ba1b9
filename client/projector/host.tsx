import './styles.ts';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { chooseBackEnd } from '../../shared/formula/index.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import { learnOwnSurfaces } from '../../shared/surfaces/own/learn.ts';
import { handedOver } from '../net/handover.ts';
import { openRoom, type Session, startSession } from '../net/stage-session.ts';
import { tokens } from '../net/tokens.ts';
import { takeBackRefusal } from '../text/en/opening.ts';
import { hostRefusal } from '../text/en/projector.ts';
import type { BannerNote } from './Banner.tsx';
import { keepFocus } from './keep-focus.ts';
import { LiveProjector } from './LiveProjector.tsx';
import { Open } from './Open.tsx';
import { changeLesson, runningRoom, takeBackRoom } from './running-room.ts';
import { applyTheme, isNight } from './theme.ts';

// The page's policy forbids generated code.
chooseBackEnd('interpreted');
learnOwnSurfaces();

/** The code is kept in the address (`/host#KXRT7M`), the token in storage: a reload is back in control. */
function sessionInAddress(): Session | null {
  const code = decodeURIComponent(location.hash.slice(1));
  return code !== '' && tokens.read('host', code) !== undefined ? startSession({ role: 'host', code }) : null;
}

function Host({ first }: { first: Session | null }) {
  const [session, setSession] = useState(first);
  const [opening, setOpening] = useState(false);
  const [note, setNote] = useState<BannerNote | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  useEffect(() => {
    if (first !== null) return;
    const handed = handedOver('now');
    if (handed) setOpening(true);
    void runningRoom().then((found) => {
      setRunning(found?.code ?? null);
      if (handed) void raceOn(handed.lesson, found?.isLobby ? found.code : null);
    });
  }, [first]);

  function enter(code: string, entered: Session): void {
    history.replaceState(null, '', `${location.pathname}${location.search}#${code}`);
    setSession(entered);
  }

  async function takeBackTyped(code: string, typed: string): Promise<string | null> {
    const taken = await takeBackRoom(code, typed);
    const refused = taken.over.peek();
    if (refused !== null) return takeBackRefusal(refused);
    enter(code, taken);
    return null;
  }

  /** From the studio: in the lobby that is open, so that nobody joins anew, else in a new room. */
  async function raceOn(lesson: Lesson, lobby: string | null): Promise<void> {
    const changed = lobby === null ? null : await changeLesson(lobby, lesson);
    if (lobby !== null && changed !== null && !isRefusal(changed)) return enter(lobby, changed);
    // A lesson that is wrong is wrong in a new room too, and said then.
    await open(lesson);
  }

  async function open(lesson: Lesson): Promise<void> {
    setOpening(true);
    setNote(null);
    const opened = await openRoom(lesson);
    setOpening(false);
    if (isRefusal(opened)) {
      setNote({ sentence: hostRefusal(opened), dismiss: () => setNote(null) });
      return;
    }
    enter(opened.code, opened.session);
  }

  if (session === null) {
    return (
      <Open
        {...{ note, opening, running }}
        dark={isNight()}
        onOpen={(lesson) => void open(lesson)}
        onTakeBack={takeBackTyped}
      />
    );
  }
  const takeBack = (): void => {
    session.stop();
    setSession(sessionInAddress());
  };
  return <LiveProjector session={session} host takeBack={takeBack} />;
}

applyTheme();
keepFocus(document);
// Another code typed after the # is another room.
addEventListener('hashchange', () => location.reload());
render(<Host first={sessionInAddress()} />, document.querySelector('#app')!);
