import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { stepTo } from '../../shared/race/race.ts';
import type { Refusal } from '../../shared/room/refusals.ts';
import { createPlayback } from '../net/playback.ts';
import type { Session } from '../net/stage-session.ts';
import { tokens } from '../net/tokens.ts';
import { controls as words } from '../text/en/controls.ts';
import { hostRefusal, projector } from '../text/en/projector.ts';
import { Banner, type BannerNote } from './Banner.tsx';
import { keyAction } from './keyboard.ts';
import { liveControls } from './live-controls.ts';
import { liveSource, stageViewOf } from './live-source.ts';
import { Projector } from './Projector.tsx';
import { type PaceState, paceState } from './pace-state.ts';
import { useSound } from './sound.ts';
import { createStageLayer } from './stage-layer.ts';
import { isNight } from './theme.ts';

const text = projector.banner;
const refusalMs = 8000;

export interface LiveProjectorProps {
  readonly session: Session;
  /** This page may control the room. */
  readonly host: boolean;
  /** Takes the control back from another tab. */
  readonly takeBack: () => void;
}

/** A room as it is now: its session brought together with the pictures. */
export function LiveProjector({ session, host, takeBack }: LiveProjectorProps) {
  const { playback, layer } = useMemo(() => {
    const playback = createPlayback(session);
    const layer = createStageLayer(liveSource(session, playback), async (element) => {
      const { createStage } = await import('../stage/stage.ts');
      const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
      return createStage(element, { reducedMotion, night: isNight() });
    });
    return { playback, layer };
  }, [session]);
  useEffect(
    () => () => {
      layer.stop();
      playback.stop();
    },
    [layer, playback],
  );
  const [refusal, setRefusal] = useRefusal();

  const view = stageViewOf(session);
  const causes = session.causes.value;
  const over = session.over.value;
  useEffect(() => {
    if (view !== null) document.title = projector.title(view.code);
  }, [view?.code]);

  const hosts = host && view?.role === 'host' && over === null;
  const phoneHas = hosts && view.controller === 'remote';
  const controlling = hosts && !phoneHas;
  const controls = useMemo(
    () => (controlling ? liveControls(session, setRefusal) : null),
    [controlling, session, setRefusal],
  );
  const [asksPhone, dismissPhone] = usePressed(phoneHas);

  useSound(hosts && view.shown.sound, playback, layer);
  const settings = playback.settings;
  const pace: PaceState | null =
    view?.phase === 'race' && causes !== null && settings !== null
      ? paceState(causes.pace, settings.stepsPerSecond)
      : null;
  const step = layer.shown.value?.step ?? 0;
  const replaced = host && (view?.role === 'screen' || over === 'replaced');
  const note = noteOf({
    over: replaced ? null : over,
    link: session.link.value,
    restarting: session.restarting.value,
    replaced,
    takeBack,
    refusal,
    dismiss: () => setRefusal(null),
    phoneHas: asksPhone ? { takeBack: () => void session.control(), dismiss: dismissPhone } : null,
    pausedAt: pace?.paused && view?.raceEnded === false ? step : null,
    failed: layer.failed.value && view?.phase === 'race',
    host,
    controls: controls !== null,
    sawRoom: view !== null,
  });

  if (view === null) {
    return (
      <main class="page page-waiting">
        <h1 class="visually-hidden">{projector.product}</h1>
        <Banner note={note ?? { sentence: text.connecting }} />
      </main>
    );
  }
  const { race } = playback;
  if (race !== null && view.phase !== 'race') stepTo(race, race.setup.steps);
  return (
    <Projector
      view={view}
      race={race}
      settings={settings}
      seats={playback.seats}
      shown={layer.shown.value}
      stage={layer.element}
      serverNowMs={session.serverNowMs}
      dark={isNight()}
      note={note}
      pace={pace}
      controls={controls}
      claimed={session.claimed.value}
      isPolling={session.isPolling}
      takeBackCode={controlling ? tokens.read('take-back', view.code) : undefined}
      again={host ? '/host' : null}
    />
  );
}

/** The last refused action, for a while. */
function useRefusal() {
  const refusal = useSignal<Refusal | null>(null);
  const [set] = useState(() => (next: Refusal | null) => {
    refusal.value = next;
  });
  useEffect(() => {
    if (refusal.value === null) return;
    const timer = setTimeout(() => set(null), refusalMs);
    return () => clearTimeout(timer);
  }, [refusal.value]);
  return [refusal.value, set] as const;
}

/** True for a while after one of the instructor's keys or a tap, where this page has no controls. */
function usePressed(listens: boolean) {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!listens) return;
    const press = (event: KeyboardEvent | PointerEvent): void => {
      if (!(event instanceof KeyboardEvent) || keyAction(event.key, event.target as Element | null, event) !== null) {
        setPressed(true);
      }
    };
    addEventListener('keydown', press);
    addEventListener('pointerdown', press);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('pointerdown', press);
      setPressed(false);
    };
  }, [listens]);
  useEffect(() => {
    if (!pressed) return;
    const timer = setTimeout(() => setPressed(false), refusalMs);
    return () => clearTimeout(timer);
  }, [pressed]);
  return [listens && pressed, () => setPressed(false)] as const;
}

/** The one thing that must be said now, the gravest first. */
function noteOf(now: {
  readonly over: Refusal['refused'] | null;
  readonly link: Session['link']['value'];
  readonly restarting: boolean;
  readonly replaced: boolean;
  readonly takeBack: () => void;
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
  readonly phoneHas: { readonly takeBack: () => void; readonly dismiss: () => void } | null;
  readonly pausedAt: number | null;
  readonly failed: boolean;
  readonly host: boolean;
  readonly controls: boolean;
  readonly sawRoom: boolean;
}): BannerNote | null {
  if (now.replaced) return { sentence: text.replaced, action: { label: text.takeBack, run: now.takeBack } };
  // A screen that saw the room close shows its last page; one that comes later has only this sentence.
  if (now.over !== null && (now.over !== 'room-closed' || !now.sawRoom)) {
    const action = { label: text.toStart, run: () => location.assign('/host') };
    return { sentence: text.over({ refused: now.over }), ...(now.host && { action }) };
  }
  if (now.restarting) return { sentence: text.restarting };
  if (now.link === 'offline') return { sentence: text.offline };
  if (now.refusal !== null) return { sentence: hostRefusal(now.refusal), dismiss: now.dismiss };
  if (now.phoneHas !== null) {
    const { takeBack, dismiss } = now.phoneHas;
    return { sentence: words.phoneHas, action: { label: words.takeBack, run: takeBack }, dismiss };
  }
  if (now.failed) return { sentence: text.noStage };
  if (now.pausedAt !== null)
    return { sentence: text.paused(now.pausedAt), ...(now.controls && { hint: text.pausedHint }) };
  return null;
}
