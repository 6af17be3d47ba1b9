import type { TargetedMouseEvent } from 'preact';
import type { StageView } from '../../shared/protocol/messages.ts';
import { type PaceChange, type Speed, speeds } from '../../shared/room/commands.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import { projector } from '../text/en/projector.ts';
import { advanceLabel } from './advance-label.ts';
import { type Chart, chartsOf, chartWord } from './charts-of.ts';
import type { PaceState } from './pace-state.ts';

/** What the instructor can do. */
export interface Controls {
  advance(again?: boolean): void;
  pace(change: PaceChange): void;
  /** Pauses first where the race runs. */
  step(): void;
  lock(locked: boolean): void;
}

export interface ControlBarProps {
  readonly view: StageView;
  readonly controls: Controls;
  /** Null outside a race. */
  readonly pace: PaceState | null;
  readonly chart: Chart;
  readonly onChart: (chart: Chart) => void;
}

/** Where the door may be shut. */
const lockPhases: readonly PhaseName[] = ['lobby', 'brief', 'predict', 'choose', 'standings'];

/** Under the picture, on the instructor's page only: what this phase offers, and at the right what comes next. */
export function ControlBar({ view, controls, pace, chart, onChart }: ControlBarProps) {
  const text = projector.controls;
  const next = advanceLabel(view);
  return (
    <footer class="bar">
      {view.phase === 'race' && pace !== null && (
        <RaceControls ended={view.raceEnded} pace={pace} controls={controls} />
      )}
      {lockPhases.includes(view.phase) && (
        <Button onClick={() => controls.lock(!view.locked)}>{view.locked ? text.unlock : text.lock}</Button>
      )}
      {view.phase === 'reveal' &&
        chartsOf(view.round)
          .filter((other) => other !== chart && view.round?.kind !== 'quiz')
          .map((other) => (
            <Button key={other} onClick={() => onChart(other)}>
              {chartWord(other, view.round)}
            </Button>
          ))}
      {view.phase === 'reveal' && view.mayRevote && (
        <Button onClick={() => controls.advance(true)}>{text.voteAgain}</Button>
      )}
      {view.phase === 'standings' && view.round?.kind !== 'quiz' && (
        <Button onClick={() => controls.advance(true)}>{text.again}</Button>
      )}
      <span class="bar-gap" />
      {next !== null && (
        <Button class="go bar-go" testid="advance" onClick={() => controls.advance()}>
          {next}
        </Button>
      )}
    </footer>
  );
}

function RaceControls({ ended, pace, controls }: { ended: boolean; pace: PaceState; controls: Controls }) {
  const text = projector.controls;
  return (
    <>
      <Button disabled={ended} onClick={() => controls.pace({ kind: pace.paused ? 'resume' : 'pause' })}>
        {pace.paused && !ended ? text.resume : text.pause}
      </Button>
      <Button disabled={ended} onClick={() => controls.step()}>
        {text.step}
      </Button>
      <Button disabled={ended} onClick={() => controls.pace({ kind: 'skip' })}>
        {text.skip}
      </Button>
      <div class="speeds" role="radiogroup" aria-label={text.speed}>
        <span class="soft" aria-hidden="true">
          {text.speed}
        </span>
        {speeds.map((speed) => (
          <SpeedRadio
            key={speed}
            speed={speed}
            chosen={pace.speed === speed}
            disabled={ended}
            onChoose={() => controls.pace({ kind: 'speed', speed })}
          />
        ))}
      </div>
    </>
  );
}

function SpeedRadio({
  speed,
  chosen,
  disabled,
  onChoose,
}: {
  speed: Speed;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  return (
    <label class="speed">
      <input type="radio" name="speed" value={speed} checked={chosen} disabled={disabled} onChange={onChoose} />
      <span>{projector.controls.speeds[`${speed}`]}</span>
    </label>
  );
}

/** After a click with the mouse the button gives the focus back, so that the space bar pauses and does not click again. */
function Button({
  children,
  onClick,
  class: name = 'framed',
  disabled = false,
  testid,
}: {
  children: string;
  onClick: () => void;
  class?: string;
  disabled?: boolean;
  testid?: string;
}) {
  const click = (event: TargetedMouseEvent<HTMLButtonElement>): void => {
    if (event.detail > 0) event.currentTarget.blur();
    onClick();
  };
  return (
    <button
      type="button"
      class={name}
      disabled={disabled}
      onClick={click}
      {...(testid !== undefined && { 'data-testid': testid })}
    >
      {children}
    </button>
  );
}
