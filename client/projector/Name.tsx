import { lookOf, tagOf } from '../stage/look.ts';
import { projector } from '../text/en/projector.ts';
import { BallIcon } from '../ui/BallIcon.tsx';
import { TeamPlate } from './TeamPlate.tsx';

/** A player: the ball as on the map, and the name in its own direction. */
export function Name({
  seat,
  nickname,
  size = 66,
  away = false,
  team = null,
}: {
  seat: number;
  nickname: string;
  /** Of the ball, in units. */
  size?: number;
  away?: boolean;
  /** From 0; null where there are none. */
  team?: number | null;
}) {
  return (
    <span class={away ? 'name name-away' : 'name'}>
      <BallIcon look={lookOf(seat)} tag={tagOf(nickname)} size={`calc(${size} * var(--u))`} away={away} />
      <span class="name-text" dir="auto">
        {nickname}
        {away && <span class="visually-hidden">{projector.lobby.away}</span>}
      </span>
      {team !== null && <TeamPlate team={team} />}
    </span>
  );
}
