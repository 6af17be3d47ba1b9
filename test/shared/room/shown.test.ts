import { describe, expect, test } from 'vitest';
import { apply } from '../../../shared/room/apply.ts';
import type { RoomEvent } from '../../../shared/room/events.ts';
import type { Room } from '../../../shared/room/room.ts';
import { type Shown, shownAtFirst } from '../../../shared/room/shown.ts';
import { playerView, stageView } from '../../../shared/room/views.ts';
import { choosing, host, newcomer, player, racing, server, Table } from './table.ts';

const show = (table: Table, change: Partial<Shown>) => table.ask({ type: 'show', change }, host);

describe('what the instructor shows', () => {
  test('begins with the first three, names, timer and sound, and the whole flat map with nothing on it', () => {
    expect(new Table().room.shown).toEqual({
      ranking: 'top',
      names: true,
      timer: true,
      sound: true,
      chart: null,
      overlays: [],
      ghosts: null,
      colours: 'chalk',
      view: 'map',
      closeUp: false,
    });
  });

  test.each<[string, Partial<Shown>]>([
    ['the full ranking', { ranking: 'full' }],
    ['no ranking', { ranking: 'none' }],
    ['no names', { names: false }],
    ['no timer and no sound', { timer: false, sound: false }],
    ['the curves', { chart: 'curves' }],
    ['two overlays', { overlays: ['gradient', 'hessian'] }],
    ['no ghosts', { ghosts: [] }],
    ['a ghost', { ghosts: ['newton'] }],
    ['another map', { colours: 'cividis', view: 'relief' }],
    ['a close-up', { closeUp: true }],
  ])('%s: every device is told, the rest stays as it is', (_, change) => {
    const table = choosing();
    expect(show(table, change)).toEqual([{ type: 'shown', change }]);
    const shown = { ...shownAtFirst, ...change };
    for (const role of ['host', 'remote', 'screen'] as const) {
      expect(stageView(table.room, role, table.seen).shown).toEqual(shown);
    }
    for (const seat of [null, 0]) expect(playerView(table.room, seat, table.seen).shown).toEqual(shown);
  });

  test('what is so already does nothing, and of several only what is new is written down', () => {
    const table = choosing();
    expect(show(table, {})).toEqual([]);
    expect(show(table, { names: true, overlays: [], ghosts: null })).toEqual([]);
    expect(show(table, { names: true, timer: false })).toEqual([{ type: 'shown', change: { timer: false } }]);
    show(table, { overlays: ['field', 'fog'], ghosts: ['adam'] });
    expect(show(table, { overlays: ['field', 'fog'], ghosts: ['adam'] })).toEqual([]);
    expect(show(table, { ghosts: null })).toEqual([{ type: 'shown', change: { ghosts: null } }]);
  });

  test('stays from phase to phase and over a jump; the chart begins anew at each reveal', () => {
    const table = choosing();
    show(table, { names: false });
    table.until('reveal');
    show(table, { chart: 'curves' });
    table.until('standings').jump(1);
    expect(table.room.shown).toMatchObject({ names: false, chart: 'curves' });
    expect(table.until('reveal').room.shown).toMatchObject({ names: false, chart: null });
  });

  test('changes nothing that counts: no phase, no turn, no standings', () => {
    const table = racing().until('standings');
    const { shown: _, ...before } = table.room;
    show(table, { ranking: 'none', names: false });
    const { shown: __, ...after } = table.room;
    expect(after).toEqual(before);
  });

  test('works in every phase of an open room', () => {
    for (const table of [new Table(), choosing(), racing(), racing().until('reveal'), racing().until('podium')]) {
      expect(show(table, { names: false })).toHaveLength(1);
    }
    expect(show(racing().until('closed'), { names: false })).toEqual({ refused: 'room-closed' });
  });

  test('is the instructor’s', () => {
    for (const by of [player(0), newcomer, server]) {
      expect(choosing().ask({ type: 'show', change: { names: false } }, by)).toEqual({ refused: 'not-host' });
    }
  });
});

test('a journal from before the map could be chosen gives the map that the class saw', () => {
  const before = ['{"type":"shown","change":{"names":false,"overlays":["field"]}}'];
  const journal = [...new Table().events, ...before.map((row) => JSON.parse(row) as RoomEvent)];
  const room = journal.reduce<Room | null>(apply, null)!;
  expect(room.shown).toEqual({ ...shownAtFirst, names: false, overlays: ['field'] });
  expect(room.shown).toMatchObject({ colours: 'chalk', view: 'map', closeUp: false });
});

test('the journal, read back from JSON, gives the same room', () => {
  const table = choosing();
  show(table, { overlays: ['basins'], ghosts: ['exact'], chart: 'prediction' });
  show(table, { ghosts: null, chart: null, colours: 'paper', view: 'relief', closeUp: true });
  const journal = JSON.parse(JSON.stringify(table.events)) as RoomEvent[];
  expect(journal.reduce<Room | null>(apply, null)).toEqual(table.room);
});
