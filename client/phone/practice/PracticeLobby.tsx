import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { choose, lobby } from '../../text/en/play.ts';
import { practice as words } from '../../text/en/practice.ts';
import { short } from '../../text/numbers.ts';
import { MathText } from '../../ui/MathText.tsx';
import { ArithmeticTable, slopesOf } from '../ArithmeticTable.tsx';
import type { LobbyProps } from '../Lobby.tsx';
import { RateInput } from '../RateInput.tsx';
import { PracticeMap } from './PracticeMap.tsx';
import { bowl, comingStep, type Practice, practiceSentence, raceOfOne } from './practice.ts';

const begin: Practice = { start: bowl.start, rates: [] };

/** Waiting for the first round, with a ball to play with that nobody hears of. */
export function PracticeLobby({ look, tag, joined, lesson }: LobbyProps) {
  const practice = useSignal(begin);
  const rate = useSignal(bowl.learningRates.initial);
  const valid = useSignal(true);
  const { start, rates } = practice.value;
  const race = useMemo(() => raceOfOne(practice.value), [practice.value]);
  const coming = comingStep(race, rate.value);
  const { from, old, next } = coming;
  const flew = race.flownAt[0] !== -1;

  function putAt(place: Practice['start']): void {
    practice.value = { start: place, rates: [] };
  }
  const again = () => putAt(start);
  const lossAt = ([x, y]: Practice['start']) => short(bowl.surface.value(x, y), 2);
  return (
    <main class="screen choose practice">
      <div class="shown">
        <PracticeMap {...{ look, tag, race, coming }} onPlace={putAt} />
        <ArithmeticTable
          caption={flew ? words.flewAt(from + 1) : words.nextStep}
          aside={`${choose.loss} ${lossAt(old)} → ${lossAt(next)}`}
          fromStart={from === 0}
          slopes={slopesOf(bowl.surface.id)}
          {...coming}
        />
      </div>
      <div class="asked">
        <div class="heading">
          <h1>{words.title}</h1>
          <p class="soft">
            {lesson}, {words.joined(joined)}
          </p>
        </div>
        <p class="visually-hidden">{lobby.ball(look, tag)}</p>
        <p class="told" role="alert">
          <MathText text={rates.length === 0 ? words.text : practiceSentence(race)} />
        </p>
      </div>
      <RateInput
        range={bowl.learningRates}
        rate={rate.value}
        disabled={flew}
        onRate={(changed) => {
          rate.value = changed;
        }}
        onValid={(isValid) => {
          valid.value = isValid;
        }}
      />
      <div class="foot">
        {!flew && (
          <button type="button" class="framed" disabled={rates.length === 0} onClick={again}>
            {words.again}
          </button>
        )}
        <button
          type="button"
          class="go"
          disabled={!valid.value}
          onClick={() => {
            if (flew) again();
            else practice.value = { start, rates: [...rates, rate.value] };
          }}
        >
          {flew ? words.again : words.step}
        </button>
      </div>
    </main>
  );
}
