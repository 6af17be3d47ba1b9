import type { Lesson, Round } from '../../shared/lesson/lesson.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import type { Standing } from './session.ts';

export type Page = 'phone' | 'screen' | 'host';

/** One screen in one state, by its name in the address: `/gallery?state=race-40&page=screen`. */
export interface State extends Standing {
  readonly name: string;
  readonly pages: readonly Page[];
  readonly lesson: Lesson;
  readonly round: number;
  readonly players: number;
  readonly phase: PhaseName;
  /** Of the class, how many are done while the phase waits. */
  readonly done: number;
  readonly gone: number;
  /** How far a race is, 0 to 1. */
  readonly share: number;
}

const first = lessons[0]!;
const everyone: readonly Page[] = ['phone', 'screen', 'host'];
const stages: readonly Page[] = ['screen', 'host'];

function state(name: string, phase: PhaseName, more: Partial<State> = {}): State {
  return {
    name,
    phase,
    pages: everyone,
    lesson: first,
    round: 0,
    players: 40,
    done: 0.6,
    gone: 0,
    share: 0.4,
    ...more,
  };
}

const crowds = [1, 40, 200, 500] as const;

/** The first round of each kind among the built-in lessons. */
function kinds(): readonly { readonly kind: string; readonly lesson: Lesson; readonly round: number }[] {
  const found = new Map<string, { kind: string; lesson: Lesson; round: number }>();
  for (const lesson of lessons) {
    lesson.rounds.forEach(({ kind }: Round, round) => {
      if (!found.has(kind)) found.set(kind, { kind, lesson, round });
    });
  }
  return [...found.values()];
}

/** What each kind of round shows of itself. */
function statesOf({ kind, lesson, round }: { kind: string; lesson: Lesson; round: number }): readonly State[] {
  const { predict } = lesson.rounds[round]!;
  const isMoves = ['arrow', 'classify', 'golf', 'one-knob', 'fog'].includes(kind);
  const at = { lesson, round, players: 12 };
  const own = { ...at, seat: 11 };
  return [
    ...(predict ? [state(`${kind}-predict`, 'predict', own)] : []),
    ...(kind === 'quiz' ? [] : [state(`${kind}-choose`, isMoves ? 'move' : 'choose', own)]),
    ...(isMoves || kind === 'quiz' ? [] : [state(`${kind}-race`, 'race', at)]),
    state(`${kind}-reveal`, 'reveal', at),
  ];
}

export const states: readonly State[] = [
  state('lobby-0', 'lobby', { players: 0, pages: stages }),
  ...crowds.map((players) => state(`lobby-${players}`, 'lobby', { players })),
  state('brief', 'brief'),
  state('predict', 'predict', { seat: 39 }),
  state('predict-answered', 'predict', { seat: 0, pages: ['phone'] }),
  state('choose', 'choose', { seat: 39 }),
  state('choose-locked', 'choose', { seat: 0, pages: ['phone'] }),
  ...crowds.map((players) => state(`race-${players}`, 'race', { players })),
  state('race-start', 'race', { share: -0.2 }),
  state('race-end', 'race', { share: 1 }),
  ...crowds.map((players) => state(`reveal-${players}`, 'reveal', { players })),
  ...crowds.map((players) => state(`standings-${players}`, 'standings', { players })),
  state('podium-1', 'podium', { players: 1 }),
  state('podium', 'podium'),
  state('closed', 'closed', { pages: stages }),
  state('disconnected', 'race', { link: 'offline', gone: 7 }),
  state('removed', 'choose', { over: 'no-seat', pages: ['phone'] }),
  state('replaced', 'race', { over: 'replaced', pages: ['phone'] }),
  ...kinds().flatMap(statesOf),
];
