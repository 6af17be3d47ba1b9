import { useEffect, useRef, useState } from 'preact/hooks';
import { isMoves } from '../../shared/lesson/lesson.ts';
import { type RaceSettings, raceOf } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { useRest } from '../ui/rest.ts';
import { Banner, type BannerNote } from './Banner.tsx';
import { Brief } from './Brief.tsx';
import { Choose } from './Choose.tsx';
import { Closed } from './Closed.tsx';
import { ControlBar } from './ControlBar.tsx';
import { chartNow } from './charts-of.ts';
import { autoAtMs, clockState } from './clock-state.ts';
import type { Controls } from './controls.ts';
import { FlagContext, type FlagNow } from './Flag.tsx';
import { keyAction } from './keyboard.ts';
import { Lobby } from './Lobby.tsx';
import { MovesReveal } from './moves/MovesReveal.tsx';
import { MovesScreen } from './moves/MovesScreen.tsx';
import { Podium } from './Podium.tsx';
import { Predict } from './Predict.tsx';
import type { PaceState } from './pace-state.ts';
import { Panel } from './panel/Panel.tsx';
import { RaceScreen } from './RaceScreen.tsx';
import { Reveal } from './Reveal.tsx';
import { Spoken } from './Spoken.tsx';
import { Standings } from './Standings.tsx';
import { shownView } from './shown-view.ts';
import type { Shown } from './stage-layer.ts';

export interface ProjectorProps {
  readonly view: StageView;
  /** The race of this page's own fold; null when there is none. */
  readonly race: Race | null;
  readonly settings: RaceSettings | null;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
  readonly shown: Shown | null;
  readonly stage: HTMLElement;
  /** Room time, ms. */
  readonly serverNowMs: () => number;
  readonly dark: boolean;
  readonly note: BannerNote | null;
  /** Null outside a race. */
  readonly pace: PaceState | null;
  /** Null on a screen. */
  readonly controls: Controls | null;
  /** The digits of a phone that wants to be the remote; null while none does. */
  readonly claimed: string | null;
  /** This page's own connection goes without a WebSocket. */
  readonly isPolling: () => boolean;
  /** What takes the room back on another computer; undefined where this browser does not know it. */
  readonly takeBackCode: string | undefined;
  /** Where another room is opened; null on a screen. */
  readonly again: string | null;
}

const restMs = 700;

/** One picture a phase, and on the instructor's page the controls under it. */
export function Projector(props: ProjectorProps) {
  const { view, controls, pace, note, claimed, isPolling, takeBackCode, serverNowMs } = props;
  const [more, setMore] = useState(false);
  const hasBar = controls !== null && view.phase !== 'closed';
  // Who gets the controls back later begins with the picture.
  useEffect(() => {
    if (!hasBar) setMore(false);
  }, [hasBar]);
  // A race begins by itself when the last one locks in: what was pressed to start it would skip it.
  const rest = useRest(view.turn, restMs, view.phase === 'race' && !view.raceEnded);
  // A key may follow at once on what changes its meaning, before any effect has run.
  const latest = useRef({ view, pace, more, rest });
  latest.current = { view, pace, more, rest };
  useEffect(() => {
    if (controls === null || !hasBar) return;
    const press = (event: KeyboardEvent): void => {
      const now = latest.current;
      const action = keyAction(event.key, event.target as Element | null, event, now.view.phase);
      if (action === null || (now.more && action !== 'more')) return;
      event.preventDefault();
      const clock = clockState(now.view, now.pace);
      if (action === 'more') setMore(!now.more);
      else if (action === 'advance') {
        if (now.rest.isOver()) controls.advance();
      } else if (action === 'sound') controls.show({ sound: !now.view.shown.sound });
      else if (action === 'close-up') controls.show({ closeUp: !now.view.shown.closeUp });
      else if (clock !== null) controls.pace({ kind: clock === 'paused' ? 'resume' : 'pause' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [controls, hasBar]);
  return (
    <div class={!hasBar ? 'projector' : 'projector has-bar'}>
      <FlagContext.Provider value={flagNow(view, serverNowMs)}>
        <Screen {...props} view={shownView(view)} />
      </FlagContext.Provider>
      <Spoken view={shownView(view)} shown={props.shown} seats={props.seats} />
      {hasBar && <ControlBar {...{ view, controls, pace, rest }} onMore={() => setMore(true)} />}
      {hasBar && more && (
        <Panel
          {...{ view, controls, pace, claimed, isPolling }}
          takeBack={takeBackCode}
          complaint={note?.sentence ?? null}
          onClose={() => setMore(false)}
        />
      )}
    </div>
  );
}

function flagNow(view: StageView, serverNowMs: () => number): FlagNow {
  const { shown, pausedLeftMs } = view;
  return {
    autoAtMs: shown.timer ? autoAtMs(view) : null,
    paused: pausedLeftMs !== null,
    pausedLeftMs: shown.timer ? pausedLeftMs : null,
    serverNowMs,
  };
}

function Screen(props: ProjectorProps) {
  const { view, race, settings, seats, shown, stage, serverNowMs, dark, again } = props;
  const chart = chartNow(view.shown, view.round);
  const banner = <Banner note={props.note} />;
  switch (view.phase) {
    case 'lobby':
      return <Lobby view={view} dark={dark} banner={banner} />;
    case 'brief':
      return <Brief view={view} stage={stage} dark={dark} banner={banner} />;
    case 'predict':
      return <Predict {...{ view, serverNowMs, stage, dark, banner }} />;
    case 'choose':
      return <Choose view={view} serverNowMs={serverNowMs} stage={stage} banner={banner} />;
    case 'move': {
      const { round } = view;
      return round && isMoves(round) && <MovesScreen {...{ view, round, serverNowMs, dark, stage, banner }} />;
    }
    case 'race': {
      const now = settings ?? raceOf(view.round);
      return now && <RaceScreen {...{ view, settings: now, race, seats, shown, stage, banner }} />;
    }
    case 'reveal':
      if (view.round && isMoves(view.round) && chart !== 'prediction') {
        return <MovesReveal {...{ view, round: view.round, serverNowMs, dark, stage, banner }} />;
      }
      return (
        <Reveal
          view={view}
          settings={settings}
          race={race}
          seats={seats}
          results={view.results ?? []}
          chart={chart}
          dark={dark}
          banner={banner}
        />
      );
    case 'standings':
      return <Standings view={view} banner={banner} />;
    case 'podium':
      return <Podium view={view} banner={banner} />;
    case 'closed':
      return <Closed again={again} banner={banner} />;
  }
}
