import { expect, test, vi } from 'vitest';
import * as judging from '../../../shared/race/results.ts';
import { raceMessage } from '../../../shared/room/views.ts';
import { Table } from './table.ts';

test('a race that is over is judged when somebody first asks, and once', () => {
  const judge = vi.spyOn(judging, 'judgeRace');
  const table = new Table().join('Ana').advance().lock(0, 0.1).advance().advance();
  const [heat] = table.room.heats;
  expect(raceMessage(table.room)).not.toBeNull();
  expect(judge).not.toHaveBeenCalled();
  expect(heat!.results.get(0)).toBe(heat!.results.get(0));
  expect(heat!.awards).toBe(heat!.awards);
  expect(judge).toHaveBeenCalledTimes(1);
});
