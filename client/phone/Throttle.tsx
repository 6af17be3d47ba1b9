import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { cardOf } from '../../shared/lesson/choosing.ts';
import { isRefusal } from '../../shared/room/refusals.ts';
import type { Session } from '../net/session.ts';
import { throttle as words } from '../text/en/cards.ts';
import { refusalSentence } from '../text/en/refusals.ts';
import type { LastStepProps } from './LastStep.tsx';
import { RateInput } from './RateInput.tsx';
import { rateInForce } from './rate-in-force.ts';
import { withinRange } from './slider.ts';

/** A thumb on the slider says a new rate many times a second; the room hears the last one of this time. */
const sayEveryMs = 250;

export type ThrottleProps = LastStepProps & { readonly session: Session };

/** The learning rate while the race runs: what is set counts from a step a moment later on. */
export function Throttle({ race, ball, settings, session }: ThrottleProps) {
  const choice = race.choices[ball]!;
  const told = rateInForce(choice, settings.steps);
  const wanted = useSignal<number | null>(null);
  const refusal = useSignal('');
  const rate = wanted.value ?? told;
  const { learningRates } = settings.cards[cardOf(settings, choice)]!;
  const over = race.flownAt[ball] !== -1 && race.flownAt[ball]! <= race.step;

  async function say(next: number): Promise<void> {
    const answer = await session.change(next);
    refusal.value = isRefusal(answer) ? refusalSentence(answer) : '';
  }
  useEffect(() => {
    const { value } = wanted;
    if (value === null || value === told) return;
    const timer = setTimeout(() => void say(value), sayEveryMs);
    return () => clearTimeout(timer);
  }, [wanted.value]);

  const set = (next: number): void => {
    wanted.value = next;
  };
  return (
    <section class="throttle" aria-label={words.title}>
      <RateInput range={learningRates} rate={rate} disabled={over} onRate={set} onValid={() => {}} />
      <button
        type="button"
        class="framed halve"
        disabled={over || rate <= learningRates.min}
        onClick={() => set(withinRange(learningRates, rate / 2))}
      >
        {words.halve}
      </button>
      <p class="note" role="alert">
        {refusal.value || words.hint}
      </p>
    </section>
  );
}
