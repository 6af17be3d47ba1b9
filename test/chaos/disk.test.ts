import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { classOf, dismissClasses, every } from '../support/class.ts';
import { ask, connect, disconnectAll, hello, joinRoom, openRoom } from '../support/client.ts';
import { shortLesson } from '../support/lesson.ts';
import { granted, wordOf } from '../support/rooms.ts';
import { endPrograms, freshFolder, Program } from '../support/serving.ts';

// Not after each: they run at the same time.
afterAll(async () => {
  dismissClasses();
  disconnectAll();
  await endPrograms();
});

async function killed(program: Program): Promise<void> {
  const { pid } = program.ready.at(-1)!;
  program.child.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await program.exit;
}

test.concurrent('P1 fault 5: on a full disk a choice is refused with not-saved, the race goes on, and nobody is cut off', async () => {
  const folder = freshFolder();
  // The kernel refuses to make any file longer than this, as a full disk would.
  const program = new Program({ PORT: '0', DATA_DIR: folder }, [], { fileBlocks: 400 });
  const { url } = await program.served();
  const host = await openRoom(url, shortLesson({ steps: 200, stepsPerSecond: 10, chooseSeconds: 600 }));
  const bots = await classOf(3, { url, code: host.code });
  await host.advance();
  await every(bots, ({ acked }) => acked.length === 1);
  await host.advance();
  await every(bots, ({ lastBeat }) => lastBeat !== null);

  // Others fill the disk.
  let word: string | null = null;
  const filler = await openRoom(url);
  for (let index = 0; word !== 'not-saved'; index++) {
    const socket = connect(url);
    granted(await hello(socket, 'player', filler.code));
    word = wordOf(await ask(socket, 'join', { nickname: `Filler ${index}` }));
    expect([null, 'not-saved']).toContain(word);
    socket.disconnect();
  }
  const agreed = bots.map((bot) => bot.agreed);
  await Promise.all(bots.map((bot, index) => bot.when(() => bot.agreed >= agreed[index]! + 2)));
  expect(bots.map(({ differed }) => differed)).toEqual([0, 0, 0]);
  expect(program.ready).toHaveLength(1);
  expect(program.errors).toContain('was not saved');
});

test.concurrent('P1 P4 fault 6: a journal whose last write was torn comes back up to its last good entry', async () => {
  const folder = freshFolder();
  const first = new Program({ PORT: '0', DATA_DIR: folder });
  const { url } = await first.served();
  const host = await openRoom(url);
  const ana = await joinRoom(url, host.code, 'Ana');
  await joinRoom(url, host.code, 'Bo');
  await killed(first);
  const wal = join(folder, 'journal.db-wal');
  truncateSync(wal, statSync(wal).size - 100);
  const again = new Program({ PORT: '0', DATA_DIR: folder });
  const served = await again.served();
  const back = granted(await hello(connect(served.url), 'player', host.code, ana.token));
  expect(back.view).toMatchObject({ you: { nickname: 'Ana' }, counts: { joined: 1 } });
  expect(wordOf(await hello(connect(served.url), 'host', host.code, host.token))).toBe(null);
});

test.concurrent('P4 fault 7: a database that is destroyed is set aside under another name, loudly, and the server starts empty', async () => {
  const folder = freshFolder();
  const first = new Program({ PORT: '0', DATA_DIR: folder });
  const { url } = await first.served();
  const host = await openRoom(url);
  first.child.kill('SIGTERM');
  await first.exit;
  const file = join(folder, 'journal.db');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 0, Math.min(bytes.length, 4096));
  writeFileSync(file, bytes);
  const again = new Program({ PORT: '0', DATA_DIR: folder });
  const served = await again.served();
  expect(again.errors).toMatch(/cannot be read \(.*\)\. It is kept as .*unreadable-1; starting empty/);
  expect(readdirSync(folder)).toContain('journal.db.unreadable-1');
  expect(wordOf(await hello(connect(served.url), 'host', host.code, host.token))).toBe('unknown-room');
  granted(await hello((await openRoom(served.url)).socket, 'screen', (await openRoom(served.url)).code));
});

test.concurrent('P4 fault 9: a room that cannot be read is set aside, the others are back, and it is not tried again', async () => {
  const folder = freshFolder();
  const first = new Program({ PORT: '0', DATA_DIR: folder });
  const { url } = await first.served();
  const [bad, good] = [await openRoom(url), await openRoom(url)];
  first.child.kill('SIGTERM');
  await first.exit;
  const { default: Database } = await import('libsql');
  const database = new Database(join(folder, 'journal.db'));
  database.exec(`update entries set event = '{"type":"room-op' where event like '%"${bad.code}"%'`);
  database.close();
  for (let times = 0; times < 2; times++) {
    const again = new Program({ PORT: '0', DATA_DIR: folder });
    const served = await again.served();
    expect(wordOf(await hello(connect(served.url), 'host', good.code, good.token))).toBe(null);
    expect(wordOf(await hello(connect(served.url), 'host', bad.code, bad.token))).toBe('unknown-room');
    expect(again.errors.includes('A room cannot be read and is set aside')).toBe(times === 0);
    again.child.kill('SIGTERM');
    await again.exit;
  }
});

test.concurrent.each<[string, (folder: string) => string]>([
  [
    'is a file',
    (folder) => {
      writeFileSync(join(folder, 'taken'), '');
      return join(folder, 'taken');
    },
  ],
  ['takes no file', () => '/proc/self'],
  [
    'has a folder where the journal belongs',
    (folder) => {
      mkdirSync(join(folder, 'journal.db'));
      return folder;
    },
  ],
])(
  'P2 a data folder that %s is refused with a sentence that names it, and not tried again and again',
  async (_, spoil) => {
    const folder = spoil(freshFolder());
    const program = new Program({ PORT: '0', DATA_DIR: folder });
    expect((await program.exit).code).toBe(1);
    expect(program.errors).toContain(folder);
    expect(program.errors).not.toContain('    at ');
    expect(program.errors).not.toContain('Starting it again');
  },
);
