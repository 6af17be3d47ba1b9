import type { StageView } from '../../shared/protocol/messages.ts';
import { type Speed, speeds } from '../../shared/room/commands.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import { controls as words } from '../text/en/controls.ts';
import { projector } from '../text/en/projector.ts';
import type { Rest } from '../ui/rest.ts';
import { advanceLabel } from './advance-label.ts';
import { BarButton as Button } from './BarButton.tsx';
import { chartNow, chartsOf, chartWord } from './charts-of.ts';
import type { Controls } from './controls.ts';
import type { PaceState } from './pace-state.ts';

export interface ControlBarProps {
  readonly view: StageView;
  readonly controls: Controls;
  /** Null outside a race. */
  readonly pace: PaceState | null;
  /** Of the main button. */
  readonly rest: Rest;
  /** Opens everything else that the instructor can do. */
  readonly onMore: () => void;
}

/** Where the door may be shut. */
const lockPhases: readonly PhaseName[] = ['lobby', 'brief', 'predict', 'choose', 'standings'];

/** Under the picture, on the instructor's page only: what this phase offers, and at the right what comes next. */
export function ControlBar({ view, controls, pace, rest, onMore }: ControlBarProps) {
  const text = projector.controls;
  const chart = chartNow(view.shown, view.round);
  const next = advanceLabel(view);
  return (
    <footer class="bar" tabIndex={-1}>
      {view.phase === 'race' && pace !== null && (
        <RaceControls ended={view.raceEnded} pace={pace} controls={controls} />
      )}
      {lockPhases.includes(view.phase) && (
        <Button onClick={() => controls.roster({ kind: 'lock', locked: !view.locked })}>
          {view.locked ? text.unlock : text.lock}
        </Button>
      )}
      {view.phase === 'reveal' &&
        chartsOf(view.round)
          .filter((other) => other !== chart && view.round?.kind !== 'quiz')
          .map((other) => (
            <Button key={other} onClick={() => controls.show({ chart: other })}>
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
      <Button title={words.moreHint} onClick={onMore}>
        {words.more}
      </Button>
      {next !== null && (
        <Button
          class="go bar-go"
          testid="advance"
          rests={rest.rests}
          onClick={() => rest.isOver() && controls.advance()}
        >
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
