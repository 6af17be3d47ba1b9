import type { Lesson, Round } from '../../shared/lesson/lesson.ts';
import { lessons } from '../../shared/lesson/lessons/index.ts';
import type { Command } from '../../shared/room/commands.ts';
import type { PhaseName } from '../../shared/room/room.ts';
import type { Shown } from '../../shared/room/shown.ts';
import type { Stop } from './classroom.ts';
import { drawn } from './drawn.ts';
import { drawnClass } from './drawn-class.ts';
import type { Standing } from './session.ts';

export type Page = 'phone' | 'screen' | 'host' | 'remote';

/** One screen in one state, by its name in the address: `/gallery?state=race-40&page=screen`. */
export interface State extends Standing, Stop {
  readonly name: string;
  readonly pages: readonly Page[];
  /** How far a race is, 0 to 1. */
  readonly share: number;
  /** A phone that has not joined yet, and the nickname that it offers. */
  readonly newcomer?: string;
  /** Typed into the learning rate's box. */
  readonly typed?: string;
}

const first = lessons[0]!;
const everyone: readonly Page[] = ['phone', 'screen', 'host'];
const stages: readonly Page[] = ['screen', 'host'];
const withRemote: readonly Page[] = ['phone', 'screen', 'host', 'remote'];

const show = (change: Partial<Shown>): readonly Command[] => [{ type: 'show', change }];
const pause: Command = { type: 'pace', change: { kind: 'pause' } };
const auto: Command = { type: 'auto', auto: true };
const fourTeams: Command = { type: 'roster', change: { kind: 'teams', teams: 4 } };

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

/** The built-in lesson and round of this kind. */
const at = (kind: string) => kinds().find((found) => found.kind === kind)!;

/** What the instructor may set: teams, what is shown, the clock. */
function settings(): readonly State[] {
  const teams = { players: 13, before: [fourTeams] };
  const stoppable = ['brief', 'predict', 'choose'] as const;
  return [
    ...stoppable.map((phase) => state(`${phase}-paused`, phase, { before: [auto], there: [pause], seat: 39 })),
    state('race-paused', 'race', { there: [pause] }),
    ...stoppable.map((phase) => state(`${phase}-auto`, phase, { before: [auto], pages: stages })),
    state('reveal-auto', 'reveal', { before: [auto], pages: stages }),
    ...(['lobby', 'race', 'reveal', 'standings', 'podium'] as const).map((phase) =>
      state(`${phase}-teams`, phase, teams),
    ),
    ...(['lobby', 'race', 'standings'] as const).map((phase) =>
      state(`${phase}-nameless`, phase, { before: show({ names: false }), pages: stages }),
    ),
    state('standings-hidden', 'standings', { before: show({ ranking: 'none' }) }),
    state('standings-full', 'standings', { before: show({ ranking: 'full' }), pages: stages }),
    state('standings-full-200', 'standings', { players: 200, before: show({ ranking: 'full' }), pages: stages }),
    ...(['paper', 'cividis', 'contrast'] as const).map((colours) =>
      state(`race-${colours}`, 'race', { before: show({ colours }), pages: ['screen'] }),
    ),
    state('race-close-up', 'race', { players: 5, share: 0.9, before: show({ closeUp: true }), pages: stages }),
    state('race-relief', 'race', { before: show({ view: 'relief' }), pages: stages }),
    state('reveal-curves', 'reveal', { there: show({ chart: 'curves' }), pages: stages }),
    state('reveal-prediction', 'reveal', { there: show({ chart: 'prediction' }), pages: stages }),
  ];
}

/** What may happen on the way. */
function turns(): readonly State[] {
  const survivor = { ...at('survivor'), players: 12 };
  return [
    state('transfer-choose', 'choose', { heat: 2, seat: 39 }),
    state('transfer-reveal', 'reveal', { heat: 2 }),
    state('survivor-third-choose', 'choose', { ...survivor, heat: 3, seat: 11 }),
    state('survivor-third-race', 'race', { ...survivor, heat: 3 }),
    state('everyone-flew-race', 'race', { reckless: true, share: 0.8 }),
    state('everyone-flew-reveal', 'reveal', { reckless: true }),
  ];
}

