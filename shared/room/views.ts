import { roundInHeat } from '../lesson/heat.ts';
import { isRace } from '../lesson/lesson.ts';
import { resolveRound } from '../lesson/resolve.ts';
import { withAnswers, withoutAnswers } from '../lesson/shown-round.ts';
import type { Choice } from '../race/choice.ts';
import { awardsShown } from './awards.ts';
import { bracketOf } from './bracket.ts';
import { countsOf, doneIn, publicSeat, watchedSeat } from './counts.ts';
import { deadlineOf, pausedLeftOf } from './deadline.ts';
import { movesOf, movesShown, playedShown } from './moves-view.ts';
import type { Heat, Room, Seat } from './room.ts';
import { hasMoreHeats, hasSecondHeat } from './rounds.ts';
import { presentSeat, presentSeats } from './seats.ts';
import { standingsOf } from './standings.ts';
import { teamStandings } from './teams.ts';
import type { PlayerView, RaceMessage, RoomView, SeatResult, StageView } from './view.ts';
import { ballotsOf, isRevealed, predictionOf, tallies } from './votes-view.ts';

/** What a view needs that no event tells. */
export interface Seen {
  /** Seats with a live socket, or one lost less than 5 s ago. */
  readonly connected: ReadonlySet<number>;
  /** Address that phones can reach, with the code. */
  readonly joinUrl: string;
}

function roomView(room: Room, { connected, joinUrl }: Seen): RoomView {
  const { phase, lesson } = room;
  const roundIndex = 'round' in phase ? phase.round : null;
  const heat = 'heat' in phase ? phase.heat : 0;
  const listed = lesson.rounds[phase.name === 'lobby' ? 0 : (roundIndex ?? lesson.rounds.length)] ?? null;
  const round = listed && roundInHeat(listed, heat);
  return {
    code: room.code,
    joinUrl,
    lessonTitle: lesson.title,
    rounds: lesson.rounds.length,
    phase: phase.name,
    turn: room.turn,
    roundIndex,
    heat,
    round: round && (isRevealed(room) ? withAnswers(round) : withoutAnswers(round)),
    vote: phase.name === 'predict' ? phase.vote : null,
    mayRevote:
      phase.name === 'reveal' && round?.predict !== undefined && !ballotsOf(room).some(({ vote }) => vote === 2),
    bracket: bracketOf(room),
    moreHeats:
      (phase.name === 'race' && hasMoreHeats(room, phase.round, phase.heat)) ||
      (phase.name === 'reveal' && hasSecondHeat(room, phase.round, phase.heat)),
    deadlineAtMs: 'deadlineAtMs' in phase ? phase.deadlineAtMs : null,
    pausedLeftMs: 'pausedLeftMs' in phase ? phase.pausedLeftMs : null,
    auto: room.auto,
    teams: room.teams,
    shown: room.shown,
    raceEnded: phase.name === 'race' && phase.ended,
    locked: room.locked,
    counts: countsOf(room, connected),
  };
}

/** The last finished heat of the round, once the reveal has come; at the podium the last one of all. */
function revealedHeat({ phase, heats }: Room): Heat | null {
  if (phase.name === 'podium') return heats.at(-1) ?? null;
  if (phase.name !== 'reveal' && phase.name !== 'standings') return null;
  return heats.findLast(({ round }) => round === phase.round) ?? null;
}

const standingsShown = ({ phase }: Room) => phase.name === 'standings' || phase.name === 'podium';

/** What a projector shows, on the instructor's page (`host`), phone (`remote`) or any other. Choices only with their results. */
export function stageView(room: Room, role: StageView['role'], seen: Seen): StageView {
  const heat = revealedHeat(room);
  const watches = role !== 'screen';
  const { phase, lesson } = room;
  return {
    ...roomView(room, seen),
    role,
    controller: room.controller,
    paired: room.remoteTokenHash !== null,
    roundTitles: lesson.rounds.map(({ title }) => title),
    notes: (role === 'remote' && 'round' in phase && lesson.rounds[phase.round]!.notes) || null,
    removed: watches ? room.seats.flatMap(({ seat, removed }) => (removed ? [seat] : [])) : [],
    seats: presentSeats(room).map((seat) =>
      watches ? watchedSeat(room, seat, seen.connected) : publicSeat(seat, seen.connected),
    ),
    tallies: isRevealed(room) ? tallies(room) : [],
    results: heat && seatResults(room, heat),
    moves: movesShown(room),
    played: playedShown(room),
    standings: standingsShown(room) ? standingsOf(room) : null,
    teamStandings: standingsShown(room) && room.teams > 0 ? teamStandings(room, standingsOf(room)) : null,
    awards: awardsShown(room),
  };
}

/** By place, then by seat; without the removed. */
function seatResults(room: Room, { choices, results }: Heat): readonly SeatResult[] {
  const rows = presentSeats(room).flatMap(({ seat }) => {
    const [choice, result] = [choices.get(seat), results.get(seat)];
    return choice && result ? [{ ...result, seat, choice }] : [];
  });
  return rows.sort((a, b) => a.place - b.place || a.seat - b.seat);
}

/** What one player may see: of others no more than counts. */
export function playerView(room: Room, seat: number | null, seen: Seen): PlayerView {
  const own = seat === null ? undefined : presentSeat(room, seat);
  const { phase } = room;
  const ownTime = own &&
    'deadlineAtMs' in phase && {
      deadlineAtMs: deadlineOf(phase, own.seat),
      pausedLeftMs: pausedLeftOf(phase, own.seat),
    };
  return { ...roomView(room, seen), ...ownTime, role: 'player', you: own ? youOf(room, own) : null };
}

function youOf(room: Room, { seat, nickname, team }: Seat): PlayerView['you'] {
  const { phase } = room;
  const heat = revealedHeat(room);
  const choices = phase.name === 'choose' || phase.name === 'race' ? phase.choices : heat?.choices;
  const standings = standingsShown(room) ? standingsOf(room) : [];
  return {
    seat,
    nickname,
    team,
    done: doneIn(room)?.(seat) ?? false,
    ...movesOf(room, seat),
    awards: awardsShown(room).flatMap(({ kind, seats, flew = [] }) =>
      [...seats, ...flew].includes(seat) ? [kind] : [],
    ),
    choice: choices?.get(seat) ?? null,
    ...predictionOf(room, seat),
    result: heat?.results.get(seat) ?? null,
    standing: standings.find((line) => line.seat === seat) ?? null,
  };
}

/** The choices of the race that is on or is looked at; null when there is none. */
export function shownChoices(room: Room): ReadonlyMap<number, Choice> | null {
  const { phase } = room;
  if (phase.name === 'race') return phase.choices;
  return phase.name === 'podium' ? null : (revealedHeat(room)?.choices ?? null);
}

/**
 * The causes of the race that is on or was last, for every screen to step it itself: in race, reveal and standings, else
 * null. A race that is over stands at its last step.
 */
export function raceMessage(room: Room): RaceMessage | null {
  const { phase } = room;
  const choices = shownChoices(room);
  if (!choices || !('round' in phase)) return null;
  const { round: roundIndex, heat } = phase;
  const round = withoutAnswers(roundInHeat(room.lesson.rounds[roundIndex]!, heat));
  if (!isRace(round)) return null;
  const over = [{ fromStep: resolveRound(round).steps, atMs: 0, stepMs: null }];
  return {
    round,
    roundIndex,
    heat,
    seed: room.seed,
    seats: [...choices.keys()],
    choices: [...choices.values()],
    pace: phase.name === 'race' ? phase.pace : over,
  };
}
