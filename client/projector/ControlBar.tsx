import type { TargetedMouseEvent } from 'preact';
import type { StageView } from '../../shared/protocol/messages.ts';
import { type PaceChange, type Speed, speeds } from '../../shared/room/commands.ts';
import { projector } from '../text/en/projector.ts';
import { advanceLabel } from './advance-label.ts';
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
  readonly chart: 'sweep' | 'curves';
  readonly onChart: (chart: 'sweep' | 'curves') => void;
}

/** Under the picture, on the instructor's page only: what this phase offers, and at the right what comes next. */
export function ControlBar({ view, controls, pace, chart, onChart }: ControlBarProps) {
  const text = projector.controls;
  const next = advanceLabel(view);
  return (
    <footer class="bar">
      {view.phase === 'race' && pace !== null && (
        <RaceControls ended={view.raceEnded} pace={pace} controls={controls} />
      )}
      {(view.phase === 'lobby' || view.phase === 'choose' || view.phase === 'standings') && (
        <Button onClick={() => controls.lock(!view.locked)}>{view.locked ? text.unlock : text.lock}</Button>
      )}
      {view.phase === 'reveal' && (
        <Button onClick={() => onChart(chart === 'sweep' ? 'curves' : 'sweep')}>
          {chart === 'sweep' ? projector.reveal.curves : projector.reveal.sweep}
        </Button>
      )}
      {view.phase === 'standings' && <Button onClick={() => controls.advance(true)}>{text.again}</Button>}
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