/** The design's pictures of phones, with their numbers. */
function drawnOnPhones(): readonly State[] {
  const drawn = { pages: ['phone'], players: 30, gone: 1, people: drawnClass } as const;
  const noor = 2;
  return [
    state('drawn-join', 'lobby', { ...drawn, newcomer: 'Swift Heron' }),
    state('drawn-choose', 'choose', { ...drawn, done: 0, seat: noor, typed: '0.4', leftMs: 18_000 }),
    state('drawn-phone-race', 'race', { ...drawn, seat: 18, share: 14 / 40 }),
    state('drawn-result', 'reveal', { ...drawn, seat: noor }),
    state('drawn-awards', 'standings', { ...drawn, seat: 28 }),
  ];
}

/** The rooms of the drawn pictures, to be looked at beside them. */
function asDrawn(): readonly State[] {
  const pages = stages;
  const marked = show({ overlays: ['stationary'] });
  return [
    state('drawn-lobby', 'lobby', { ...drawn.lobby, pages }),
    state('drawn-race', 'race', { ...drawn.race, pages, share: 14 / 40 }),
    state('drawn-reveal', 'reveal', { ...drawn.race, pages }),
    state('drawn-podium', 'podium', { ...drawn.podium, pages }),
    state('drawn-study-race', 'race', { ...drawn.study, pages, share: 14 / 40 }),
    state('drawn-study-reveal', 'reveal', { ...drawn.study, pages }),
    state('drawn-himmelblau', 'race', { ...drawn.himmelblau, pages, share: 0.25, there: marked }),
    state('drawn-saddle', 'race', { ...drawn.saddle, pages, share: 0.6, there: marked }),
  ];
}

/** Other views than the map: the curve of one variable, and the relief. */
function views(): readonly State[] {
  const lane = { ...at('best-box'), pages: ['screen'] } as const;
  const relief = { before: show({ view: 'relief' }), pages: ['screen'] } as const;
  return [
    state('best-box-brief', 'brief', lane),
    state('best-box-race-40', 'race', { ...lane, share: 0.1 }),
    state('best-box-start', 'race', { ...lane, share: -0.2 }),
    state('best-box-race-200', 'race', { ...lane, players: 200 }),
    state('relief-start', 'race', { ...relief, share: -0.2 }),
    state('relief-200', 'race', { ...relief, players: 200 }),
    state('relief-stationary', 'race', {
      ...at('valley'),
      pages: ['screen'],
      before: show({ view: 'relief', overlays: ['stationary'] }),
    }),
    state('best-box-stationary', 'race', { ...lane, players: 12, before: show({ overlays: ['stationary'] }) }),
  ];
}

export const states: readonly State[] = [
  state('lobby-0', 'lobby', { players: 0, pages: stages }),
  ...crowds.map((players) => state(`lobby-${players}`, 'lobby', { players, pages: withRemote })),
  state('brief', 'brief', { pages: withRemote }),
  state('predict', 'predict', { seat: 39 }),
  state('predict-answered', 'predict', { seat: 0, pages: ['phone'] }),
  state('choose', 'choose', { seat: 39, pages: withRemote }),
  state('choose-locked', 'choose', { seat: 0, pages: ['phone'] }),
  ...crowds.map((players) => state(`race-${players}`, 'race', { players, pages: withRemote })),
  state('race-start', 'race', { share: -0.2 }),
  state('race-end', 'race', { share: 1 }),
  ...crowds.map((players) => state(`reveal-${players}`, 'reveal', { players, pages: withRemote })),
  ...crowds.map((players) => state(`standings-${players}`, 'standings', { players })),
  state('podium-1', 'podium', { players: 1 }),
  state('podium', 'podium', { pages: withRemote }),
  state('closed', 'closed', { pages: stages }),
  state('disconnected', 'race', { link: 'offline', gone: 7, pages: withRemote }),
  state('updating', 'race', { restarting: true, pages: stages }),
  state('removed', 'choose', { over: 'no-seat', pages: ['phone'] }),
  state('replaced', 'race', { over: 'replaced', pages: ['phone'] }),
  ...settings(),
  ...turns(),
  ...kinds().flatMap(statesOf),
  ...drawnOnPhones(),
  ...asDrawn(),
  ...views(),
];
