import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StageView } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';
import { clockText } from '../text/en.ts';
import { Corner } from './Corner.tsx';
import { Fit } from './Fit.tsx';
import { Flag } from './Flag.tsx';
import { RoundHead } from './Head.tsx';
import { MathText } from './MathText.tsx';
import { Numbers } from './Numbers.tsx';
import { StageMount } from './StageMount.tsx';

export interface ChooseProps {
  readonly view: StageView;
  /** Room time, ms. */
  readonly serverNowMs: () => number;
  readonly stage: HTMLElement;
  readonly banner: ComponentChildren;
}

/** The question, the map with start and finish, the time left, and how many have locked in. */
export function Choose({ view, serverNowMs, stage, banner }: ChooseProps) {
  const text = projector.choose;
  const seconds = useSecondsLeft(view.deadlineAtMs, serverNowMs);
  const { ready, connected } = view.counts;
  return (
    <main class="page page-race">
      <header class="head">
        <Flag phase="choose">
          <span class="flag-small">{text.flag}</span>
          {seconds !== null && (
            <span class="flag-number flag-clock" role="timer" aria-label={text.seconds(seconds)}>
              {clockText(seconds)}
            </span>
          )}
        </Flag>
        <RoundHead view={view}>
          <Fit class="question" least={0.7}>
            <MathText text={view.round?.question ?? ''} />
          </Fit>
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <section class="locked">
          <p class="locked-count">
            <b>{ready}</b>
            <span>
              {text.lockedIn}
              <br />
              <span class="soft">{text.of(connected)}</span>
            </span>
          </p>
          <div class="locked-bar" aria-hidden="true">
            <div style={{ width: `${connected === 0 ? 0 : Math.min(100, (100 * ready) / connected)}%` }} />
          </div>
          <p class="locked-hint">{text.hint}</p>
        </section>
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} large />
      </div>
      <StageMount element={stage} />
    </main>
  );
}

function useSecondsLeft(deadlineAtMs: number | null, serverNowMs: () => number): number | null {
  const left = (): number | null =>
    deadlineAtMs === null ? null : Math.max(0, Math.ceil((deadlineAtMs - serverNowMs()) / 1000));
  const [, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 100);
    return () => clearInterval(timer);
  }, [deadlineAtMs, serverNowMs]);
  return left();
}
