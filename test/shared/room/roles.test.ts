import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/room/commands.ts';
import { host, newcomer, player, racing, server, Table } from './table.ts';

const tables = [new Table().join('Ana'), racing(), racing().until('standings'), racing().until('closed')];

const forHost: readonly Command[] = [
  { type: 'advance', turn: 0 },
  { type: 'pace', change: { kind: 'pause' } },
  { type: 'roster', change: { kind: 'remove', seat: 0 } },
  { type: 'close' },
];
const forServer: readonly Command[] = [{ type: 'time' }, { type: 'resume' }];

describe('only the instructor', () => {
  test.each(forHost)('$type', (command) => {
    for (const table of tables) {
      for (const by of [player(0), newcomer, server]) expect(table.ask(command, by)).toEqual({ refused: 'not-host' });
    }
  });
});

describe('only the server', () => {
  test.each(forServer)('$type', (command) => {
    for (const table of tables) {
      for (const by of [player(0), newcomer, host]) expect(table.ask(command, by)).toEqual({ refused: 'not-host' });
    }
  });
});
