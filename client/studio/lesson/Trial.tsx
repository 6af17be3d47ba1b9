import { useState } from 'preact/hooks';
import type { StageView } from '../../../shared/protocol/messages.ts';
import { trial as words } from '../../text/en/studio/rounds.ts';
import { problems } from '../problems.ts';
import { checked } from './checking.ts';
import type { RoundPart } from './editing.ts';
import { TrialResult } from './TrialResult.tsx';
import { tryRound } from './try-round.ts';

/** Plays the round with bots in this page and shows what a class would see. */
export function Trial({ lesson, round, index }: RoundPart) {
  const [played, setPlayed] = useState<{ readonly of: unknown; readonly view: StageView } | null>(null);
  const isReady = problems.value.length === 0 && checked.value?.of === lesson && checked.value.prepared !== null;
  const shown = played?.of === round ? played.view : null;
  return (
    <section class="trial">
      <button
        type="button"
        class="framed"
        disabled={!isReady}
        onClick={() => setPlayed({ of: round, view: tryRound(checked.value!.prepared!, index) })}
      >
        {words.play}
      </button>
      {!isReady && problems.value.length === 0 && <p class="soft">{words.wait}</p>}
      {shown && <TrialResult view={shown} round={round} />}
    </section>
  );
}
