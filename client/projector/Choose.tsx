import type { ComponentChildren } from 'preact';
import { isRace } from '../../shared/lesson/lesson.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { askedIn } from '../text/en/asked.ts';
import { projector } from '../text/en/projector.ts';
import { MathText } from '../ui/MathText.tsx';
import { Corner } from './Corner.tsx';
import { Fit } from './Fit.tsx';
import { Flag } from './Flag.tsx';
import { FlagClock } from './FlagClock.tsx';
import { finishSteps } from './finish-steps.ts';
import { RoundHead } from './Head.tsx';
import { Numbers } from './Numbers.tsx';
import { Ready } from './Ready.tsx';
import { RoundMap } from './RoundMap.tsx';
import { useSecondsLeft } from './seconds-left.ts';

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
  const steps = view.round && finishSteps(view.round);
  return (
    <main class="page page-race">
      <header class="head">
        <Flag phase="choose">
          <span class="flag-small">{text.flag}</span>
          <FlagClock seconds={seconds} />
        </Flag>
        <RoundHead view={view}>
          <Fit class="question" least={0.7}>
            <MathText text={view.round ? askedIn(view.round, view.heat, view.bracket) : ''} />
          </Fit>
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <Ready counts={view.counts} word={text.lockedIn} hint={steps === null ? text.hint : text.finishHint(steps)} />
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} large />
      </div>
      {view.round !== null && isRace(view.round) && <RoundMap round={view.round} stage={stage} />}
    </main>
  );
}
