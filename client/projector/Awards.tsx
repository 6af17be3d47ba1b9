import type { StageView } from '../../shared/protocol/messages.ts';
import { awardsHeading, cliffSides, awards as words } from '../text/en/standings.ts';
import { awardRows } from './award-rows.ts';
import { Name } from './Name.tsx';

/** What players are named for besides their places, each with what it means; nothing where nobody is. */
export function Awards({
  view,
  size = 'wide',
}: {
  view: StageView;
  /** Two in a row; or in the side column, tall where little else is there. */
  size?: 'wide' | 'tall' | 'small';
}) {
  const rows = awardRows(view);
  if (rows.length === 0) return null;
  return (
    <section class={`awards awards-${size}`} aria-labelledby="awards-heading">
      <h2 id="awards-heading">{awardsHeading}</h2>
      <dl class="award-rows">
        {rows.map(({ kind, winners }) => (
          <div key={kind} class="award">
            <dt>{words[kind].title}</dt>
            {winners.map(({ seat, nickname, side }) => (
              <dd key={seat} class="award-winner">
                <Name seat={seat} nickname={nickname} size={size === 'small' ? 46 : 58} />
                {side !== null && <span class="award-side soft">{cliffSides[side]}</span>}
              </dd>
            ))}
            <dd class="award-means soft">{words[kind].means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
