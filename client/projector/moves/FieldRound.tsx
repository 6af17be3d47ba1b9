import type { ComponentChildren } from 'preact';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { fields as text } from '../../text/en/fields.ts';
import { MathText } from '../../ui/MathText.tsx';
import { Corner } from '../Corner.tsx';
import { Fit } from '../Fit.tsx';
import { Flag } from '../Flag.tsx';
import { FlagClock } from '../FlagClock.tsx';
import { RoundHead } from '../Head.tsx';
import { Numbers } from '../Numbers.tsx';
import { Ready } from '../Ready.tsx';
import { useSecondsLeft } from '../seconds-left.ts';

export interface FieldRoundProps {
  readonly view: StageView;
  readonly serverNowMs: () => number;
  readonly banner: ComponentChildren;
  readonly flag: string;
  readonly hint: string;
  /** What is asked about. */
  readonly children: ComponentChildren;
}

/** A round of moves that nobody sees before the reveal: what is asked, the time left, and how many are ready. */
export function FieldRound({ view, serverNowMs, banner, flag, hint, children }: FieldRoundProps) {
  const seconds = useSecondsLeft(view.deadlineAtMs, serverNowMs);
  return (
    <main class="page page-race">
      <header class="head">
        <Flag phase={view.phase}>
          <span class="flag-small">{flag}</span>
          <FlagClock seconds={seconds} />
        </Flag>
        <RoundHead view={view}>
          <Fit class="question" least={0.7}>
            <MathText text={view.round?.question ?? ''} />
          </Fit>
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        <Ready counts={view.counts} word={text.done} hint={hint} />
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} large />
      </div>
      <div class="field-stage">{children}</div>
    </main>
  );
}
