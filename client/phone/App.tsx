import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PlayerView } from '../../shared/protocol/messages.ts';
import { isRefusal, type Refusal } from '../../shared/room/refusals.ts';
import { type Session, startSession } from '../net/session.ts';
import { tokens } from '../net/tokens.ts';
import { joining, link, notLoaded } from '../text/en/phone.ts';
import { Banner } from './Banner.tsx';
import { type FoldedCode, foldTyped } from './code.ts';
import { Join, type JoinNote } from './Join.tsx';
import { anotherName } from './nickname.ts';
import { Returning } from './Returning.tsx';

/** The phone: the join screen until there is a seat, then the player's screens, which load only then. */
export function App({ code: typed }: { code: string }) {
  const code = useSignal(tidy(typed));
  const nickname = useSignal(anotherName());
  const session = useSignal<Session | null>(null);
  const refusal = useSignal<Refusal | null>(null);
  const busy = useSignal(false);
  const failed = useSignal(false);
  const part = useSignal<typeof import('./part-two.ts') | null>(null);
  /** Grows to connect anew to the same room. */
  const attempt = useSignal(0);

  const folded = foldTyped(code.value);
  const roomCode = 'code' in folded ? folded.code : null;
  useEffect(() => {
    refusal.value = null;
    busy.value = false;
    if (roomCode === null) return;
    const started = startSession({ role: 'player', code: roomCode });
    session.value = started;
    return () => {
      started.stop();
      session.value = null;
    };
  }, [roomCode, attempt.value]);

  const view = session.value?.view.value as PlayerView | null | undefined;
  const over = session.value?.over.value ?? null;
  const seated = view?.you != null;
  useEffect(() => {
    if (!seated || roomCode === null) return;
    // A reload, a bookmark and a shared screen then show which room this is.
    history.replaceState(null, '', `/${roomCode}${location.search.replace(/[?&]code=[^&]*/, '').replace(/^&/, '?')}`);
    void load();
  }, [seated, roomCode]);

  async function load(): Promise<void> {
    if (part.value !== null) return;
    try {
      part.value = await import('./part-two.ts');
      failed.value = false;
    } catch {
      failed.value = true;
    }
  }

  async function join(): Promise<void> {
    if (session.value === null || busy.value) return;
    // The room said no for good to this connection, perhaps a while ago: ask anew.
    if (session.value.over.value !== null) return again();
    busy.value = true;
    refusal.value = null;
    void load();
    const answer = await session.value.join(nickname.value.trim());
    busy.value = false;
    if (isRefusal(answer)) refusal.value = answer;
  }

  function again(): void {
    attempt.value++;
  }

  const hasPlace = roomCode !== null && (seated || tokens.read('seat', roomCode) !== undefined);
  const offline = session.value?.link.value === 'offline' && <Banner text={hasPlace ? link.offline : link.unreached} />;
  if (seated && session.value && part.value) {
    const { Over, Play } = part.value;
    const why = over ?? (view.phase === 'closed' ? 'room-closed' : null);
    if (why !== null) return <Over why={why} onAgain={again} />;
    return (
      <>
        {offline}
        <Play session={session.value} view={view} />
      </>
    );
  }
  const missing = failed.value && (
    <Banner text={notLoaded} action={{ label: joining.tryAgain, onPress: () => void load() }} />
  );
  // A seat of this phone: no join screen may flash up before the room has answered.
  const returning = over === null && (seated || !view) && hasPlace;
  if (returning && !busy.value) {
    return (
      <>
        {offline}
        {missing}
        <Returning />
      </>
    );
  }
  return (
    <>
      {offline}
      {missing}
      <Join
        code={code.value}
        nickname={nickname.value}
        note={noteOf(folded, view, over)}
        refusal={refusal.value}
        busy={busy.value || (seated && over === null)}
        onCode={(text) => {
          code.value = text;
        }}
        onNickname={(text) => {
          nickname.value = text;
          refusal.value = null;
        }}
        onAnother={() => {
          nickname.value = anotherName();
          refusal.value = null;
        }}
        onJoin={() => void join()}
      />
    </>
  );
}

/** A whole code as the projector shows it; anything else as it was typed. */
function tidy(typed: string): string {
  const folded = foldTyped(typed);
  return 'code' in folded ? folded.code : typed;
}

function noteOf(folded: FoldedCode, view: PlayerView | null | undefined, over: Refusal['refused'] | null): JoinNote {
  if ('hint' in folded) return { kind: 'hint', hint: folded.hint };
  if (over !== null) return { kind: 'refused', refusal: { refused: over } };
  if (!view) return { kind: 'looking' };
  if (view.phase === 'closed') return { kind: 'refused', refusal: { refused: 'room-closed' } };
  if (view.locked) return { kind: 'refused', refusal: { refused: 'room-locked' } };
  return { kind: 'open' };
}
