import { expect } from 'vitest';
import { playerView, raceMessage, stageView } from '../../../shared/room/views.ts';
import type { Model } from './model.ts';
import { kinds } from './model-phases.ts';
import type { Table } from './table.ts';
import { fogRound, secretAnswer, secretSurface } from './trial-lesson.ts';

/** What every device is told, after any action: enough, and nothing that it may not know. */
export function checkViews(model: Model, { room, seen }: Table, secrets: ReadonlyMap<number, readonly string[]>): void {
  const roles = ['host', 'remote', 'screen'] as const;
  const stages = roles.map((role) => JSON.stringify(stageView(room, role, seen)));
  const views = room.seats.map(({ seat }) => playerView(room, seat, seen));
  const players = views.map((view) => JSON.stringify(view));
  const race = raceMessage(room);
  const everything = [...stages, ...players, JSON.stringify(race), JSON.stringify(playerView(room, null, seen))].join();
  expect(everything).not.toContain('hash-');
  for (const removed of model.people.removed) expect(everything).not.toContain(`<${removed}>`);
  if (!model.isRevealed) expect(everything).not.toContain(secretAnswer);
  if (!model.isRevealed || model.round !== fogRound) expect(everything).not.toContain(secretSurface);
  if (!model.isWaiting) return;
  expect(race).toBeNull();
  const isWatched = model.phase === 'move' && kinds[model.round] === 'strokes';
  const wrong: string[] = [];
  for (const [owner, texts] of secrets) {
    const isThere = model.people.present(owner);
    for (const text of texts) {
      for (const [i, stage] of stages.entries()) {
        if (stage.includes(text) !== (isWatched && isThere)) wrong.push(`${text} of seat ${owner}: ${roles[i]}`);
      }
      for (const [seat, player] of players.entries()) {
        if (player.includes(text) !== (seat === owner && isThere)) wrong.push(`${text} of seat ${owner}: seat ${seat}`);
      }
    }
  }
  expect(wrong, 'told to who may not know, or not told to who may').toEqual([]);
  for (const [seat, { deadlineAtMs, pausedLeftMs }] of views.entries()) {
    if (!model.people.present(seat)) continue;
    const more = model.clock.moreMs.get(seat) ?? 0;
    const { leftMs } = model.clock;
    expect([deadlineAtMs, pausedLeftMs]).toEqual([model.clock.endOf(seat), leftMs === null ? null : leftMs + more]);
  }
}
