import { fields as text } from '../../text/en/arrows.ts';
import { FieldGrid, NumberPlate } from './FieldGrid.tsx';
import { FieldRound } from './FieldRound.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** The targets at which everyone aims. */
export function ArrowMoves({ view, round, serverNowMs, dark, banner }: MovesOf<'arrow'>) {
  return (
    <FieldRound {...{ view, serverNowMs, banner }} flag={text.arrowFlag} hint={text.arrowHint}>
      <FieldGrid points={round.targets} dark={dark} room={34}>
        {({ points }, camera) =>
          points.map(({ number, at }) => (
            <NumberPlate key={number} x={camera.x(at[0])} y={camera.y(at[1])} number={number} />
          ))
        }
      </FieldGrid>
    </FieldRound>
  );
}
