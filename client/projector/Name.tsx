import { lookOf, tagOf } from '../stage/look.ts';
import { projector } from '../text/en/projector.ts';
import { BallIcon } from '../ui/BallIcon.tsx';

/** A player: the ball as on the map, and the name in its own direction. */
export function Name({
  seat,
  nickname,
  size = 66,
  away = false,
}: {
  seat: number;
  nickname: string;
  /** Of the ball, in units. */
  size?: number;
  away?: boolean;
}) {
  return (
    <span class={away ? 'name name-away' : 'name'}>
      <BallIcon look={lookOf(seat)} tag={tagOf(nickname)} size={`calc(${size} * var(--u))`} away={away} />
      <span class="name-text" dir="auto">
        {nickname}
        {away && <span class="visually-hidden">{projector.lobby.away}</span>}
      </span>
    </span>
  );
}
