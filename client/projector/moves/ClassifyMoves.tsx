import { fields as text } from '../../text/en/arrows.ts';
import { FieldGrid, NumberPlate } from './FieldGrid.tsx';
import { FieldRound } from './FieldRound.tsx';
import type { MovesOf } from './MovesScreen.tsx';

/** The points that everyone names. */
export function ClassifyMoves({ view, round, serverNowMs, dark, banner }: MovesOf<'classify'>) {
  const points = round.points.map((at) => ({ surface: round.surface, at }));
  return (
    <FieldRound {...{ view, serverNowMs, banner }} flag={text.classifyFlag} hint={text.classifyHint}>
      <FieldGrid points={points} dark={dark} room={34}>
        {(group, camera) =>
          group.points.map(({ number, at }) => (
            <NumberPlate key={number} x={camera.x(at[0])} y={camera.y(at[1])} number={number} />
          ))
        }
      </FieldGrid>
    </FieldRound>
  );
}
