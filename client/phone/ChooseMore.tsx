import { useSignal } from '@preact/signals';
import { isPlainDescent } from '../../shared/race/choice.ts';
import { cards as words } from '../text/en/cards.ts';
import { plainFirstStep } from './by-hand.ts';
import type { ChooseProps } from './Choose.tsx';
import { ChooseFrame } from './ChooseFrame.tsx';
import { ChordMap } from './ChordMap.tsx';
import { chosenText, noFirstStep, toDo } from './choice-text.ts';
import { type Draft, rateOf, withRate } from './draft.ts';
import { FirstStep } from './FirstStep.tsx';
import { GivenRate } from './GivenRate.tsx';
import { Options } from './Options.tsx';
import { choiceFrom, startingAt } from './pick.ts';
import { RateInput } from './RateInput.tsx';
import { StartDistance } from './StartDistance.tsx';
import { StartMap } from './StartMap.tsx';

/** A choice of more than a rate: a card, a start, or both. */
export function ChooseMore({ question, settings, look, tag, choosing, timeIsUp }: ChooseProps) {
  const valid = useSignal(true);
  const { cards, starts, surface } = settings;
  const { value: draft, touched, busy } = choosing;
  const rate = rateOf(draft);
  const choice = choiceFrom(settings, draft);
  const next = starts && !draft.start ? null : plainFirstStep(settings, choice);
  const disabled = busy || timeIsUp;
  const { learningRates } = cards[draft.card]!;
  const isGiven = learningRates.min === learningRates.max;
  const onValid = (isValid: boolean) => {
    valid.value = isValid;
  };
  const set = (change: Partial<Draft>) => choosing.set({ ...draft, ...change });
  // With nothing left to choose there is nothing to touch.
  const isFree = cards.length > 1 || starts !== undefined || !isGiven;
  const missing = toDo(settings, draft, touched || !isFree);
  return (
    <ChooseFrame
      question={question}
      surface={surface}
      choosing={choosing}
      timeIsUp={timeIsUp}
      isPlain={!starts && cards.length === 1 && isPlainDescent(choice)}
      ready={missing === null && valid.value}
      label={missing ?? words.lock(chosenText(settings, choice))}
      shown={
        <>
          {starts ? (
            <StartMap
              {...{ settings, look, tag, next }}
              start={draft.start}
              isFree={starts.kind === 'anywhere' && !disabled}
              onStart={(start) => set({ start })}
            />
          ) : (
            <ChordMap {...{ settings, look, tag }} to={next} />
          )}
          {next ? (
            <FirstStep settings={startingAt(settings, choice.start)} rate={rate} next={next} />
          ) : (
            <p class="soft after">{noFirstStep(settings, draft)}</p>
          )}
        </>
      }
    >
      {cards.length > 1 && (
        <Options
          label={words.label}
          options={cards.map(({ name }) => name)}
          selected={draft.card}
          disabled={disabled}
          row
          onSelect={(card) => set({ card })}
        />
      )}
      {isGiven ? (
        <GivenRate rate={rate} />
      ) : (
        <RateInput
          key={draft.card}
          range={learningRates}
          rate={rate}
          disabled={disabled}
          onRate={(changed) => choosing.set(withRate(draft, changed))}
          onValid={onValid}
        />
      )}
      {starts?.kind === 'beside' && (
        <StartDistance
          range={starts}
          distance={draft.start?.[1] ?? 0}
          disabled={disabled}
          onDistance={(y) => set({ start: [starts.x, y] })}
          onValid={onValid}
        />
      )}
    </ChooseFrame>
  );
}
