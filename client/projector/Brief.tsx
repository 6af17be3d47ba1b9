import type { ComponentChildren } from 'preact';
import { isMoves } from '../../shared/lesson/lesson.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import { moves } from '../text/en/moves.ts';
import { projector } from '../text/en/projector.ts';
import { MathText } from '../ui/MathText.tsx';
import { Corner } from './Corner.tsx';
import { Fit } from './Fit.tsx';
import { Flag } from './Flag.tsx';
import { finishSteps } from './finish-steps.ts';
import { RoundHead } from './Head.tsx';
import { MovesPicture } from './moves/MovesPicture.tsx';
import { QuestionMap } from './moves/QuestionMap.tsx';
import { Numbers } from './Numbers.tsx';
import { Ask } from './Options.tsx';
import { RoundMap } from './RoundMap.tsx';

export interface BriefProps {
  readonly view: StageView;
  readonly stage: HTMLElement;
  readonly dark: boolean;
  readonly banner: ComponentChildren;
}

/** What the round is about: its question large, over the map or the options. */
export function Brief({ view, stage, dark, banner }: BriefProps) {
  const text = projector.brief;
  const { round } = view;
  if (round === null) return null;
  const isQuiz = round.kind === 'quiz';
  const question = isQuiz ? round.predict : undefined;
  // A quiz that asks what its round asks does not say it twice.
  const twice = question?.text === round.question;
  const hint = isMoves(round) && round.predict === undefined ? moves.hint : text.hint;
  const steps = finishSteps(round);
  return (
    <main class="page page-race page-ask">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{isQuiz ? text.quizFlag : text.flag}</span>
        </Flag>
        <RoundHead view={view}>
          <span class="question" />
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <p class="locked-hint">{isQuiz ? text.quizHint : hint}</p>
        {steps !== null && <p class="locked-hint">{text.finish(steps)}</p>}
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} large />
      </div>
      <div class="brief">
        {!twice && (
          <Fit class={isQuiz ? 'brief-question brief-short' : 'brief-question'} least={0.5}>
            <MathText text={round.question} />
          </Fit>
        )}
        {isMoves(round) ? (
          <MovesPicture round={round} dark={dark} large />
        ) : isQuiz ? (
          question && <Ask question={question} />
        ) : (
          <RoundMap round={round} stage={stage} />
        )}
        {(question?.kind === 'point' || question?.kind === 'arrow') && <QuestionMap question={question} dark={dark} />}
      </div>
    </main>
  );
}
