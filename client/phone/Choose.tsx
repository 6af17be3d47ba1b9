import { useSignal } from '@preact/signals';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import type { Look } from '../stage/look.ts';
import { choose } from '../text/en/play.ts';
import { MathText } from '../ui/MathText.tsx';
import { ChooseFrame } from './ChooseFrame.tsx';
import { ChordMap } from './ChordMap.tsx';
import { type Draft, rateOf, withRate } from './draft.ts';
import { FirstStep } from './FirstStep.tsx';
import type { Locking } from './locking.ts';
import { RateInput } from './RateInput.tsx';

export interface ChooseProps {
  readonly question: string;
  readonly settings: RaceSettings;
  readonly look: Look;
  readonly tag: string;
  readonly choosing: Locking<Draft>;
  readonly timeIsUp: boolean;
}

/** The one decision: how long is a step? What it does at the start is computed while the thumb moves. */
export function Choose({ question, settings, look, tag, choosing, timeIsUp }: ChooseProps) {
  const valid = useSignal(true);
  const { start, surface } = settings;
  const { value, touched, busy } = choosing;
  const rate = rateOf(value);
  const gradient = surface.gradient(start[0], start[1]);
  const next: Point = [start[0] - rate * gradient[0], start[1] - rate * gradient[1]];
  return (
    <ChooseFrame
      question={question}
      surface={surface}
      choosing={choosing}
      timeIsUp={timeIsUp}
      isPlain
      ready={touched && valid.value}
      label={touched ? choose.lock(rate) : choose.lockFirst}
      shown={
        <>
          <ChordMap settings={settings} look={look} tag={tag} to={next} />
          <FirstStep settings={settings} rate={rate} next={next} />
        </>
      }
    >
      <div class="named-rate">
        <p aria-hidden="true">
          <MathText text={choose.named} />
        </p>
        <RateInput
          range={settings.learningRates}
          rate={rate}
          disabled={busy || timeIsUp}
          onRate={(changed) => choosing.set(withRate(value, changed))}
          onValid={(isValid) => {
            valid.value = isValid;
          }}
        />
      </div>
    </ChooseFrame>
  );
}
