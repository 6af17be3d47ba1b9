import { useEffect, useState } from 'preact/hooks';
import { isMoves } from '../../shared/lesson/lesson.ts';
import { type RaceSettings, raceOf } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { Banner, type BannerNote } from './Banner.tsx';
import { Brief } from './Brief.tsx';
import { Choose } from './Choose.tsx';
import { Closed } from './Closed.tsx';
import { ControlBar, type Controls } from './ControlBar.tsx';
import { type Chart, chartsOf } from './charts-of.ts';
import { keyAction } from './keyboard.ts';
import { Lobby } from './Lobby.tsx';
import { MovesReveal } from './moves/MovesReveal.tsx';
import { MovesScreen } from './moves/MovesScreen.tsx';
import { Podium } from './Podium.tsx';
import { Predict } from './Predict.tsx';
import type { PaceState } from './pace-state.ts';
import { RaceScreen } from './RaceScreen.tsx';
import { Reveal } from './Reveal.tsx';
import { Standings } from './Standings.tsx';
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
  /** Where another room is opened; null on a screen. */
  readonly again: string | null;
}

/** One picture a phase, and on the instructor's page the controls under it. */
export function Projector(props: ProjectorProps) {
  const { view, controls, pace } = props;
  const [chart, setChart] = useState<Chart>('sweep');
  // Every reveal begins with the sweep.
  useEffect(() => setChart('sweep'), [view.phase]);
  useEffect(() => {
    if (controls === null) return;
    const press = (event: KeyboardEvent): void => {
      const action = keyAction(event.key, event.target as Element | null, event);
      if (action === null) return;
      event.preventDefault();
      if (action === 'advance') controls.advance();
      else if (view.phase === 'race' && !view.raceEnded) controls.pace({ kind: pace?.paused ? 'resume' : 'pause' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [controls, view, pace]);
  const hasBar = controls !== null && view.phase !== 'closed';
  return (
    <div class={!hasBar ? 'projector' : 'projector has-bar'}>
      <Screen {...props} chart={chart} />
      {hasBar && <ControlBar view={view} controls={controls} pace={pace} chart={chart} onChart={setChart} />}
    </div>
  );
}

function Screen(props: ProjectorProps & { chart: Chart }) {
  const { view, race, settings, seats, shown, stage, serverNowMs, dark, again, chart } = props;
  const banner = <Banner note={props.note} />;
  switch (view.phase) {
    case 'lobby':
      return <Lobby view={view} dark={dark} banner={banner} />;
    case 'brief':
      return <Brief view={view} stage={stage} banner={banner} />;
    case 'predict':
      return <Predict view={view} serverNowMs={serverNowMs} stage={stage} banner={banner} />;
    case 'choose':
      return <Choose view={view} serverNowMs={serverNowMs} stage={stage} banner={banner} />;
    case 'move': {
      const { round } = view;
      return round && isMoves(round) && <MovesScreen {...{ view, round, serverNowMs, dark, banner }} />;
    }
    case 'race': {
      const now = settings ?? raceOf(view.round);
      return now && <RaceScreen view={view} settings={now} seats={seats} shown={shown} stage={stage} banner={banner} />;
    }
    case 'reveal':
      if (view.round && isMoves(view.round) && chart !== 'prediction') {
        return <MovesReveal {...{ view, round: view.round, serverNowMs, dark, banner }} />;
      }
      return (
        <Reveal
          view={view}
          settings={settings}
          race={race}
          seats={seats}
          results={view.results ?? []}
          chart={chartsOf(view.round).includes(chart) ? chart : 'prediction'}
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
