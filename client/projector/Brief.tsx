import type { ComponentChildren } from 'preact';
import { isRace } from '../../shared/lesson/lesson.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';
import { Corner } from './Corner.tsx';
import { Fit } from './Fit.tsx';
import { Flag } from './Flag.tsx';
import { RoundHead } from './Head.tsx';
import { MathText } from './MathText.tsx';
import { Numbers } from './Numbers.tsx';
import { Ask } from './Options.tsx';
import { RoundMap } from './RoundMap.tsx';

export interface BriefProps {
  readonly view: StageView;
  readonly stage: HTMLElement;
  readonly banner: ComponentChildren;
}

/** What the round is about: its question large, over the map or the options. */
export function Brief({ view, stage, banner }: BriefProps) {
  const text = projector.brief;
  const { round } = view;
  if (round === null) return null;
  const question = isRace(round) ? undefined : round.predict;
  // A quiz that asks what its round asks does not say it twice.
  const twice = question?.text === round.question;
  return (
    <main class="page page-race page-ask">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{isRace(round) ? text.flag : text.quizFlag}</span>
        </Flag>
        <RoundHead view={view}>
          <span class="question" />
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <p class="locked-hint">{isRace(round) ? text.hint : text.quizHint}</p>
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} large />
      </div>
      <div class="brief">
        {!twice && (
          <Fit class={isRace(round) ? 'brief-question' : 'brief-question brief-short'} least={0.5}>
            <MathText text={round.question} />
          </Fit>
        )}
        {isRace(round) ? <RoundMap round={round} stage={stage} /> : question && <Ask question={question} />}
      </div>
    </main>
  );
}
