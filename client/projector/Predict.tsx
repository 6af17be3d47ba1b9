import type { ComponentChildren } from 'preact';
import { isRace } from '../../shared/lesson/lesson.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { projector } from '../text/en/projector.ts';
import { MathText } from '../ui/MathText.tsx';
import { Corner } from './Corner.tsx';
import { Fit } from './Fit.tsx';
import { Flag } from './Flag.tsx';
import { FlagClock } from './FlagClock.tsx';
import { RoundHead } from './Head.tsx';
import { QuestionMap } from './moves/QuestionMap.tsx';
import { Numbers } from './Numbers.tsx';
import { Ask } from './Options.tsx';
import { Ready } from './Ready.tsx';
import { RoundMap } from './RoundMap.tsx';
import { useSecondsLeft } from './seconds-left.ts';

export interface PredictProps {
  readonly view: StageView;
  /** Room time, ms. */
  readonly serverNowMs: () => number;
  readonly stage: HTMLElement;
  readonly dark: boolean;
  readonly banner: ComponentChildren;
}

/** The vote: the question with its options, the time left, and how many have answered; room that no options need has the map. */
export function Predict({ view, serverNowMs, stage, dark, banner }: PredictProps) {
  const text = projector.predict;
  const seconds = useSecondsLeft(view.deadlineAtMs, serverNowMs);
  const { round, vote } = view;
  const question = round?.predict;
  const first = round !== null && isRace(round) ? text.flag : text.answerFlag;
  return (
    <main class="page page-race page-ask">
      <header class="head">
        <Flag phase={view.phase}>
          <span class={vote === 2 ? 'flag-small flag-two' : 'flag-small'}>
            {vote === 2 ? (
              <>
                {text.second[0]}
                <br />
                {text.second[1]}
              </>
            ) : (
              first
            )}
          </span>
          <FlagClock seconds={seconds} />
        </Flag>
        <RoundHead view={view}>
          <Fit class="question" least={0.7}>
            {question?.text !== round?.question && <MathText text={round?.question ?? ''} />}
          </Fit>
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <Ready counts={view.counts} word={text.answered} hint={vote === 2 ? text.again : text.hint} />
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} large />
      </div>
      <div class="brief">
        {question && <Ask question={question} />}
        {(question?.kind === 'point' || question?.kind === 'arrow') && <QuestionMap question={question} dark={dark} />}
        {question?.kind === 'number' && round !== null && isRace(round) && <RoundMap round={round} stage={stage} />}
      </div>
    </main>
  );
}
