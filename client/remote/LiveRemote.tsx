import { useEffect, useState } from 'preact/hooks';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Refusal } from '../../shared/room/refusals.ts';
import type { Session } from '../net/stage-session.ts';
import { useWakeLock } from '../phone/wake-lock.ts';
import { hostRefusal } from '../text/en/projector.ts';
import { remote as text } from '../text/en/remote.ts';
import { remoteControls } from './controls.ts';
import { Over } from './Over.tsx';
import { Screen } from './Screen.tsx';

const refusalMs = 8000;

export interface LiveRemoteProps {
  readonly session: Session;
  readonly code: string;
  /** Takes the place of another tab that took ours. */
  readonly onAgain: () => void;
  /** The token proves nothing any more. */
  readonly onUnpaired: () => void;
}

/** A room as it is now, in the instructor's hand. */
export function LiveRemote({ session, code, onAgain, onUnpaired }: LiveRemoteProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const over = session.over.value;
  const view = stageViewOf(session);
  useEffect(() => () => session.stop(), [session]);
  useEffect(() => {
    if (over === 'not-host') onUnpaired();
  }, [over]);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => setRefusal(null), refusalMs);
    return () => clearTimeout(timer);
  }, [refusal]);
  useWakeLock(over === null && view !== null && view.phase !== 'closed');

  const why = over ?? (view?.phase === 'closed' ? 'room-closed' : null);
  if (why !== null) return <Over why={why} onAgain={onAgain} />;
  const offline = session.link.value === 'offline' ? text.offline : null;
  const note = offline ?? (refusal && hostRefusal(refusal));
  if (view === null) {
    return (
      <main class="screen pairing">
        <h1 class="visually-hidden">{text.heading}</h1>
        <p class="middle" role="status">
          {offline ?? text.resuming}
        </p>
      </main>
    );
  }
  return (
    <Screen
      view={view}
      code={code}
      pace={session.causes.value?.pace ?? null}
      note={note}
      serverNowMs={session.serverNowMs}
      controls={remoteControls(session, view, setRefusal)}
    />
  );
}

function stageViewOf(session: Session): StageView | null {
  const view = session.view.value;
  return view === null || view.role === 'player' ? null : view;
}
