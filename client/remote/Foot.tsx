import type { ComponentChildren } from 'preact';
import type { StageView } from '../../shared/protocol/messages.ts';
import { type Speed, speeds } from '../../shared/room/commands.ts';
import { advanceLabel } from '../projector/advance-label.ts';
import { chartNow, chartsOf, chartWord } from '../projector/charts-of.ts';
import { clockState } from '../projector/clock-state.ts';
import type { PaceState } from '../projector/pace-state.ts';
import { Choice } from '../projector/panel/Choice.tsx';
import { isWaiting } from '../projector/panel/roster-rows.ts';
import { controls as words } from '../text/en/controls.ts';
import { projector } from '../text/en/projector.ts';
import { remote } from '../text/en/remote.ts';
import { AdvanceButton } from './AdvanceButton.tsx';
import type { ScreenProps } from './Screen.tsx';

const text = projector.controls;

export interface FootProps {
  readonly view: StageView;
  /** Null outside a race. */
  readonly pace: PaceState | null;
  readonly controls: ScreenProps['controls'];
  readonly onMore: () => void;
}

/** In reach of the thumb: one big button that moves on, and above it what this phase offers. */
export function Foot({ view, pace, controls, onMore }: FootProps) {
  const more = <Tool onPress={onMore}>{words.more}</Tool>;
  if (view.controller !== 'remote') {
    return (
      <footer class="remote-foot">
        <div class="tools host-has">
          <p>{remote.hostHas}</p>
          {more}
        </div>
        <button type="button" class="go" onClick={controls.takeControl}>
          {remote.takeControl}
        </button>
      </footer>
    );
  }
  const running = view.phase === 'race' && !view.raceEnded && pace !== null;
  const clock = clockState(view, pace);
  const next = advanceLabel(view);
  return (
    <footer class="remote-foot">
      {running && (
        <Choice
          name="speed"
          label={text.speed}
          values={speeds.map(String)}
          value={String(pace.speed)}
          words={(speed) => text.speeds[speed as `${Speed}`]}
          onChoose={(speed) => controls.pace({ kind: 'speed', speed: Number(speed) as Speed })}
        />
      )}
      {view.phase === 'reveal' && <Charts view={view} controls={controls} />}
      <div class="tools">
        {clock !== null && (
          <Tool onPress={() => controls.pace({ kind: clock === 'paused' ? 'resume' : 'pause' })}>
            {clock === 'paused' ? text.resume : text.pause}
          </Tool>
        )}
        {isWaiting(view) && <Tool onPress={() => controls.moreTime()}>{words.rounds.moreTime}</Tool>}
        {running && <Tool onPress={controls.step}>{text.step}</Tool>}
        {running && <Tool onPress={() => controls.pace({ kind: 'skip' })}>{text.skip}</Tool>}
        {view.phase === 'reveal' && view.mayRevote && (
          <Tool onPress={() => controls.advance(true)}>{text.voteAgain}</Tool>
        )}
        {view.phase === 'standings' && view.round?.kind !== 'quiz' && (
          <Tool onPress={() => controls.advance(true)}>{text.again}</Tool>
        )}
        {more}
      </div>
      {next !== null && <AdvanceButton label={next} turn={view.turn} onAdvance={() => controls.advance()} />}
    </footer>
  );
}

function Tool({ children, onPress }: { children: ComponentChildren; onPress: () => void }) {
  return (
    <button type="button" class="framed tool" onClick={onPress}>
      {children}
    </button>
  );
}

/** Which chart every screen shows. */
function Charts({ view, controls }: Pick<FootProps, 'view' | 'controls'>) {
  const charts = chartsOf(view.round);
  if (charts.length < 2) return null;
  return (
    <Choice
      name="chart"
      label={remote.chart}
      values={charts}
      value={chartNow(view.shown, view.round)}
      words={(chart) => chartWord(chart, view.round)}
      onChoose={(chart) => controls.show({ chart })}
    />
  );
}
