import type { Standing } from '../../shared/protocol/messages.ts';
import { standings } from '../text/en/outcome.ts';
import { ordinal } from '../text/numbers.ts';

/** The own line of the standings, between rounds and at the very end. */
export function Standings({ standing, last }: { standing: Standing | null; last: boolean }) {
  return (
    <main class="screen standings">
      <div class="middle">
        {standing ? (
          <>
            <h1>{standings.place}</h1>
            <p class="plate">{ordinal(standing.place)}</p>
          </>
        ) : (
          <h1>{standings.none}</h1>
        )}
      </div>
      {standing && (
        <dl class="numbers">
          <div>
            <dt>{standings.points}</dt>
            <dd>{standing.points}</dd>
          </div>
          <div>
            <dt>{standings.round}</dt>
            <dd>{standing.roundPoints}</dd>
          </div>
        </dl>
      )}
      <p class="panel">{last ? standings.podium : standings.next}</p>
    </main>
  );
}
