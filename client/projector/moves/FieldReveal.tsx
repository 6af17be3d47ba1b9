import type { ComponentChildren } from 'preact';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { projector } from '../../text/en/projector.ts';
import { MathText } from '../../ui/MathText.tsx';
import { Corner } from '../Corner.tsx';
import { Flag } from '../Flag.tsx';
import { SentenceHead } from '../Head.tsx';
import { Numbers } from '../Numbers.tsx';
import { answeredQuestion, predictionLine } from '../prediction-share.ts';

export interface FieldRevealProps {
  readonly view: StageView;
  readonly banner: ComponentChildren;
  readonly why: string;
  /** The one number of the class. */
  readonly headline: string;
  readonly side: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The reveal of a round that was played on maps: why, the maps, and beside them the numbers. */
export function FieldReveal({ view, banner, why, headline, side, children }: FieldRevealProps) {
  const question = answeredQuestion(view.round?.predict);
  const line = question && predictionLine(question, view.tallies);
  return (
    <main class="page page-reveal">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-word">{projector.reveal.flag}</span>
        </Flag>
        <SentenceHead>
          <MathText text={why} />
        </SentenceHead>
      </header>
      {banner}
      <div class="chart-box field-box">{children}</div>
      <div class="side side-tight">
        {line !== null && (
          <p class="prediction-line">
            <b>{projector.prediction.heading}</b> {line}
          </p>
        )}
        <p class="deepest">{headline}</p>
        {side}
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
    </main>
  );
}
