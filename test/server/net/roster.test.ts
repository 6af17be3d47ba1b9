import { describe, expect, test } from 'vitest';
import { Rosters } from '../../../server/net/roster.ts';
import { stageView } from '../../../shared/room/views.ts';
import { Table } from '../../shared/room/table.ts';

describe('the roster', () => {
  test('tells the host of everyone who is done in this phase, also of who was done in the last one', () => {
    const table = new Table().join('Ana', 'Bo').until('choose').lock(0, 0.1).lock(1, 0.2);
    const rosters = new Rosters();
    const news = () => rosters.host.news(table.room, table.connected);
    expect(news()!.seats!.map(({ done }) => done)).toEqual([true, true]);
    table.until('standings').until('choose');
    rosters.viewed(table.room, table.connected);
    expect(stageView(table.room, 'host', table.seen).seats.map(({ done }) => done)).toEqual([false, false]);
    expect(news()).toBeNull();
    table.lock(1, 0.1);
    expect(news()!.seats!.map(({ seat, done }) => [seat, done])).toEqual([[1, true]]);
  });
});
