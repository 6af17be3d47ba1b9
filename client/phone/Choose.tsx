import { useSignal } from '@preact/signals';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { Point } from '../../shared/surfaces/surface.ts';
import type { Look } from '../stage/look.ts';
import { choose } from '../text/en/play.ts';
import { significant } from '../text/numbers.ts';
import { Formula } from '../ui/Formula.tsx';
import { ArithmeticTable, slopesOf } from './ArithmeticTable.tsx';
import { ChordMap } from './ChordMap.tsx';
import { RateInput } from './RateInput.tsx';

export interface ChooseProps {
  readonly question: string;
  readonly settings: RaceSettings;
  readonly look: Look;
  readonly tag: string;
  readonly rate: number;
  /** The control was moved: only then may it be locked in. */
  readonly touched: boolean;
  /** Waiting for the room's answer. */
  readonly busy: boolean;
  readonly timeIsUp: boolean;
  /** Why the last try to lock in was refused; empty when it was not. */
  readonly refusal: string;
  onRate(rate: number): void;
  onLock(): void;
}

/** The one decision: how long is a step? What it does at the start is computed while the thumb moves. */
export function Choose(props: ChooseProps) {
  const { question, settings, look, tag, rate, touched, busy, timeIsUp, refusal, onRate, onLock } = props;
  const valid = useSignal(true);
  const { start, surface } = settings;
  const gradient = surface.gradient(start[0], start[1]);
  const next: Point = [start[0] - rate * gradient[0], start[1] - rate * gradient[1]];
  const closed = busy || timeIsUp;
  return (
    <main class="screen choose">
      <div class="shown">
        <ChordMap settings={settings} look={look} tag={tag} to={next} />
        <ArithmeticTable
          caption={choose.firstStep}
          aside={lossLine(settings, next)}
          fromStart
          old={start}
          gradient={gradient}
          learningRate={rate}
          next={next}
          slopes={slopesOf(surface.id)}
        />
      </div>
      <div class="asked">
        <h1>{question}</h1>
        <p class="formulas">
          <Formula name={surface.id} /> <Formula name="update" />
        </p>
      </div>
      <RateInput
        range={settings.learningRates}
        rate={rate}
        disabled={closed}
        onRate={onRate}
        onValid={(isValid) => {
          valid.value = isValid;
        }}
      />
      <div class="foot">
        {refusal && (
          <p class="refusal" role="alert">
            {refusal}
          </p>
        )}
        <button type="button" class="go" disabled={!touched || !valid.value || closed} onClick={onLock}>
          {timeIsUp ? choose.up : busy ? choose.locking : touched ? choose.lock(rate) : choose.lockFirst}
        </button>
      </div>
    </main>
  );
}

function lossLine({ surface, start }: RaceSettings, next: Point): string {
  const before = surface.value(start[0], start[1]);
  const after = surface.value(next[0], next[1]);
  return `${choose.loss} ${significant(before)} → ${significant(after)}`;
}
