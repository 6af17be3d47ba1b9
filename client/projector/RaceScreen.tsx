import type { ComponentChildren } from 'preact';
import type { RaceSettings } from '../../shared/lesson/resolve.ts';
import type { StageView } from '../../shared/protocol/messages.ts';
import type { Race } from '../../shared/race/race.ts';
import { projector } from '../text/en/projector.ts';
import { Corner } from './Corner.tsx';
import { chosenRange } from './chosen-rates.ts';
import { Flag } from './Flag.tsx';
import { RoundHead } from './Head.tsx';
import { nicknameOf } from './live-source.ts';
import { Numbers } from './Numbers.tsx';
import { RateHistogram } from './RateHistogram.tsx';
import { StageMount } from './StageMount.tsx';
import { StepKerb } from './StepKerb.tsx';
import type { Shown } from './stage-layer.ts';
import { Tower } from './Tower.tsx';

export interface RaceScreenProps {
  readonly view: StageView;
  readonly settings: RaceSettings;
  /** Null until the choices have come. */
  readonly race: Race | null;
  /** Seats in the order of the balls. */
  readonly seats: readonly number[];
  /** Null until the first frame. */
  readonly shown: Shown | null;
  readonly stage: HTMLElement;
  readonly banner: ComponentChildren;
}

/** The race: flag and kerb say how far, the tower who leads, the map where everybody is. */
export function RaceScreen({ view, settings, race, seats, shown, stage, banner }: RaceScreenProps) {
  const text = projector.race;
  const step = shown?.step ?? 0;
  const startsIn = shown?.startsIn ?? 0;
  const { steps } = settings;
  // Before the first step all are level: what they chose says more.
  const range = step === 0 && race !== null && race.count > 0 ? chosenRange(settings) : null;
  const seatOf = (ball: number): number => seats[ball] ?? ball;
  const name = (seat: number): string => nicknameOf(view, seat);
  return (
    <main class="page page-race">
      <header class="head">
        <Flag phase="race">
          {startsIn > 0 ? (
            <>
              <span class="flag-small">{text.start}</span>
              <span class="flag-number" key={startsIn}>
                {startsIn}
              </span>
            </>
          ) : (
            <>
              <span class="flag-small">{text.step}</span>
              <span class={steps < 100 ? 'flag-number' : 'flag-number flag-long'}>{step}</span>
              <span class="flag-small">{text.of(steps)}</span>
            </>
          )}
        </Flag>
        <RoundHead view={view}>
          <StepKerb
            step={startsIn > 0 ? Math.round((steps * (3 - startsIn)) / 3) : step}
            steps={steps}
            label={text.progress(step, steps)}
          />
        </RoundHead>
      </header>
      {banner}
      <div class="side">
        {range !== null && race !== null ? (
          <RateHistogram rates={race.choices.map(({ learningRate }) => learningRate)} range={range} />
        ) : (
          <Tower
            rows={shown?.rows ?? []}
            sectors={shown?.sectors ?? 0}
            started={step > 0}
            aboveBest={settings.surface.best !== 0}
            seatOf={seatOf}
            nicknameOf={name}
          />
        )}
        {shown !== null && (
          <dl class="race-counts">
            {(['inside', 'onTheWay', 'offTheMap'] as const).map((kind) => (
              <div key={kind}>
                <dt>{text[kind]}</dt>
                <dd>{shown.counts[kind]}</dd>
              </div>
            ))}
          </dl>
        )}
        <Numbers counts={view.counts} />
        <Corner code={view.code} joinUrl={view.joinUrl} />
      </div>
      <StageMount element={stage} />
    </main>
  );
}
