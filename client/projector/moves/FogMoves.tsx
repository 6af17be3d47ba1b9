import { fogShown as text } from '../../text/en/strokes-shown.ts';
import { CoveredAxis } from './CoveredAxis.tsx';
import { FieldRound } from './FieldRound.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** The lane is covered: what is asked, and how many are ready. */
export function FogMoves({ view, round, serverNowMs, banner }: MovesOf<'fog'>) {
  return (
    <FieldRound {...{ view, serverNowMs, banner }} flag={text.flag} hint={text.hint}>
      <CoveredAxis lane={round.lane} />
    </FieldRound>
  );
}
