import { markedAt } from '../../../shared/lesson/rounds/classify.ts';
import { kinds, kindWords, ownMoves as words } from '../../text/en/arrows.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import type { ResultOf } from './MoveResult.tsx';

/** Each point with the own word, the right one, and the eigenvalues that tell it. */
export function ClassifyResult({ round, you }: ResultOf<'classify'>) {
  const rows = round.points.map((point, i) => {
    const move = you.moves[i];
    const marked = markedAt(round.surface, point);
    return { marked, own: move && 'type' in move ? move.type : null };
  });
  const right = rows.filter(({ marked, own }) => own !== null && own === marked?.kind).length;
  return (
    <section class="panel own-moves">
      <p>
        <b>{words.share(right, rows.length)}</b>
      </p>
      <ol class="points">
        {rows.map(({ marked, own }, i) => (
          <li key={i} class={own !== null && own === marked?.kind ? 'hit' : ''}>
            <svg viewBox="-16 -16 32 32" aria-hidden="true">
              {marked && <KindMark kind={marked.kind} radius={10} />}
            </svg>
            <div>
              <h2>{`${words.point(i + 1)}: ${marked ? kinds[marked.kind] : words.none}`}</h2>
              <dl>
                <div>
                  <dt>{words.yours}</dt>
                  <dd>{own === null ? words.none : kindWords[own]}</dd>
                </div>
                {marked?.eigenvalues.map((value, which) => (
                  <div key={which}>
                    <dt>
                      <i>{words.eigenvalues[which]}</i>
                    </dt>
                    <dd>{words.number(value)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
