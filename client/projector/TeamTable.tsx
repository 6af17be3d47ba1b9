import type { TeamStanding } from '../../shared/protocol/messages.ts';
import { teamWords as text } from '../text/en/standings.ts';
import { Place } from './Place.tsx';
import { TeamPlate } from './TeamPlate.tsx';

/** Teams by their mean points, best first; nothing where everyone plays alone. */
export function TeamTable({ teams }: { teams: readonly TeamStanding[] | null }) {
  if (teams === null) return null;
  return (
    <section class="teams" aria-labelledby="teams-heading">
      <h2 id="teams-heading">
        {text.heading} <span class="teams-rule soft">{text.rule}</span>
      </h2>
      <ol class="team-rows">
        {teams.map(({ team, members, points, place }) => (
          <li key={team} class="team-row">
            <Place place={place} />
            <TeamPlate team={team} />
            <b>{members === 0 ? text.empty : text.points(points)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
