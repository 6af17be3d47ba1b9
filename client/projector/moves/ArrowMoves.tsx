import { fields as text } from '../../text/en/fields.ts';
import { NumberedField } from './FieldGrid.tsx';
import { FieldRound } from './FieldRound.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** The targets at which everyone aims. */
export function ArrowMoves({ view, round, serverNowMs, dark, banner }: MovesOf<'arrow'>) {
  return (
    <FieldRound {...{ view, serverNowMs, banner }} flag={text.arrowFlag} hint={text.arrowHint}>
      <NumberedField points={round.targets} dark={dark} />
    </FieldRound>
  );
}
