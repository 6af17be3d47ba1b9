import { expect } from 'vitest';
import type { Model } from './model.ts';
import type { Table } from './table.ts';

/** The room is what the model says. */
export function compare(model: Model, { room }: Table): void {
  const { phase } = room;
  const inRound = 'round' in phase;
  const done = {
    predict: () => 'answers' in phase && [...phase.answers].map(([seat]) => [seat, 1]),
    choose: () => 'choices' in phase && [...phase.choices].map(([seat]) => [seat, 1]),
    move: () => 'moves' in phase && [...phase.moves].map(([seat, moves]) => [seat, moves.length]),
  };
  const known = {
    phase: phase.name,
    turn: room.turn,
    hand: room.controller,
    roomLocked: room.locked,
    auto: room.auto,
    shown: [room.shown.names, room.shown.chart],
    removed: room.seats.flatMap((each) => (each.removed ? [each.seat] : [])),
    teams: [room.teams, ...room.seats.map(({ team }) => team)],
    heats: room.heats.map(({ round, results }) => ({ round, seats: [...results.keys()] })),
    votes: room.ballots.map(({ round, vote, answers }) => ({ round, vote, seats: [...answers.keys()] })),
    played: room.played.map(({ round, moves }) => ({ round, moves: [...moves].map(([s, m]) => [s, m.length]) })),
    ...(inRound && { round: phase.round, heat: phase.heat }),
    ...(inRound && { clock: [phase.deadlineAtMs, phase.pausedLeftMs, new Map(phase.laterMs)] }),
    ...(phase.name in done && { done: done[phase.name as keyof typeof done]() }),
    ...(phase.name === 'race' && { racers: [...phase.choices.keys()], ended: phase.ended }),
  };
  const { people, clock } = model;
  expect(known).toEqual({
    phase: model.phase,
    turn: model.turn,
    hand: model.hand,
    roomLocked: people.locked,
    auto: model.auto,
    shown: [model.names, model.chart],
    removed: [...people.removed].toSorted(),
    teams: [people.teams, ...Array.from({ length: people.seats }, (_, seat) => people.team.get(seat) ?? null)],
    heats: model.heats,
    votes: model.votes,
    played: model.played,
    ...(inRound && { round: model.round, heat: model.heat }),
    ...(inRound && { clock: [clock.deadlineAtMs, clock.leftMs, clock.moreMs] }),
    ...(model.isWaiting && { done: [...model.done] }),
    ...(model.phase === 'race' && { racers: model.racers, ended: model.ended }),
  });
}
