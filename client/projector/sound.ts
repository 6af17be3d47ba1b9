import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { shareOfTheWay } from '../../shared/race/score.ts';
import type { Playback } from '../net/playback.ts';
import { createLoudspeaker } from './loudspeaker.ts';
import { type Heard, notesBetween } from './score.ts';
import type { Shown, StageLayer } from './stage-layer.ts';

/** The race as it can be heard; null where there is none. */
function heardOf({ race, settings }: Playback, { startsIn, step, counts, rows }: Shown): Heard | null {
  if (race === null || settings === null) return null;
  const first = rows[0]?.ball;
  const loss = first === undefined ? Number.NaN : race.losses[Math.min(step, race.step) * race.count + first]!;
  const { surface, start, goal } = settings;
  const share = shareOfTheWay(surface, surface.value(...start), loss, goal);
  const { inside, offTheMap } = counts;
  return { startsIn, step, steps: race.setup.steps, inside, offTheMap, leader: Number.isNaN(share) ? 0 : share };
}

/** Lets the page of the instructor be heard while `on`. */
export function useSound(on: boolean, playback: Playback, layer: StageLayer): void {
  useEffect(() => {
    if (!on) return;
    const loudspeaker = createLoudspeaker();
    let before: { readonly race: unknown; readonly heard: Heard } | null = null;
    const stop = effect(() => {
      const shown = layer.shown.value;
      const heard = shown && heardOf(playback, shown);
      if (!heard) {
        before = null;
        return;
      }
      const { race } = playback;
      loudspeaker.play(notesBetween(before?.race === race ? before.heard : null, heard));
      before = { race, heard };
    });
    return () => {
      stop();
      loudspeaker.close();
    };
  }, [on, playback, layer]);
}
