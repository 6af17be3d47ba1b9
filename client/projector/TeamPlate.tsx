import { teamWords } from '../text/en/standings.ts';

/** The letter of a team on a plate: square and framed, so that it is no ball. */
export function TeamPlate({ team }: { team: number }) {
  return (
    <span class="team-plate" role="img" aria-label={teamWords.name(team)}>
      <span aria-hidden="true">{teamWords.letter(team)}</span>
    </span>
  );
}
