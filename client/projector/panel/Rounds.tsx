import { controls as words } from '../../text/en/controls.ts';
import { BarButton as Button } from '../BarButton.tsx';
import { clockState } from '../clock-state.ts';
import { Place } from '../Place.tsx';
import { Toggle } from './Choice.tsx';
import type { PartProps } from './Panel.tsx';
import { isWaiting } from './roster-rows.ts';

const text = words.rounds;

/** The rounds of the lesson, the clock of the phase, and the end of it all. */
export function Rounds({ view, controls, pace, ask }: PartProps) {
  const clock = clockState(view, pace);
  const left = view.pausedLeftMs;
  return (
    <div class="rounds">
      <section aria-label={text.heading}>
        <ol class="round-list">
          {view.roundTitles.map((title, round) => (
            <li key={`${round} ${title}`} class={round === view.roundIndex ? 'round-now' : ''}>
              <Place place={round + 1} />
              <span class="round-title" dir="auto">
                {title}
              </span>
              {round === view.roundIndex ? (
                <Button
                  onClick={() =>
                    ask({
                      sentence: text.restartLoses(round + 1),
                      yes: text.restart,
                      run: () => controls.jump(round),
                    })
                  }
                >
                  {text.restart}
                </Button>
              ) : (
                <Button
                  label={text.jumpTo(round + 1)}
                  onClick={() =>
                    ask({
                      sentence: text.jumpLoses(round + 1),
                      yes: text.jumpTo(round + 1),
                      run: () => controls.jump(round),
                    })
                  }
                >
                  {text.jump}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section class="clock-controls" aria-label={text.clock}>
        <h2>{text.clock}</h2>
        <Button
          disabled={clock === null}
          onClick={() => controls.pace({ kind: clock === 'paused' ? 'resume' : 'pause' })}
        >
          {clock === 'paused' ? text.resume : text.pause}
        </Button>
        {left !== null && <p>{words.pausedLeft(Math.ceil(left / 1000))}</p>}
        <Button disabled={!isWaiting(view)} onClick={() => controls.moreTime()}>
          {text.moreTime}
        </Button>
        <Toggle label={text.auto} on={view.auto} onToggle={controls.auto} />
        <p class="soft">{text.autoHint}</p>
        <span class="clock-gap" />
        <Button onClick={() => ask({ sentence: text.endLoses, yes: text.end, run: controls.end })}>{text.end}</Button>
      </section>
    </div>
  );
}
