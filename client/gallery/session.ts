import { signal } from '@preact/signals';
import type { Role } from '../../shared/protocol/messages.ts';
import type { RefusalWord } from '../../shared/room/refusals.ts';
import type { Link } from '../net/session.ts';
import type { Session } from '../net/stage-session.ts';
import { type Classroom, shownBehindMs } from './classroom.ts';

export interface Standing {
  readonly link?: Link;
  readonly restarting?: boolean;
  readonly over?: RefusalWord;
  readonly seat?: number;
}

const done = () => Promise.resolve({ ok: true } as const);

/** What a page gets in place of a connection: one moment of a class, in which nothing moves and nothing is sent. */
export function stillSession(
  classroom: Classroom,
  role: Role,
  { link = 'online', restarting = false, over, seat = 0 }: Standing,
): Session {
  const view = role === 'player' ? classroom.player(seat) : classroom.stage(role);
  return {
    view: signal(view),
    link: signal(link),
    over: signal(over ?? null),
    causes: signal(classroom.causes()),
    beat: signal(null),
    positions: signal(null),
    claimed: signal(null),
    restarting: signal(restarting),
    isPolling: () => false,
    serverNowMs: () => classroom.nowMs + shownBehindMs,
    join: () => Promise.resolve({ seat, token: '' }),
    mismatch: () => Promise.resolve(null),
    offer: () => Promise.resolve({ secret: 'gallery' }),
    predict: done,
    lock: done,
    change: done,
    move: done,
    jump: done,
    moreTime: done,
    auto: done,
    show: done,
    advance: done,
    pace: done,
    roster: done,
    lesson: done,
    control: done,
    confirm: done,
    close: done,
    stop() {},
  };
}
