import { TrueMark } from '../charts/BallMark.tsx';
import { curveDash } from '../charts/curve-dash.ts';
import { projector } from '../text/en/projector.ts';
import { noNumber } from '../text/numbers.ts';
import { MathText } from '../ui/MathText.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { type CardRow, cardLetter, cardSeat } from './card-rows.ts';

/** The cards beside the sweep: the letter or mark of their dots, the dashes of their curve, and how they did. */
export function CardTable({
  rows,
  curves,
  marks,
}: {
  rows: readonly CardRow[];
  curves: boolean;
  /** The class is too large for letters on its dots. */
  marks: boolean;
}) {
  return (
    <table class={rows.length > 4 ? 'cards cards-many' : 'cards'}>
      <ColumnHeads headings={projector.reveal.cards} />
      <tbody>
        {rows.map(({ card, name, players, settled, bestStep }) => (
          <tr key={card}>
            <th scope="row">
              <span class="card-name">
                {marks ? (
                  <svg class="card-mark" viewBox="-12 -12 24 24" aria-hidden="true">
                    <TrueMark seat={cardSeat(card)} x={0} y={0} radius={8} />
                  </svg>
                ) : (
                  <span class="card-letter">{cardLetter(card)}</span>
                )}
                <span class="card-words">
                  <span>
                    <MathText text={name} />
                  </span>
                  {curves && (
                    <svg class="card-dash" viewBox="0 0 100 6" aria-hidden="true">
                      <path d="M0 3H100" stroke-dasharray={curveDash(card)} />
                    </svg>
                  )}
                </span>
              </span>
            </th>
            <td>{players}</td>
            <td>{settled}</td>
            <td>{bestStep ?? noNumber}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
