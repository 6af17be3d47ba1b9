import { expect, test } from 'vitest';
import { lessonOf } from '../../../shared/lesson/pick.ts';
import { stageView } from '../../../shared/room/views.ts';
import { choosing, host, racing, Table } from './table.ts';

const himmelblau = lessonOf('himmelblau');
const change = { type: 'lesson', lesson: himmelblau } as const;

test('in the lobby those who are there get another lesson, and their seats stay theirs', () => {
  const table = new Table().join('Ana').join('Bo');
  expect(table.ask(change, host)).toEqual([{ type: 'lesson-changed', lesson: himmelblau }]);
  const view = stageView(table.room, 'host', { connected: new Set([0, 1]), joinUrl: '' });
  expect(view.roundTitles).toEqual(himmelblau.rounds.map(({ title }) => title));
  expect(view.seats.map(({ nickname }) => nickname)).toEqual(['Ana', 'Bo']);
});

test('a click that was meant for the first round of the other lesson does nothing', () => {
  const table = new Table().join('Ana');
  const { turn } = table.room;
  table.ask(change, host);
  expect(table.ask({ type: 'advance', turn }, host)).toMatchObject({ refused: 'wrong-phase' });
});

test.each(['choose', 'race', 'standings'] as const)('once a class plays, its lesson stays: %s', (phase) => {
  const table = phase === 'choose' ? choosing() : phase === 'race' ? racing() : racing().until(phase);
  expect(table.ask(change, host)).toMatchObject({ refused: 'wrong-phase' });
});
