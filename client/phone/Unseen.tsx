import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Playback } from '../net/playback.ts';
import { unseen } from '../text/en/unseen.ts';
import { significant } from '../text/numbers.ts';
import { useSaid } from '../ui/said.ts';
import { insideSince, placeOf } from './live.ts';

export interface UnseenProps {
  /** The own choice is locked in. */
  readonly locked: boolean;
  /** Null while the own ball is in no race. */
  readonly race: Playback | null;
  readonly ball: number;
  /** The last one drawn. */
  readonly step: ReadonlySignal<number>;
}

/** Patterns of `navigator.vibrate`: ms on, off, on. */
const feel = { locked: [30], inside: [40, 60, 40], flown: [220] } as const;

/** The race for those who do not look at it: said to a screen reader, and felt in the hand. */
export function Unseen({ locked, race: playback, ball, step }: UnseenProps) {
  const race = playback?.race ?? null;
  const settings = playback?.settings ?? null;
  const at = step.value;
  const flownAt = race?.flownAt[ball] ?? -1;
  const flown = flownAt !== -1 && flownAt <= at;
  useTurn(locked, 'locked');
  useTurn(race !== null && settings !== null && insideSince(race, ball, at, settings.goal) !== null, 'inside');
  useTurn(flown, 'flown');
  const said = useSaid(
    race === null || playback === null || at === 0
      ? ''
      : unseen.spoken(
          at,
          race.setup.steps,
          flown ? null : significant(race.losses[at * race.count + ball]!),
          placeOf(race, ball, at, playback.ranks()),
          race.count,
        ),
  );
  return <p class="visually-hidden">{said}</p>;
}

/** Felt when something becomes true that this page has seen untrue, and not by those who asked for stillness. */
function useTurn(now: boolean, what: keyof typeof feel): void {
  const before = useRef(now);
  useEffect(() => {
    const turned = now && !before.current;
    before.current = now;
    if (turned && !matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.([...feel[what]]);
  }, [now]);
}
