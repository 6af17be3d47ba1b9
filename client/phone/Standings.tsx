import type { AwardKind, Standing } from '../../shared/protocol/messages.ts';
import { standings } from '../text/en/outcome.ts';
import { awards as awardWords } from '../text/en/standings.ts';
import { ordinal } from '../text/numbers.ts';

export interface StandingsProps {
  readonly standing: Standing | null;
  /** What this player is named for besides the place. */
  readonly awards: readonly AwardKind[];
  readonly last: boolean;
}

/** The own line of the standings, between rounds and at the very end. */
export function Standings({ standing, awards, last }: StandingsProps) {
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
        {awards.map((kind) => (
          <p key={kind} class="award">
            <b>{awardWords[kind].title}</b> <span class="soft">{awardWords[kind].means}</span>
          </p>
        ))}
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
