import { fields as text } from '../../text/en/fields.ts';
import { NumberedField } from './FieldGrid.tsx';
import { FieldRound } from './FieldRound.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** The points that everyone names. */
export function ClassifyMoves({ view, round, serverNowMs, dark, banner }: MovesOf<'classify'>) {
  const points = round.points.map((at) => ({ surface: round.surface, at }));
  return (
    <FieldRound {...{ view, serverNowMs, banner }} flag={text.classifyFlag} hint={text.classifyHint}>
      <NumberedField points={points} dark={dark} />
    </FieldRound>
  );
}
